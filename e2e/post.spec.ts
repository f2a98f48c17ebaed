import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const post = "/posts/llm-post-training";

/** The bytes of all fonts that a page fetches while it is read to its end. */
async function fontsOf(page: Page, address: string): Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", response => {
    if (response.request().resourceType() !== "font") return;
    sizes.set(
      response.url(),
      response.body().then(body => body.length),
    );
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.keyboard.press("End");
  await page.waitForLoadState("networkidle");
  const all = await Promise.all(sizes.values());
  expect(all.length).toBeGreaterThan(0);
  return all.reduce((sum, size) => sum + size, 0);
}

for (const address of [post, "/posts/writing-a-post"]) {
  test(`${address} fetches no more than 110 KB of fonts, two of them ahead`, async ({ page }) => {
    expect(await fontsOf(page, address)).toBeLessThanOrEqual(110_000);
    await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(2);
  });
}

test.describe("in Vietnamese", () => {
  test.use({ site: "many" });

  test("a post fetches two fonts ahead, with all letters of its title, and no others of their faces", async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on("request", request => request.resourceType() === "font" && fetched.push(request.url()));
    expect(await fontsOf(page, "/posts/tieng-viet")).toBeLessThanOrEqual(110_000);
    const ahead = page.locator('link[rel="preload"][as="font"]');
    const files = await ahead.evaluateAll(links => links.map(link => link.getAttribute("href") ?? ""));
    expect(files.map(file => /[^/]*\.whole/.exec(file)?.[0]).sort()).toEqual([
      "display.whole",
      "serif.whole",
    ]);
    expect(fetched.filter(file => /\/(?:display|serif)\./.test(file))).toHaveLength(2);
  });
});

test("the first post opens with all that a reader looks for", async ({ page }) => {
  await page.goto(post);
  await expect(page).toHaveTitle("Post Training in Large Language Models - Part 1 · Tai Vu");
  const head = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Post Training in Large Language Models.*Part 1$/,
  );
  await expect(page.locator("[role=doc-subtitle]")).toHaveText(
    "🧠 Post-Training in Large Language Models: From Raw Intelligence to Practical Use",
  );
  await expect(head.getByText("Post training in large language models.", { exact: true })).toBeVisible();
  await expect(head.getByText("Tai Vu", { exact: true }).first()).toBeVisible();
  const date = head.locator("time").first();
  await expect(date).toHaveAttribute("datetime", "2025-11-03");
  await expect(date).toHaveText("3 November 2025");
  await expect(head.getByText("8 min read")).toBeVisible();
  await expect(head.getByRole("link", { name: "LLM", exact: true })).toHaveAttribute("href", "/tags/llm");
});

test("its text is whole: every heading, the author's own words, no second title", async ({ page }) => {
  await page.goto(post);
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 2 })).toHaveText([
    /I\. Introduction/,
    /II\. The LLM Training Pipeline/,
    /III\. Fine-Tuning vs\. Reinforcement Learning: The Core Differences/,
  ]);
  await expect(article.getByRole("heading", { level: 4 })).toHaveText(/When to Use What/);
  await expect(article).toContainText("helpful, potile, and safe");
  await expect(article).toContainText("post-training—a set of techniques");
  await expect(article).toContainText("First up: fine-tuning, where everything depends on the data.");
  await expect(article).not.toContainText(/â€|ðŸ/);
});

test("lines that open with a bold label start new lines; bold words in a wrapped line do not", async ({
  page,
}) => {
  await page.goto(post);
  const stages = page.getByRole("paragraph").filter({ hasText: "This stage is used for:" });
  await expect(stages.locator("br")).toHaveCount(3);
  const left = await stages
    .locator("strong")
    .evaluateAll(labels => labels.map(label => label.getBoundingClientRect().left));
  const start = await stages.evaluate(paragraph => paragraph.getBoundingClientRect().left);
  for (const edge of left) expect(Math.abs(edge - start)).toBeLessThan(2);
  const opening = page.getByRole("paragraph").filter({ hasText: "When we hear about models" });
  await expect(opening.locator("strong")).toHaveCount(3);
  await expect(opening.locator("br")).toHaveCount(0);
});

test("the contents lead to each section", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(post);
  const contents = page.getByRole("navigation", { name: "Contents" }).filter({ visible: true });
  await contents.getByRole("link", { name: "B. Key Distinctions" }).click();
  await expect(page).toHaveURL(`${post}#b-key-distinctions`);
  await expect(page.getByRole("heading", { name: "B. Key Distinctions" })).toBeInViewport();
});

test("a post leads on to its neighbours and its series", async ({ page }) => {
  await page.goto(post);
  await expect(page.getByRole("region", { name: /series/i })).toContainText(
    "Post Training in Large Language Models",
  );
  // Marked words begin where those of a link would, whatever ground is around them.
  const [words, column] = await page
    .getByRole("region", { name: /series/i })
    .locator("[aria-current]")
    .evaluate(part => {
      const range = document.createRange();
      range.selectNodeContents(part.querySelector(".bg-marker") ?? part);
      const number = part.firstElementChild?.getBoundingClientRect();
      return [range.getBoundingClientRect().left, (number?.left ?? 0) + (number?.width ?? 0)];
    });
  expect(words).toBeCloseTo(column ?? 0, 1);
  const neighbours = page.getByRole("navigation", { name: /previous|more posts|neighbou?r/i });
  await neighbours.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/posts\/(?!llm-post-training)/);
});

test.describe("another blog's post", () => {
  test.use({ site: "many" });

  test("shows when it was updated, its authors with their links, and its computed read time", async ({
    page,
  }) => {
    await page.goto("/posts/elements");
    await expect(page.locator("time[datetime='2025-03-21']")).toContainText("21 March 2025");
    await expect(page.getByRole("main").getByRole("link", { name: "An Lê" })).toHaveAttribute(
      "href",
      "https://example.org/an",
    );
    await expect(page.getByRole("main")).toContainText("Somebody Else");
    // What a finger or an unsteady hand has to hit.
    const heights = await page
      .getByRole("article")
      .locator("header")
      .getByRole("link")
      .evaluateAll(links => links.map(link => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await expect(page.getByText("1 min read")).toBeVisible();
    await expect(page.getByRole("region", { name: "The author" })).toHaveText(
      "An Lê Reads what others skip.",
    );
  });

  test("in a language from right to left is set so", async ({ page }) => {
    await page.goto("/posts/arabic");
    await expect(page.getByRole("article")).toHaveAttribute("dir", "rtl");
    await expect(page.getByText("النموذج يتعلم من الدرجات.")).toHaveCSS("direction", "rtl");
  });

  test("is light on paper, in the dark theme too", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "dark"));
    await page.emulateMedia({ media: "print" });
    await page.goto("/posts/elements");
    await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
  });

  test("shows its cover at its head", async ({ page }) => {
    await page.goto("/posts/with-cover");
    const cover = page.getByRole("article").getByRole("img", { name: "A grey field" });
    await expect(cover).toBeVisible();
    await expect(cover).toHaveAttribute("src", /^\/_next\/static\/media\/cover\.\w+\.png$/);
  });

  test("keeps what its author wrote: expressions, emphasis in the subtitle, quotation marks set", async ({
    page,
  }) => {
    await page.goto("/posts/elements");
    const article = page.getByRole("article");
    await expect(page.locator("[role=doc-subtitle]").locator("code")).toHaveText("code");
    await expect(article).toContainText("The sum of 1 and 2 is 3.");
    await expect(article).toContainText("It’s a “quoted” word");
    await expect(article.locator("em").filter({ hasText: /red|green/ })).toHaveText(["red ", "green "]);
    await expect(article.getByRole("checkbox")).toHaveCount(2);
    await expect(article.getByRole("checkbox").first()).toBeChecked();
  });

  test("has its headings in order, whatever ranks were written", async ({ page }) => {
    await page.goto("/posts/elements");
    const ranks = await page
      .getByRole("heading")
      .evaluateAll(all => all.map(one => Number(one.tagName.slice(1))));
    expect(ranks.filter(rank => rank === 1)).toHaveLength(1);
    for (const [index, rank] of ranks.entries())
      expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1);
  });

  for (const [index, from] of ["user-content-fnref-note", "user-content-fnref-note-2"].entries()) {
    test(`leads to a footnote from its place ${index + 1}, and back there`, async ({ page }) => {
      await page.setViewportSize({ width: 820, height: 600 });
      await page.goto("/posts/elements");
      const place = page.locator(`#${from}`);
      await place.click();
      const note = page.getByRole("listitem").filter({ hasText: "A note at the foot" });
      await expect(note).toBeInViewport();
      await note
        .getByRole("link", { name: /back to reference/i })
        .nth(index)
        .click();
      await expect(page).toHaveURL(new RegExp(`#${from}$`));
      // Marked, with some of the text above it in sight.
      await expect(place).toHaveCSS("background-size", "100% 100%");
      await expect.poll(() => place.evaluate(one => one.getBoundingClientRect().top)).toBeGreaterThan(100);
      await expect(place).toBeInViewport();
    });
  }

  test("leads back from a footnote by the browser's own button", async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 600 });
    await page.goto("/posts/elements");
    const place = page.locator("#user-content-fnref-note-2");
    await place.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await place.click();
    await expect(page.getByText("A note at the foot")).toBeInViewport();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await expect(place).toBeInViewport();
  });

  test("opens a fold", async ({ page }) => {
    await page.goto("/posts/elements");
    await expect(page.getByText("Hidden words.")).toBeHidden();
    await page.getByText("More", { exact: true }).click();
    await expect(page.getByText("Hidden words.")).toBeVisible();
  });

  test("says its language, and Vietnamese is set in the blog's own letters", async ({ page }) => {
    await page.goto("/posts/tieng-viet");
    await expect(page.getByRole("article")).toHaveAttribute("lang", "vi");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /Học tăng cường cho mô hình ngôn ngữ lớn/,
    );
    await expect(page.getByText("5 phút đọc")).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(font => font.status === "loaded")
        .map(font => `${font.family} ${font.unicodeRange}`),
    );
    const covers = (family: string, character: string) =>
      loaded.some(font => {
        const code = character.codePointAt(0) ?? 0;
        const ranges = [...font.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)];
        return (
          font.replaceAll('"', "").startsWith(family) &&
          ranges.some(
            ([, from = "", to = from]) =>
              code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16),
          )
        );
      });
    for (const character of "ữớọăđ") expect(covers("Source Serif 4", character)).toBe(true);
    for (const character of "ệấ") expect(covers("Be Vietnam Pro", character)).toBe(true);
  });

  test("fetches no more than 110 KB of fonts in Vietnamese either", async ({ page }) => {
    expect(await fontsOf(page, "/posts/tieng-viet-day-du")).toBeLessThanOrEqual(110_000);
  });
});
