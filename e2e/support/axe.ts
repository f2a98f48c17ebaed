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

/** Runs axe with some options, and fails where a rule is broken. @returns how many rules found something that keeps them */
async function run(page: Page, options: object): Promise<number> {
  // Once for each document: it stays there.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const resultTypes = ["violations", "passes"];
  const { violations, passes } = results.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify({ resultTypes, ...options })})`),
  );
  expect(violations).toEqual([]);
  return passes.length;
}

/** Fails where a page breaks a rule: those that axe holds by itself, and that targets have 24 px or the room. */
export async function expectNoViolations(page: Page): Promise<void> {
  expect(await run(page, { rules: { "target-size": { enabled: true } } })).toBeGreaterThan(15);
}

/** Fails where a page breaks a rule of colours: what another theme can break. */
export async function expectLegible(page: Page): Promise<void> {
  expect(await run(page, { runOnly: { type: "tag", values: ["cat.color"] } })).toBeGreaterThan(0);
}
