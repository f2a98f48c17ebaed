/** The contents of a post: where they stand, where they lead, and what they say of where the reader is. */
import type { Page } from "@playwright/test";
import { expect, screens, test } from "./support/test";

const post = "/posts/llm-post-training";

function contents(page: Page) {
  return page.getByRole("navigation", { name: "Contents" });
}

/** The links that are marked as the section being read. */
function marked(page: Page) {
  return contents(page).locator("[aria-current=location]");
}

/** The line along the window's edge that says how far the text has been read. */
function lineOf(page: Page): Promise<{ content: string; display: string; scale: string }> {
  return page.locator(".with-margins > .prose").evaluate(text => {
    const { content, display, scale } = getComputedStyle(text, "::after");
    return { content, display, scale };
  });
}

test.describe("in the margin", () => {
  test.use({ viewport: screens.desktop });

  test("no section is marked above the first, and each one while it is read", async ({ page }) => {
    await page.goto(post);
    await page.keyboard.press("ArrowDown");
    await expect(marked(page)).toHaveCount(0);
    const heading = page.getByRole("heading", { name: "B. Mid-training: Specialized Enhancement" });
    await heading.evaluate(one => one.scrollIntoView());
    await expect(marked(page)).toHaveText(["B. Mid-training: Specialized Enhancement"]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(marked(page)).toHaveCount(0);
  });

  test("at the end of the page the last section is marked", async ({ page }) => {
    await page.goto(post);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(marked(page)).toHaveText(["D. The Winning Combination"]);
  });

  test("the section that a link led to is marked, after a reload too", async ({ page }) => {
    await page.goto(post);
    await contents(page).getByRole("link", { name: "B. Key Distinctions" }).click();
    await expect(marked(page)).toHaveText(["B. Key Distinctions"]);
    await page.reload();
    await expect(marked(page)).toHaveText(["B. Key Distinctions"]);
    await page.goto(`${post}#a-the-pasta-analogy`);
    await expect(marked(page)).toHaveText(["A. The Pasta Analogy"]);
  });

  test("a line beside them follows the text", async ({ page }) => {
    await page.goto(post);
    const drawn = () =>
      contents(page)
        .locator("ol")
        .first()
        .evaluate(list => getComputedStyle(list, "::before").scale);
    await expect.poll(drawn).toBe("1 0");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(drawn).toBe("1");
    expect((await lineOf(page)).display).toBe("none");
  });

  test("each link tells the time that is left, less and less", async ({ page }) => {
    await page.goto(post);
    const titles = await contents(page)
      .getByRole("link")
      .evaluateAll(links => links.map(link => link.getAttribute("title") ?? ""));
    expect(titles[0]).toMatch(/^[78] min left from here$/);
    for (const title of titles) expect(title).toMatch(/^(?:\d+ min|Less than a minute) left from here$/);
    const minutes = titles.map(title => Number.parseInt(title, 10) || 0);
    expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  });
});

test.describe("a text without contents", () => {
  test.use({ site: "many" });

  test("has the line at the window's edge, where it is longer than the window", async ({ page }) => {
    await page.goto("/posts/island-tokenizer");
    await expect(contents(page)).toHaveCount(0);
    const drawn = () => lineOf(page).then(({ scale }) => scale);
    await expect.poll(drawn).toBe("0 1");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(drawn).toMatch(/^0\.[3-9]\d* 1$/);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(drawn).toBe("1");
  });

  test("of a few lines starts without one", async ({ page }) => {
    await page.goto("/posts/numbered-01");
    expect((await lineOf(page)).scale).toBe("0 1");
  });
});

test.describe("in a window so tall that the last sections never come up", () => {
  test.use({ viewport: { width: 1440, height: 2400 } });

  test("the one that a link led to is marked, and the last one at the end", async ({ page }) => {
    await page.goto(post);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(marked(page)).toHaveText(["D. The Winning Combination"]);
    await contents(page).getByRole("link", { name: "C. Strengths and Trade-offs" }).click();
    await expect(marked(page)).toHaveText(["C. Strengths and Trade-offs"]);
    await contents(page).getByRole("link", { name: "D. The Winning Combination" }).click();
    await expect(marked(page)).toHaveText(["D. The Winning Combination"]);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: screens.phone });

  test("they unfold by keyboard, and the section being read is marked in them", async ({ page }) => {
    await page.goto(`${post}#b-key-distinctions`);
    const link = contents(page).getByRole("link", { name: "B. Key Distinctions" });
    await expect(link).toBeHidden();
    // Where the reader is, which the focus alone would leave.
    await contents(page)
      .locator("summary")
      .evaluate(summary => summary.focus({ preventScroll: true }));
    await page.keyboard.press("Enter");
    await expect(link).toBeVisible();
    await expect(marked(page)).toHaveText(["B. Key Distinctions"]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(link).toBeHidden();
    await expect(contents(page).locator("summary")).toBeFocused();
  });

  test("a list that is longer than the window opens at the section being read", async ({ page }) => {
    await page.setViewportSize({ width: screens.phone.width, height: 500 });
    await page.goto(`${post}#d-the-winning-combination`);
    await expect(marked(page)).toHaveCount(1);
    const before = await page.evaluate(() => scrollY);
    await contents(page)
      .locator("summary")
      .evaluate(summary => summary.focus({ preventScroll: true }));
    await page.keyboard.press("Enter");
    await expect(marked(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test("a bar names the section, and its list closes when a link is followed", async ({ page }) => {
    await page.goto(post);
    const bar = contents(page).locator("summary");
    await page.getByRole("heading", { name: "B. Key Distinctions" }).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect(bar).toBeInViewport();
    await expect(bar).toHaveAttribute("data-here", /./);
    await bar.click();
    await contents(page).getByRole("link", { name: "What’s Ahead" }).click();
    await expect(contents(page).getByRole("link", { name: "What’s Ahead" })).toBeHidden();
    await expect(bar).toHaveAttribute("data-here", "What’s Ahead");
    const [head, edge] = [
      await page.getByRole("heading", { name: "What’s Ahead" }).boundingBox(),
      await bar.boundingBox(),
    ];
    expect(head?.y).toBeGreaterThan((edge?.y ?? 0) + (edge?.height ?? 0));
  });

  test("a line at the top of the window follows the text", async ({ page }) => {
    await page.goto(post);
    const drawn = () => lineOf(page).then(({ scale }) => scale);
    await expect.poll(drawn).toBe("0 1");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(drawn).toBe("1");
  });

  test("who wants no motion sees no line", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(post);
    expect((await lineOf(page)).content).toBe("none");
  });
});

test.describe("where scrolling drives no animation", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      CSS.supports = () => false;
      addEventListener("DOMContentLoaded", () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(":is(.prose, .toc ol)::after, .toc ol::before { animation: none !important }");
        document.adoptedStyleSheets.push(sheet);
      });
    }),
  );

  for (const [place, screen, none] of [
    ["along the window's edge", screens.phone, "0 1"],
    ["beside the contents", screens.desktop, "1 0"],
  ] as const) {
    test(`the line ${place} follows the text all the same`, async ({ page }) => {
      await page.setViewportSize(screen);
      await page.goto(post);
      const drawn = async () =>
        screen === screens.phone
          ? (await lineOf(page)).scale
          : contents(page)
              .locator("ol")
              .first()
              .evaluate(list => getComputedStyle(list, "::before").scale);
      await expect.poll(drawn).toBe(none);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await expect.poll(drawn).toMatch(/^(?:0\.[3-9]\d* 1|1 0\.[3-9]\d*)$/);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(drawn).toBe("1");
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(drawn).toBe(none);
    });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: screens.desktop });

  test("the contents stand open in the margin, once, and lead to each section", async ({ page }) => {
    await page.goto(post);
    const link = contents(page).getByRole("link", { name: "B. Key Distinctions" });
    await expect(link).toHaveCount(1);
    await expect(contents(page).getByText("Contents", { exact: true })).toBeHidden();
    await link.click();
    await expect(page.getByRole("heading", { name: "B. Key Distinctions" })).toBeInViewport();
    // They stay in sight.
    await expect(link).toBeInViewport();
  });
});
