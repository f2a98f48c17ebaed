import { expect, test } from "vitest";
import { goodResults } from "./fixtures";
import { writeReport } from "./report";
import { nothingMeasured } from "./results";

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
  const report = writeReport({ ...goodResults, ...nothingMeasured, sizes: goodResults.sizes });
  expect(report).toContain("### What the first post loads");
  expect(report).not.toContain("### Lighthouse");
  expect(report).not.toContain("### Building");
  expect(report).not.toContain("### Writing");
  expect(report).not.toContain("### Under load");
});

test("builds show their time, what an edit costs, memory and output", () => {
  const report = writeReport(goodResults);
  for (const row of [
    /^\| 1,000 posts, time +\| +28\.0 s \|/m,
    /^\| 1,000 posts, again after an edit +\| +8\.00 s \|/m,
    /^\| 1,000 posts, memory +\| +1,024 MB \|/m,
    /^\| each post more, 1,000 to 10,000, output +\| +40\.0 KB \| +80\.0 KB \|/m,
  ]) {
    expect(report).toMatch(row);
  }
});

test("writing shows starts and edits", () => {
  const report = writeReport(goodResults);
  expect(report).toMatch(/^\| 10 posts, from the start to a page +\| +2,000 ms \| +2,500 ms \|/m);
  expect(report).toMatch(/^\| 10 posts, from a saved post to the open page +\| +110 ms \|/m);
  expect(report).toMatch(/^\| 10 posts, from a saved post to a page that is asked for +\| +150 ms \|/m);
});

test("servers under load stand beside each other, with ratios", () => {
  expect(writeReport(goodResults)).toMatch(
    /^\| home, requests a second +\| +900 \| +450 \| +9,000 \| +×2\.00 \| +×0\.10 \|/m,
  );
});

test("without nginx there is a dash, and the reason", () => {
  const { load } = goodResults;
  if (!load) throw new Error("no load");
  const pages = load.pages.map(({ page, servers }) => ({ page, servers: { ...servers, nginx: null } }));
  const report = writeReport({ ...goodResults, load: { nginx: null, pages } });
  expect(report).toMatch(/^\| home, requests a second +\| +900 \| +450 \| +– \| +×2\.00 \| +– \|/m);
  expect(report).toContain("nginx is not on this machine");
});
