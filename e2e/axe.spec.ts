import { expectLegible, expectNoViolations } from "./support/axe";
import { fewOfMany, pagesOf } from "./support/pages";
import { screens, test } from "./support/test";

// Every page of this blog and of an empty one, and of a large one a few of each kind with those that are hard.
const addresses = {
  main: [...pagesOf("main"), "/nowhere"],
  many: fewOfMany(),
  empty: pagesOf("empty"),
} as const;

for (const site of ["main", "many", "empty"] as const) {
  test.describe(site, () => {
    test.use({ site, viewport: screens.phone, expectedFailures: ["/nowhere"] });

    for (const address of addresses[site]) {
      test(`${address} breaks no rule of axe, on a phone and a desktop, light and dark`, async ({ page }) => {
        await page.goto(address);
        await expectNoViolations(page);
        await page.setViewportSize(screens.desktop);
        await expectNoViolations(page);
        // The dark theme has other colours, and nothing else.
        await page.emulateMedia({ colorScheme: "dark" });
        await expectLegible(page);
        await page.setViewportSize(screens.phone);
        await expectLegible(page);
      });
    }
  });
}
