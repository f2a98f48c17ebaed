import type { Page } from "@playwright/test";
import { site } from "../lib/site";
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

test.use({ site: "many" });

const field = (page: Page) => page.getByRole("main").getByRole("searchbox");
const results = (page: Page) => page.locator(".search-results > li");
const titles = (page: Page) => results(page).getByRole("heading");
const status = (page: Page) => page.locator(".search-found").getByRole("status");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });

/** Writes down what is asked for of the search: its script, its index. */
function watchSearch(page: Page): { url: string; bytes: () => Promise<number> }[] {
  const asked: { url: string; bytes: () => Promise<number> }[] = [];
  page.context().on("response", response => {
    const { pathname } = new URL(response.url());
    if (!/\/search\.js(?:on)?$|\/media\/search\//.test(pathname)) return;
    asked.push({ url: pathname, bytes: async () => (await response.request().sizes()).responseBodySize });
  });
  return asked;
}

test("nothing of it is loaded before it is asked for", async ({ page }) => {
  const asked = watchSearch(page);
  for (const address of ["/", "/posts/elements", "/search"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  expect(asked).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.map(({ url }) => url)).toContain("/search.js");
});

test("the page says what it is for, and nothing of the home page", async ({ page }) => {
  await page.goto("/search");
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute("content", /^Looks for .* in all posts by /);
});

test("results show as one types, with what was found marked, by section", async ({ page }) => {
  await page.goto("/search");
  await field(page).pressSequentially("footnote");
  const first = results(page).filter({ hasText: "Every element, and a few long ones" });
  await expect(first).toHaveCount(1);
  await expect(first.locator("mark").first()).toHaveText(/footnote/);
  await expect(first.locator("time")).toHaveText("20 March 2025");
  await expect(first.locator("time")).toHaveAttribute("datetime", "2025-03-20");
  await expect(status(page)).toHaveText(/^\d+ results?\.$/);
  await field(page).fill("175");
  const section = results(page).first().getByRole("link", { name: "code in a heading" });
  await expect(section).toHaveAttribute("href", "/posts/elements#code-in-a-heading");
  await section.click();
  await expect(page).toHaveURL("/posts/elements#code-in-a-heading");
});

for (const query of ["Học tăng cường", "hoc tang cuong", "duong di", "đường đi"]) {
  test(`"${query}" finds the Vietnamese post, shown as it was written`, async ({ page }) => {
    await page.goto(`/search?${new URLSearchParams({ q: query })}`);
    await expect(titles(page).first()).toHaveText("Học tăng cường cho mô hình ngôn ngữ lớn - Phần 1");
    await expect(results(page).first()).toHaveAttribute("lang", "vi");
    await expect(results(page).locator("mark").first()).toBeVisible();
    expect(await results(page).allTextContents()).not.toContainEqual(expect.stringMatching(/\u2060|\u0335/));
  });
}

test("numbers and phrases are found", async ({ page }) => {
  await page.goto("/search?q=2,048");
  await expect(titles(page).first()).toHaveText("Every element, and a few long ones");
  await page.goto(`/search?${new URLSearchParams({ q: '"quotation over two lines"' })}`);
  await expect(titles(page)).toHaveText(["Every element, and a few long ones"]);
  await page.goto(`/search?${new URLSearchParams({ q: '"two over quotation lines"' })}`);
  await expect(status(page)).toHaveText("Nothing found.");
});

test("how many there are is read out when typing rests, and not at each key", async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto("/search");
  await field(page).focus();
  await expect(page.locator(".search-found")).toBeAttached();
  await page.clock.pauseAt(60_000);
  await field(page).fill("footnote");
  await page.clock.runFor(100);
  const seen = page.locator(".search-status");
  await expect(seen).toHaveText(/^\d+ results?\.$/);
  await page.clock.runFor(2000);
  const before = await seen.textContent();
  await expect(status(page)).toHaveText(before ?? "");
  for (const text of ["footnotex", "footnotexy"]) {
    await field(page).fill(text);
    await page.clock.runFor(100);
    await expect(seen).toHaveText("Nothing found.");
    await expect(status(page)).toHaveText(before ?? "");
  }
  await page.clock.runFor(1000);
  await expect(status(page)).toHaveText("Nothing found.");
});

test("a word that no text has is passed over, and named", async ({ page }) => {
  await page.goto("/search?q=footnote+supercalifragilistic");
  await expect(status(page)).toHaveText(/^\d+ results?\. No text has “supercalifragilistic”\.$/);
  await expect(results(page).first()).toBeVisible();
  await field(page).fill("supercalifragilistic");
  await expect(status(page)).toHaveText("Nothing found.");
});

test("a post is found by who wrote it, and says so", async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: site.author })}`);
  const named = results(page).first().locator(".search-names");
  await expect(named).toContainText(site.author);
  await expect(named.locator("mark").first()).toBeVisible();
  await page.goto(`/search?${new URLSearchParams({ q: "quotation over two lines" })}`);
  await expect(titles(page).first()).toHaveText("Every element, and a few long ones");
  await expect(page.locator(".search-names")).toHaveCount(0);
});

test("a post is found by what its tag is called, and says so", async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: "强化学习" })}`);
  const named = results(page).first().locator(".search-names");
  await expect(named).toHaveText("· 强化学习");
  await expect(named.locator("mark").first()).toBeVisible();
});

test("drafts, unlisted and scheduled posts are not in it, and nothing of what is around a text", async ({
  page,
}) => {
  await page.goto("/search?q=numbered");
  await expect(titles(page).first()).toBeVisible();
  for (const word of ["secret", "quiet", "skip", "shortcuts"]) {
    await field(page).fill(`"${word}"`);
    await expect(status(page)).toHaveText("Nothing found.");
    await field(page).fill("numbered");
    await expect(status(page)).toHaveText(/results/);
  }
});

test("tags, years and the order narrow it down; the address carries all, and back undoes it", async ({
  page,
}) => {
  await page.goto("/search");
  await field(page).fill("numbered");
  await expect(status(page)).toHaveText("52 results.");
  await page.getByLabel("Tag").selectOption({ label: "Even (26)" });
  await expect(status(page)).toHaveText("26 results.");
  await expect(page).toHaveURL("/search?q=numbered&tag=even");
  await expect(page.getByLabel("Tag")).toBeFocused();
  await page.getByLabel("Year").selectOption({ label: "2024 (6)" });
  await expect(status(page)).toHaveText("6 results.");
  await page.getByLabel("Order").selectOption({ label: "Newest first" });
  await expect(page).toHaveURL("/search?q=numbered&tag=even&year=2024&sort=newest");
  await expect(titles(page).first()).toHaveText("Numbered 02");
  await expect(page.getByLabel("Tag").locator("option")).toContainText(["All tags", "Even (6)", "Odd (6)"]);
  await page.reload();
  await expect(status(page)).toHaveText("6 results.");
  await expect(field(page)).toHaveValue("numbered");
  await page.goBack();
  await page.goBack();
  await expect(status(page)).toHaveText("26 results.");
  await expect(page.getByLabel("Year")).toHaveValue("");
  await titles(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/posts\/numbered-/);
  await page.goBack();
  await expect(page).toHaveURL("/search?q=numbered&tag=even");
  await expect(status(page)).toHaveText("26 results.");
});

test("a series narrows it down too, without a word", async ({ page }) => {
  await page.goto("/search?series=deep-nets");
  await expect(titles(page)).toHaveCount(3);
  await expect(page.getByLabel("Series")).toHaveValue("deep-nets");
});

test("more results come by a button, and the first of them has the focus", async ({ page }) => {
  await page.goto("/search?q=numbered");
  await expect(results(page)).toHaveCount(6);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(results(page)).toHaveCount(12);
  await expect(titles(page).nth(6).getByRole("link")).toBeFocused();
});

test("arrow keys go through the results, Escape back to the field", async ({ page }) => {
  await page.goto("/search?q=numbered");
  await expect(results(page)).toHaveCount(6);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("numbered");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(titles(page).nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/posts\/numbered-/);
});

for (const [name, query] of [
  ["of 10,000 characters", "numbered ".repeat(1112)],
  ["of markup", '<img src=x onerror="document.title=1"><b>numbered</b>'],
] as const) {
  test(`a query ${name} is text like any other`, async ({ page }) => {
    await page.goto("/search");
    await field(page).fill(query);
    await expect(status(page)).not.toBeEmpty();
    await expect(field(page)).toHaveValue(query);
    await expect(page).toHaveTitle(/^Search/);
    await expect(page.locator(".search-found img, .search-found b")).toHaveCount(0);
    await expect(page).toHaveURL(/\?q=/);
    expect(page.url().length).toBeLessThan(700);
    await page.reload();
    await expect(status(page)).not.toBeEmpty();
  });
}

test("where nothing is found, it leads on", async ({ page }) => {
  await page.goto("/search?q=zebra");
  await expect(status(page)).toHaveText("Nothing found.");
  await page.locator(".search-found").getByRole("link", { name: "archive" }).click();
  await expect(page).toHaveURL("/archive");
});

test("/ and Ctrl-K open it over any page; Escape closes it, and the reader is where they were", async ({
  page,
}) => {
  await page.goto("/posts/elements");
  const heading = page.getByRole("article").getByRole("heading").getByRole("link").last();
  await heading.focus();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(200);
  for (const keys of ["/", "Control+k"]) {
    await page.keyboard.press(keys);
    await expect(dialog(page).getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(heading).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(place);
  }
  await page.getByRole("link", { name: "Search" }).click();
  await dialog(page).getByRole("searchbox").pressSequentially("hoc tang");
  await expect(dialog(page).getByRole("heading").first()).toHaveText(/^Học tăng cường/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/posts/tieng-viet");
});

/** Keeps the script that searches on its way. @returns what lets it come */
async function holdScript(page: Page): Promise<() => void> {
  let send = () => {};
  const isSent = new Promise<void>(resolve => {
    send = resolve;
  });
  await page.route("**/search.js", async route => {
    await isSent;
    await route.continue();
  });
  return send;
}

test("what is typed while the search is on its way stands in its field, and is no shortcut", async ({
  page,
}) => {
  const send = await holdScript(page);
  await page.goto("/posts/elements");
  const asked = page.waitForRequest("**/search.js");
  // Its letters are those of the theme and of the tags, and Enter that of a link with the focus.
  await page.getByRole("article").getByRole("link").first().focus();
  for (const key of ["/", "t", "g", "t", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.press("Control+k");
  await asked;
  send();
  await expect(dialog(page).getByRole("searchbox")).toHaveValue("tgt");
  await expect(dialog(page)).toHaveCount(1);
  await expect(page).toHaveURL("/posts/elements");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("Escape calls off a search that is on its way", async ({ page }) => {
  const send = await holdScript(page);
  await page.goto("/posts/elements");
  const answered = page.waitForResponse("**/search.js");
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  send();
  await (await answered).finished();
  await page.keyboard.press("t");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(dialog(page)).toHaveCount(0);
});

test("arrow keys that choose letters while these are put together stay in the field", async ({ page }) => {
  await page.goto("/search?q=text");
  await expect(titles(page).first()).toBeVisible();
  await field(page).focus();
  const isTaken = await field(page).evaluate(typed => {
    const init = { key: "ArrowDown", isComposing: true, bubbles: true, cancelable: true };
    return !typed.dispatchEvent(new KeyboardEvent("keydown", init));
  });
  expect(isTaken).toBe(false);
  await expect(field(page)).toBeFocused();
});

test("Ctrl-K opens it with capitals locked too, and on a keyboard of another alphabet", async ({ page }) => {
  await page.goto("/posts/elements");
  for (const key of ["K", "л"]) {
    await page.locator("body").dispatchEvent("keydown", { key, code: "KeyK", ctrlKey: true });
    await expect(dialog(page).getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  }
});

test("results that come late leave a reader among them who went there before", async ({ page }) => {
  await page.goto("/search?q=text");
  await expect(titles(page).first()).toBeVisible();
  // All at once, as fingers do it that are quicker than the index.
  const old = await results(page)
    .first()
    .getByRole("link")
    .first()
    .evaluateHandle((link, query) => {
      const typed = document.querySelector<HTMLInputElement>("main input[type=search]");
      if (typed) typed.value = query;
      typed?.dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (link instanceof HTMLElement) link.focus();
      return link;
    }, "footnote");
  await expect.poll(() => old.evaluate(link => link.isConnected)).toBe(false);
  await expect(results(page).getByRole("link").first()).toBeFocused();
});

test("in the dialog Enter leads to the page for it", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await dialog(page).getByRole("searchbox").fill("deep nets");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=deep+nets");
  await expect(status(page)).toHaveText("3 results.");
});

test("in the dialog a section of the very page closes it, wherever its link is pressed", async ({ page }) => {
  await page.goto("/posts/elements");
  await page.keyboard.press("/");
  await dialog(page).getByRole("searchbox").fill("heading");
  const section = dialog(page).getByRole("link", { name: "code in a heading" });
  await section.locator("mark").click();
  await expect(page).toHaveURL("/posts/elements#code-in-a-heading");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "code in a heading" })).toBeInViewport();
});

test("who left by the dialog finds it again by Back, and not once it is closed", async ({ page }) => {
  const typed = () => dialog(page).getByRole("searchbox");
  await page.goto("/posts/elements");
  await page.keyboard.press("/");
  await typed().fill("deep nets");
  await dialog(page).getByRole("heading").getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/\/posts\/(?!elements)/);
  await page.goBack();
  await expect(typed()).toHaveValue("deep nets");
  await expect(dialog(page).getByRole("heading")).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=deep+nets");
  await page.goBack();
  await expect(typed()).toHaveValue("deep nets");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/ready/);
  await page.keyboard.press("/");
  await expect(typed()).toHaveValue("");
});

test("in the dialog a query that no address has room for is cut", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await dialog(page)
    .getByRole("searchbox")
    .fill(`numbered ${"<b>".repeat(4000)}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=numbered/);
  await expect(field(page)).toHaveValue(/^numbered <b>/);
  await expect(status(page)).not.toBeEmpty();
});

test("no page allows code that is made while it runs", async ({ request }) => {
  for (const address of ["/", "/search", "/posts/elements"]) {
    expect(await (await request.get(address)).text()).not.toContain("unsafe-eval");
  }
});

test("code is set as code, with what was found in it", async ({ page }) => {
  await page.goto("/search?q=answer");
  await expect(results(page).locator("code mark").first()).toHaveText("answer");
});

test("an index that cannot be fetched is said, and leads on", async ({ page }) => {
  await page.route("**/search.json", route => route.fulfill({ json: {} }));
  await page.goto("/search?q=numbered");
  await expect(status(page)).toHaveText("There is nothing to search yet.");
  await expect(page.locator(".search-found").getByRole("link", { name: "tags" })).toBeVisible();
});

test("what a first query fetches is counted", async ({ page }) => {
  const asked = watchSearch(page);
  await page.goto("/");
  await page.evaluate(() => document.fonts.ready);
  const others: string[] = [];
  page.on("request", request => others.push(new URL(request.url()).pathname));
  await page.keyboard.press("/");
  await dialog(page).getByRole("searchbox").fill("numbered");
  await expect(results(page)).toHaveCount(6);
  await page.evaluate(() => document.fonts.ready);
  // Results are set in the font that the page has, and not in the one of 32 KB that has its letters too.
  expect(others.filter(path => /serif\.(?:core|whole)\./.test(path))).toEqual([]);
  const sizes = await Promise.all(asked.map(({ bytes }) => bytes()));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("results and dialog break no rule of axe, and the page does not move sideways", async ({ page }) => {
      await page.setViewportSize(screens.small);
      await page.goto("/search?q=quoted");
      await expect(results(page).first()).toBeVisible();
      await expect(page.getByLabel("Order")).toBeVisible();
      await expectNoViolations(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(screens.small.width);
      await page.goto("/posts/elements");
      await page.keyboard.press("/");
      await dialog(page).getByRole("searchbox").fill("quoted");
      await expect(results(page).first()).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

test.describe("below a base path", () => {
  test.use({ site: "based" });

  test("everything stays there", async ({ page }) => {
    await page.goto("/project/");
    await page.keyboard.press("/");
    await dialog(page).getByRole("searchbox").fill("reward");
    const first = titles(page).first().getByRole("link");
    await expect(first).toHaveAttribute("href", /^\/project\/posts\//);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/project/search?q=reward");
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page leads to tags and archive, and promises no field", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Search" }).click();
    await expect(page).toHaveURL("/search");
    await expect(page.getByRole("searchbox")).toBeHidden();
    await expect(page.getByText("Searching needs JavaScript.")).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: "tags" })).toBeVisible();
    await main.getByRole("link", { name: "archive" }).click();
    await expect(page).toHaveURL("/archive");
  });
});
