import { expect, test } from "vitest";
import { goodResults } from "./fixtures";
import { writeReport } from "./report";

test("what fell short comes first, then what was reached, ratios, figures and method", () => {
  const headings = writeReport(goodResults).match(/^## .*$/gm);
  expect(headings).toEqual([
    "## What fell short",
    "## What was reached",
    "## Ratios",
    "## Figures",
    "## Method",
  ]);
});

test("a miss is in the first table", () => {
  const { sizes } = goodResults;
  if (!sizes) throw new Error("no sizes");
  const blog = { ...sizes.blog, frameworkScript: 1024 };
  const [, short = ""] = writeReport({ ...goodResults, sizes: { ...sizes, blog } }).split("\n## ");
  expect(short).toMatch(/^What fell short/);
  expect(short).toContain("JavaScript of the framework");
  expect(short).toContain("1.0 KB");
});

test("ratios are this blog's figure divided by the peer's", () => {
  expect(writeReport(goodResults)).toMatch(/requests +\| +×0\.50 \| +×0\.89 \|/);
});

test("parts that were not measured are left out", () => {
  const report = writeReport({ ...goodResults, lighthouse: null, clicks: null, builds: null });
  expect(report).toContain("### What the first post loads");
  expect(report).not.toContain("### Lighthouse");
  expect(report).not.toContain("### Building");
});
