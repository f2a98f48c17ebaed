import { fewOfMany, pagesOf } from "./support/pages";
import { expect, screens, test } from "./support/test";

const addresses = {
  main: pagesOf("main"),
  many: fewOfMany(),
} as const;

for (const site of ["main", "many"] as const) {
  test.describe(site, () => {
    test.use({ site });

    for (const [name, size] of Object.entries(screens)) {
      test(`no page is wider than a ${name} screen, and text stays in its measure`, async ({ page }) => {
        await page.setViewportSize(size);
        for (const address of addresses[site]) {
          await page.goto(address);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, address).toBeLessThanOrEqual(size.width);
        }
      });
    }

    test("nothing moves while a page loads", async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.set(window, "shift", 0);
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (!Reflect.get(entry, "hadRecentInput")) {
              Reflect.set(window, "shift", Reflect.get(window, "shift") + Reflect.get(entry, "value"));
            }
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      for (const address of addresses[site]) {
        await page.goto(address, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready);
        expect(await page.evaluate(() => Reflect.get(window, "shift")), address).toBeLessThan(0.02);
      }
    });
  });
}

test("a line of a post holds 62 to 80 characters on a wide screen", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  await page.goto("/posts/llm-post-training");
  const characters = await page
    .getByRole("paragraph")
    .filter({ hasText: "When we hear about models" })
    .evaluate(paragraph => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8)));
      return (paragraph.textContent ?? "").length / lines.size;
    });
  expect(characters).toBeGreaterThan(58);
  expect(characters).toBeLessThan(80);
});
