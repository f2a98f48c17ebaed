/** What is off by default, on a site that has all of it on: comments, a counter, mentions; and who is asked when. */
import type { Page } from "@playwright/test";
import { commentsServer, counterServer } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "one", others: [counterServer, commentsServer] });

const post = "/posts/only";

/** What a page asks of other servers, in order. */
function watchOthers(page: Page) {
  const asked: { url: string; method: string; body: string | null; headers: Record<string, string> }[] = [];
  page.on("request", request => {
    const { hostname } = new URL(request.url());
    if (hostname === "localhost") return;
    asked.push({
      url: request.url(),
      method: request.method(),
      body: request.postData(),
      headers: request.headers(),
    });
  });
  return asked;
}

/** The policy of an open page. */
function policyOf(page: Page): Promise<string> {
  return page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content")
    .then(policy => policy ?? "");
}

test("comments are asked for by a button and by nothing else, on that page alone", async ({ page }) => {
  const asked = watchOthers(page);
  const frames = () => asked.filter(({ url }) => url.startsWith(commentsServer));
  await page.goto("/", { waitUntil: "networkidle" });
  expect(await policyOf(page)).not.toContain(commentsServer);
  await page.goto(post, { waitUntil: "networkidle" });
  const section = page.getByRole("region", { name: "Comments" });
  await section.scrollIntoViewIfNeeded();
  await expect(section).toContainText("this page loads giscus.app");
  await expect(section.getByRole("link")).toHaveAttribute("href", "https://github.com/an/blog/discussions");
  expect(frames()).toEqual([]);
  const policy = await policyOf(page);
  expect(policy).toContain(`frame-src ${commentsServer};`);
  expect(policy).not.toMatch(/script-src[^;]*giscus/);

  const button = section.getByRole("button", { name: "Show comments" });
  await button.focus();
  await page.keyboard.press("Enter");
  const frame = page.locator(`iframe[src^="${commentsServer}/en/widget?"]`);
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute("title", "Comments");
  await expect(button).toBeHidden();
  const parameters = new URL((await frame.getAttribute("src")) ?? "").searchParams;
  expect(Object.fromEntries(parameters)).toMatchObject({
    repo: "an/blog",
    repoId: "R_1",
    category: "Announcements",
    categoryId: "DIC_1",
    term: "posts/only",
    strict: "1",
    session: "",
    theme: "preferred_color_scheme",
  });
  expect(frames()).toHaveLength(1);
});

test("a reader who comes back from signing in sees the comments, and an address without the session", async ({
  page,
}) => {
  await page.goto(`${post}?giscus=abc`);
  const frame = page.locator(`iframe[src^="${commentsServer}"]`);
  await expect(frame).toHaveAttribute("src", /[?&]session=abc(?:&|$)/);
  await expect(page).toHaveURL(post);
});

test("the counter is told of a page once, without a query and without cookies", async ({ page, context }) => {
  await context.addCookies([{ name: "known", value: "1", url: counterServer }]);
  const asked = watchOthers(page);
  await page.goto(`${post}?from=a-friend#alone`, { waitUntil: "networkidle" });
  expect(await policyOf(page)).toContain(`connect-src 'self' ${counterServer};`);
  expect(asked.map(({ url, method }) => [method, url])).toEqual([["POST", `${counterServer}/api/event`]]);
  const [told] = asked;
  expect(JSON.parse(told?.body ?? "null")).toEqual({
    name: "pageview",
    url: `${new URL(page.url()).origin}${post}`,
    domain: "blog.example",
    referrer: "",
  });
  expect(told?.headers).not.toHaveProperty("cookie");
  await expect(page.getByRole("contentinfo")).toContainText("counter.example counts the views of this page");
});

test("who asks for no tracking is not counted", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
  });
  const asked = watchOthers(page);
  await page.goto(post, { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nobody is asked, and the discussion elsewhere is a link", async ({ page }) => {
    const asked = watchOthers(page);
    await page.goto(post);
    await expect(page.getByRole("link", { name: "All discussions on GitHub" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Discuss on Hacker News" })).toHaveAttribute(
      "href",
      "https://news.ycombinator.com/item?id=1",
    );
    await expect(page.locator('link[rel="webmention"]')).toHaveAttribute(
      "href",
      "https://mentions.example/webmention",
    );
    expect(asked).toEqual([]);
  });
});

test("crawlers that train are told no, and a hole has somebody to be told to", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(
    /^User-agent: GPTBot\n(?:User-agent: .+\n)+Disallow: \/\n\nUser-agent: \*\nAllow: \/\n/,
  );
  const security = await request.get("/.well-known/security.txt");
  expect(security.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  expect(await security.text()).toMatch(/^Contact: mailto:an@blog\.example\nExpires: 2099-/);
});
