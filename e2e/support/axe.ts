/** The rules of axe, held against a page as it is now. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect } from "./test";

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

/** Fails where a page breaks a rule: those that axe holds by itself, and that targets have 24 px or the room. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(source);
  const { violations, passes } = results.parse(
    await page.evaluate(
      "axe.run(document, { resultTypes: ['violations', 'passes'], rules: { 'target-size': { enabled: true } } })",
    ),
  );
  expect(passes.length).toBeGreaterThan(15);
  expect(violations).toEqual([]);
}
