/** Terms that say on a press what they mean, under a resting pointer, and on focus; symbols that lead to them. */
import { away } from "../enhance/resting";
import { expectNoViolations } from "./support/axe";
import { expect, screens, test } from "./support/test";

const post = "/posts/terms";
const meaning = "What a model does, given what it sees.";

test.use({ site: "many" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a term opens its meaning beside it by keyboard, and Escape closes it", async ({ page }) => {
      await page.goto(post);
      const term = page.getByRole("button", { name: "policy", exact: true });
      await expect(term).toHaveCount(1);
      await expect(page.getByText(meaning)).toBeHidden();
      await term.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByText(meaning)).toBeVisible();
      const [box, opened] = [await term.boundingBox(), await page.getByText(meaning).boundingBox()];
      expect(Math.abs((opened?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0))).toBeLessThan(16);
      await page.keyboard.press("Escape");
      await expect(page.getByText(meaning)).toBeHidden();
    });
  });
}

test("a term opens under a resting pointer, which may go into it, and closes when it goes on", async ({
  page,
}) => {
  await page.goto(post);
  const term = page.getByRole("button", { name: "policy", exact: true });
  const shown = page.locator(".definition");
  await term.hover();
  await expect(shown).toBeVisible();
  await shown.hover();
  // Longer than it takes to close what no pointer rests on.
  await page.waitForTimeout(away + 200);
  await expect(shown).toBeVisible();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(shown).toBeHidden();
  await term.hover();
  await expect(shown).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
});

test("a press keeps open what a resting pointer opened, and a second one closes it", async ({ page }) => {
  await page.goto(post);
  const term = page.getByRole("button", { name: "policy", exact: true });
  const shown = page.locator(".definition");
  await term.hover();
  await expect(shown).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  // Longer than it takes to close what no pointer rests on.
  await page.waitForTimeout(away + 200);
  await expect(shown).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(shown).toBeHidden();
});

test("a term opens on focus and closes when that goes on", async ({ page }) => {
  await page.goto(post);
  const shown = page.locator(".definition");
  await page.getByRole("link", { name: "these words" }).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator(".math-term")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "policy", exact: true })).toBeFocused();
  await expect(shown).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(shown).toBeHidden();
});

test("links to a term, and symbols of formulas, show what it means", async ({ page }) => {
  await page.goto(post);
  const preview = page.getByRole("complementary", { name: /^Preview/ });
  for (const link of [page.locator(".math-term"), page.getByRole("link", { name: "these words" })]) {
    await link.hover();
    await expect(preview).toHaveText(`policy: ${meaning}`);
    await page.keyboard.press("Escape");
    await expect(preview).toHaveCount(0);
  }
  await expectNoViolations(page);
});

test("a symbol shows what it means on focus, and closes by Escape, opens by Enter", async ({ page }) => {
  await page.goto(post);
  const preview = page.getByRole("complementary", { name: /^Preview/ });
  const symbol = page.locator(".math-term");
  // The keyboard has been used: then focus shows.
  await page.keyboard.press("Tab");
  await symbol.focus();
  await expect(preview).toHaveText(`policy: ${meaning}`);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(preview).toBeVisible();
});

test("an open meaning stays within a small window", async ({ page }) => {
  await page.setViewportSize(screens.small);
  await page.goto(post);
  await page.getByRole("button", { name: "policy", exact: true }).click();
  const box = await page.getByText(meaning).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(12);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(screens.small.width - 12);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens.small.width);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe has nothing to say of an open one, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(post);
    await page.getByRole("button", { name: "policy", exact: true }).click();
    await expectNoViolations(page);
  });
}

test("on paper, and in its Markdown, the meaning stands in brackets", async ({ page, request }) => {
  await page.goto(post);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(meaning)).toBeVisible();
  await expect(page.locator(".term")).toBeVisible();
  expect(await page.locator(".definition").evaluate(one => getComputedStyle(one, "::before").content)).toBe(
    '" ("',
  );
  const text = await (await request.get(`${post}.md`)).text();
  expect(text).toContain(`the policy (${meaning}), step by step. A policy is`);
  expect(text).toContain(`<abbr title="reinforcement learning">RL</abbr> method`);
});
