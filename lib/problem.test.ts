import { describe, expect, test } from "vitest";
import { ContentError, formatReport, nearest, type Problem, quote, suggest } from "./problem";

const problem: Problem = {
  file: "content/posts/b.mdx",
  line: 3,
  column: 7,
  severity: "error",
  subject: "date",
  expected: "a day",
  found: "nothing",
  fix: "write it",
};

test("formatReport puts problems in order of place and sums them up", () => {
  const report = formatReport([
    problem,
    { ...problem, line: 2, severity: "warning" },
    { ...problem, file: "content/posts/a.mdx" },
  ]);
  expect(report).toBe(`content/posts/a.mdx:3:7  error  date
  expected  a day
  found     nothing
  fix       write it

content/posts/b.mdx:2:7  warning  date
  expected  a day
  found     nothing
  fix       write it

content/posts/b.mdx:3:7  error  date
  expected  a day
  found     nothing
  fix       write it

2 errors and 1 warning in 2 files.`);
});

test("a ContentError says the report and has no trace", () => {
  const error = new ContentError([problem]);
  expect(error.message).toContain("content/posts/b.mdx:3:7");
  expect(error.stack).toBe(error.message);
});

describe("nearest", () => {
  const fields = ["title", "date", "excerpt", "featured", "toc"];
  test.each([
    ["featred", "featured"],
    ["Title", "title"],
    ["excrept", "excerpt"],
    ["dat", "date"],
    ["banana", undefined],
    ["x", undefined],
  ])("%s → %s", (name, near) => expect(nearest(name, fields)).toBe(near));

  test.each([
    ["gama", "gamma"],
    ["rsut", "rust"],
  ])("of several that are as near, %s → %s", (name, near) => {
    expect(nearest(name, ["Game", "rst", "gamma", "rust"])).toBe(near);
  });

  test("knows nothing near among none", () => {
    expect(suggest("a", [], "delete it")).toBe("delete it");
  });
});

test("quote keeps to one line of 60 characters", () => {
  expect(quote("a\n  b")).toBe('"a b"');
  expect(quote("x".repeat(80))).toBe(`"${"x".repeat(59)}…"`);
});
