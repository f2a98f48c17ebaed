import { expectNoViolations } from "./support/axe";
import { fewOfMany, pagesOf } from "./support/pages";
import { screens, test } from "./support/test";

// Every page of this blog and of an empty one, and of a large one a few of each kind with those that are hard.
const addresses = {
  main: [...pagesOf("main"), "/nowhere"],
  many: fewOfMany(),
  empty: pagesOf("empty"),
} as const;

for (const site of ["main", "many", "empty"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const screen of ["phone", "desktop"] as const) {
      test.describe(`${site}, ${colorScheme}, ${screen}`, () => {
        test.use({ site, colorScheme, viewport: screens[screen], expectedFailures: ["/nowhere"] });

        for (const address of addresses[site]) {
          test(`${address} breaks no rule of axe`, async ({ page }) => {
            await page.goto(address);
            await expectNoViolations(page);
          });
        }
      });
    }
  }
}
