import { expect, screens, test } from "./support/test";

test("the first Tab offers to skip to the text", async ({ page }) => {
  await page.goto("/posts/llm-post-training");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: /skip to/i });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inside).toBe(true);
});

for (const address of ["/", "/posts/llm-post-training", "/posts", "/tags/llm"]) {
  test(`everything on ${address} is reached by Tab, in view, with its focus to be seen`, async ({ page }) => {
    await page.goto(address);
    const count = await page
      .locator("a[href], button, summary, [tabindex='0']")
      .filter({ visible: true })
      .count();
    const seen = new Set<string>();
    for (let step = 0; step < count + 2; step++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const marks = [element, ...element.querySelectorAll("*")].some(one => {
          const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(one);
          const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
          return outlined || !["rgba(0, 0, 0, 0)", "transparent"].includes(backgroundColor);
        });
        const visible = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        return { name: `${element.outerHTML.slice(0, 120)} ${box.top + scrollY}`, marks, visible };
      });
      if (!focus) continue;
      seen.add(focus.name);
      expect(focus, focus.name).toMatchObject({ marks: true, visible: true });
    }
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(count, 10));
  });
}

test("the theme is changed with the keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /theme/i }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: /theme/i })).toHaveAccessibleName("Theme: light");
});

test("what a press did is said where nothing was said before, each time anew", async ({ page }) => {
  await page.goto("/");
  const said = await page.evaluateHandle(() => {
    const heard: string[] = [];
    new MutationObserver(records => {
      for (const { target, addedNodes } of records) {
        const made = [...addedNodes].find(node => node instanceof Element && node.matches("[role=status]"));
        const changed = target instanceof Element && target.matches("[role=status]") ? target : made;
        if (changed) heard.push(changed.textContent ?? "");
      }
    }).observe(document.body, { childList: true, subtree: true });
    return heard;
  });
  const press = page.getByRole("button", { name: /theme/i });
  for (const [times, theme] of ["light", "dark", "system"].entries()) {
    await press.click();
    await expect.poll(() => said.evaluate(heard => heard.join())).toMatch(new RegExp(`,Theme: ${theme}$`));
    expect(await said.evaluate(heard => heard.filter(text => text === "").length)).toBe(times + 1);
  }
});

test("on a phone the contents unfold by keyboard", async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await page.goto("/posts/llm-post-training");
  const link = page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: "B. Key Distinctions" });
  await expect(link.filter({ visible: true })).toHaveCount(0);
  await page.locator("summary").filter({ hasText: "Contents" }).focus();
  await page.keyboard.press("Enter");
  await link.filter({ visible: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "B. Key Distinctions" })).toBeInViewport();
});

test.describe("a table that is too wide", () => {
  test.use({ site: "many" });

  test("scrolls inside itself, by keyboard", async ({ page }) => {
    await page.setViewportSize(screens.phone);
    await page.goto("/posts/elements");
    const region = page.getByRole("group", { name: "Table" });
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate(element => element.scrollLeft)).toBeGreaterThan(0);
  });
});
