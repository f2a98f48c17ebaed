/** Posts that are harder to set than any should be: `fixtures/hard`, and one with more of everything (`support/hard.ts`). */
import { gzipSync } from "node:zlib";
import { wholePage } from "../lib/finish/budgets";
import { expectNoViolations } from "./support/axe";
import { longPost } from "./support/hard";
import { expect, screens, test } from "./support/test";

// An unexpected message in the console fails each of these.
test.use({ site: "many", viewport: screens.small });

const written = ["writing-systems", "nested", "one-image"].map(slug => `/posts/${slug}`);

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
