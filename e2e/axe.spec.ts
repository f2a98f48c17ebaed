import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { fewOfMany, pagesOf } from "./support/pages";
import { expect, screens, test } from "./support/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().nullish() })),
    }),
  ),
  passes: z.array(z.unknown()),
});

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
            await page.evaluate(source);
            const { violations, passes } = results.parse(
              await page.evaluate("axe.run(document, { resultTypes: ['violations', 'passes'] })"),
            );
            expect(passes.length).toBeGreaterThan(15);
            expect(violations).toEqual([]);
          });
        }
      });
    }
  }
}
