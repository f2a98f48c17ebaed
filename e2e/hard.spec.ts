/** Posts that are harder to set than any should be: `fixtures/hard`, and one with more of everything (`support/hard.ts`). */
import { gzipSync } from "node:zlib";
import { wholePage } from "../lib/finish/budgets";
import { expectNoViolations } from "./support/axe";
import { longPost } from "./support/hard";
import { expect, screens, test } from "./support/test";

// An unexpected message in the console fails each of these.
test.use({ site: "many", viewport: screens.small });

const written = ["writing-systems", "nested", "one-image", "around", "edges", "right-to-left"].map(
  slug => `/posts/${slug}`,
);

for (const address of [...written, longPost.address]) {
  test(`${address} is no wider than a small screen and breaks no rule of axe`, async ({ page }) => {
    test.slow(address === longPost.address, "axe looks at 25,000 nodes");
    await page.goto(address);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(screens.small.width);
    await expectNoViolations(page);
    for (const size of [screens.tablet, screens.desktop]) {
      await page.setViewportSize(size);
      expect(await width()).toBeLessThanOrEqual(size.width);
    }
  });
}

test("a plot has its lines where it does not stand by itself", async ({ page }) => {
  await page.goto("/posts/nested");
  await expect(page.locator("li .drawing-narrow g[stroke='var(--plot-1)']").first()).not.toHaveCSS(
    "stroke",
    "none",
  );
});

test("the data of a figure that takes both margins stand below its caption", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  await page.goto("/posts/nested");
  const figure = page.locator("figure.full");
  const startOf = (part: string) => figure.locator(part).evaluate(one => one.getBoundingClientRect().left);
  expect(await startOf(":scope > .source > a")).toBe(await startOf(":scope > figcaption"));
  expect(await startOf(":scope > .figure-link")).toBeLessThan(await startOf(":scope > figcaption"));
});

test("headings called like parts of the page are where their links lead, and no id is there twice", async ({
  page,
}) => {
  await page.setViewportSize(screens.desktop);
  await page.goto("/posts/around");
  const ids = await page.locator("[id]").evaluateAll(all => all.map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  for (const name of ["Main", "Series", "Figure 1"]) {
    await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name }).click();
    await expect(page.locator(":target")).toHaveText(name);
  }
});

test("a heading with other links in it has one to itself, which is what the keyboard goes to", async ({
  page,
}) => {
  await page.setViewportSize(screens.desktop);
  await page.goto("/posts/around#series");
  const heading = page.getByRole("heading", { name: "See the paper of 2018" });
  await page.keyboard.press("j");
  await expect(heading.locator(":focus")).toHaveAttribute("href", "#see-the-paper-of-2018");
  const other = heading.getByRole("link", { name: "the paper" });
  await expect(other).toHaveCSS("text-decoration-line", "underline");
  await other.hover();
  expect(await other.evaluate(link => getComputedStyle(link, "::before").content)).toBe("none");
});

test("a heading that is a link elsewhere has its own behind it, in sight", async ({ page }) => {
  await page.goto("/posts/around");
  const heading = page.getByRole("heading", { name: "A paper" });
  const own = heading.getByRole("link", { name: "Section" });
  await expect(own).toHaveAttribute("href", "#a-paper");
  await own.click();
  await expect(page.locator(":target")).toContainText("A paper");
  expect((await own.boundingBox())?.width).toBeGreaterThan(8);
});

test("code and addresses are not divided by hyphens that they do not have", async ({ page }) => {
  await page.goto("/posts/around");
  const text = page.locator(".prose > p").first();
  await expect(text).toHaveCSS("hyphens", "auto");
  await expect(text.locator("code")).toHaveCSS("hyphens", "none");
  await expect(text.getByRole("link")).toHaveCSS("hyphens", "none");
});

test("a long word of a title is divided by the rules of its language before it is broken", async ({
  page,
}) => {
  await page.goto("/posts/around");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveCSS("hyphens", "auto");
  const limit = await title.evaluate(one => getComputedStyle(one).getPropertyValue("hyphenate-limit-chars"));
  expect(limit).toMatch(/^18 /);
});

test("from right to left steps have their numbers at the right, beside the text", async ({ page }) => {
  await page.goto("/posts/right-to-left");
  const step = page.locator(".steps li").first();
  const number = await step.evaluate(item => getComputedStyle(item, "::before").right);
  expect(number).toBe("0px");
  await expect(step).toHaveCSS("padding-right", "44px");
  const cell = page.getByRole("cell").first();
  expect(await cell.evaluate(one => getComputedStyle(one).paddingRight)).toBe("0px");
  // The interface speaks English here, from left to right.
  await expect(page.getByText("Updated 7 March 2018", { exact: true })).toHaveCSS("direction", "ltr");
});

test("a paragraph and a list in Arabic run from the right in an English post", async ({ page }) => {
  await page.goto("/posts/writing-systems");
  const question = page.getByText("ما هي عاصمة مصر؟", { exact: true });
  await expect(question).toHaveCSS("direction", "rtl");
  const [text, column] = await question.evaluate(paragraph => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return [range.getBoundingClientRect().right, paragraph.getBoundingClientRect().right];
  });
  expect(Math.abs((text ?? 0) - (column ?? 0))).toBeLessThan(1);
  await expect(page.getByText("القاهرة", { exact: true })).toHaveCSS("direction", "rtl");
  await expect(page.getByText("In a line: the word")).toHaveCSS("direction", "ltr");
});

test("the long post has all that it is to have, and its page stays within what any page may weigh", async ({
  page,
  request,
}) => {
  const html = await (await request.get(longPost.address)).text();
  expect(gzipSync(html).length).toBeLessThan(wholePage * 1000);
  await page.goto(longPost.address);
  const { figures, code, equations, words } = longPost;
  await expect(page.locator("figure[id^='fig:f-']")).toHaveCount(figures);
  await expect(page.locator(".code")).toHaveCount(code);
  await expect(page.locator(".equation-mark")).toHaveCount(equations);
  // Conversations are figures too.
  await expect(page.locator("[id='fig:f-33'] > figcaption > a:first-child")).toHaveText("Figure 37");
  const text = await page.locator(".prose > p").allTextContents();
  expect(text.join(" ").split(" ").length).toBeGreaterThan(words);
});

test("a link leads to a part of the long post, though what is far from the window is not set yet", async ({
  page,
}) => {
  await page.goto(`${longPost.address}#lst:c-196`);
  await expect(page.locator("[id='lst:c-196']")).toBeInViewport();
  await page.goto(`${longPost.address}#eq:e-75`);
  await expect(page.locator("[id='eq:e-75']")).toBeInViewport();
  await page.setViewportSize(screens.desktop);
  // To the pixel, whatever the paragraphs above were guessed to take: as far below the edge as a heading stops elsewhere.
  const top = (id: string) =>
    page.locator(`[id='${id}']`).evaluate(heading => {
      const rest = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
      const margin = Number.parseFloat(getComputedStyle(heading).scrollMarginBlockStart) || 0;
      return Math.round(Math.abs(heading.getBoundingClientRect().top - rest - margin));
    });
  for (const id of ["sec:p-12", "sec:p-19", "sec:p-5"]) {
    await page.locator(`.toc a[href='#${id}']`).click();
    await expect(page.locator(`[id='${id}']`)).toBeInViewport();
    await expect.poll(() => top(id)).toBe(0);
  }
});

test.describe("where room is short", () => {
  test("a mark in a heading is wide enough for a finger, and leaves no gap before the words behind it", async ({
    page,
  }) => {
    await page.setViewportSize(screens.desktop);
    await page.goto("/posts/edges");
    const mark = page.locator("h2 [data-footnote-ref]");
    const box = await mark.boundingBox();
    const words = await mark.evaluate(link => {
      const range = document.createRange();
      range.setStart(link.parentElement?.nextSibling ?? link, 1);
      range.setEndAfter(link.parentElement?.nextSibling ?? link);
      return range.getBoundingClientRect().left;
    });
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(words).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  });

  test("a formula that is wider than the text takes of the margin what it needs", async ({ page }) => {
    const widths = () =>
      page.locator(".equation-scroll").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await page.setViewportSize(screens.desktop);
    await page.goto("/posts/edges");
    expect(await widths()).toBe(0);
    await page.setViewportSize(screens.phone);
    expect(await widths()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens.phone.width);
  });

  test("the end of a proof is a part of it on a line of its own too", async ({ page }) => {
    await page.goto("/posts/edges");
    // Where the last line is full, the sign stands below it; nothing else tells where a box made by a style ends.
    await page.evaluate(() => {
      const lower = new CSSStyleSheet();
      lower.replaceSync("[data-kind=proof] > :last-child::after { margin-block-start: 9rem }");
      document.adoptedStyleSheets.push(lower);
    });
    expect((await page.locator("[data-kind=proof]").boundingBox())?.height).toBeGreaterThan(9 * 16);
  });

  test("on paper a small picture stays small, numbers are whole, a fold's name stays with its text", async ({
    page,
  }) => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 552, height: 960 });
    await page.goto("/posts/edges");
    const picture = page.getByRole("img", { name: "A pane of glass" });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    expect((await picture.boundingBox())?.width).toBe(120);
    const lines = await page.locator("td.align-right").evaluateAll(cells =>
      cells.map(cell => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      }),
    );
    expect(new Set(lines)).toEqual(new Set([1]));
    const sizes = await page
      .locator(".table-scroll :is(th, td)")
      .evaluateAll(cells => cells.map(cell => getComputedStyle(cell).fontSize));
    expect(new Set(sizes).size).toBe(1);
    await expect(page.locator("summary", { hasText: "More" })).toHaveCSS("break-inside", "avoid");
    // Room for the tip of an emoji, which is taller than its line.
    await expect(page.locator(".prose h2").first()).not.toHaveCSS("padding-block-start", "0px");
  });
});
