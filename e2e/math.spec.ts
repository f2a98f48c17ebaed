/** Formulas: drawn by the browser from MathML, with a font that no other page fetches. */
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/test";

test.use({ site: "many" });

const address = "/posts/formulas";

/** The files of the font of mathematics that a page has fetched. */
async function mathFonts(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => {
    await document.fonts.ready;
    return performance.getEntriesByType("resource").map(({ name }) => name);
  });
  return names
    .filter(name => /\/math\.\w+\.[\w-]+\.woff2$/.test(name))
    .map(name => /math\.\w+/.exec(name)?.[0] ?? "");
}

test("a formula is MathML wherever it stands, and a price is a price", async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole("article").locator("math")).toHaveCount(22);
  await expect(page.getByText("costs $5 and $10 an hour")).toBeVisible();
  for (const place of [
    "header math",
    "h2 math",
    "td math",
    "th math",
    "blockquote math",
    ".note math",
    "[data-footnotes] math",
  ]) {
    await expect(page.locator(place).first(), place).toBeVisible();
  }
  // Nothing of TeX is left.
  expect(await page.locator(".prose").textContent()).not.toMatch(/\\|\$\$/);
});

test("a formula in a heading is text in the contents and in the address", async ({ page }) => {
  await page.goto(address);
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.locator('a[href="#the-cost-o-n2-of-attention"]')).toHaveText(
    "The cost O(n²) of attention",
  );
  await expect(page.getByRole("heading", { name: /^The cost/ })).toHaveAttribute(
    "id",
    "the-cost-o-n2-of-attention",
  );
});

test("the font comes with formulas, by the styles that they use, and with nothing else", async ({ page }) => {
  await page.goto(address);
  expect((await mathFonts(page)).sort()).toEqual(["math.formulas", "math.styles"]);
  await page.goto("/posts/elements");
  expect(await mathFonts(page)).toEqual([]);
  expect(await page.content()).not.toContain("STIX");
});

test("a wide formula scrolls by itself, in reach of the keyboard, and has a name", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  const equation = page.getByRole("group", { name: "Equation 2" });
  expect(await equation.evaluate(node => node.scrollWidth - node.clientWidth)).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await equation.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => equation.evaluate(node => node.scrollLeft)).toBeGreaterThan(0);
  // Its mark stays in sight.
  const mark = page.getByText("(2)", { exact: true });
  await expect(mark).toBeInViewport();
  expect((await mark.boundingBox())?.width).toBeGreaterThanOrEqual(24);
});

test("a formula in a line of text that cannot be divided scrolls by itself, and a long mark breaks", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  const formula = page.locator(".formula-scroll");
  expect(await formula.evaluate(node => node.scrollWidth - node.clientWidth)).toBeGreaterThan(50);
  await formula.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => formula.evaluate(node => node.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // Where there is room it stands on the line of its text.
  await page.setViewportSize({ width: 1440, height: 900 });
  const feet = await formula.evaluate(node => {
    const probe = () => document.createElement("span");
    const [outside, inside] = [probe(), probe()];
    for (const one of [outside, inside]) one.style.cssText = "display: inline-block; block-size: 1px";
    node.before(outside);
    node.querySelector("math")?.before(inside);
    return [outside, inside].map(one => one.getBoundingClientRect().bottom);
  });
  expect(Math.abs((feet[0] ?? 0) - (feet[1] ?? 99))).toBeLessThan(1);
});

test("a root is as wide as what is in it, and a choice has its columns", async ({ page }) => {
  await page.goto(address);
  await mathFonts(page);
  const root = page.locator("msqrt").first();
  const { outer, inner } = await root.evaluate(node => ({
    outer: node.getBoundingClientRect().right,
    inner: node.lastElementChild?.getBoundingClientRect().right ?? Number.NaN,
  }));
  expect(outer).toBeGreaterThanOrEqual(inner - 0.5);
  await expect(page.locator("mtable mtr").first().locator("mtd").nth(1)).toHaveText("nếu x>0");
});

test("on paper a wide formula is set small enough to be whole", async ({ page }) => {
  await page.setViewportSize({ width: 552, height: 960 });
  await page.emulateMedia({ media: "print" });
  await page.goto(address);
  await mathFonts(page);
  const equations = await page.locator(".equation-scroll").all();
  expect(equations.length).toBeGreaterThan(0);
  for (const equation of equations) {
    expect(await equation.evaluate(node => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("formulas are there", async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("article").locator("math").first()).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`formulas keep the rules of axe and the colours of the text, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await expectNoViolations(page);
    const colors = await page
      .locator("p:has(> math)")
      .first()
      .evaluate(node => [node, node.querySelector("mi") ?? node].map(one => getComputedStyle(one).color));
    expect(colors[1]).toBe(colors[0]);
  });
}
