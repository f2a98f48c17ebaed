import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatReport } from "../problem";
import { securityProblems } from "./settings";

const now = new Date("2026-06-01T12:00:00Z");

function found(expires: string): string[] {
  const security = { contact: "mailto:a@blog.example", expires };
  return securityProblems(now, { security }).map(({ severity, found: what }) => `${severity} ${what}`);
}

test.each([
  ["2026-06-01T12:00:00Z", "has passed"],
  ["2025-01-01T00:00:00Z", "has passed"],
  ["2026-06-02T00:00:00Z", "is less than a day away"],
  ["2026-06-02T13:00:00Z", "is a day away"],
  ["2026-07-01T11:00:00Z", "is 29 days away"],
])("a security.txt that ends at %s is a warning: it %s", (expires, when) => {
  expect(found(expires)).toEqual([`warning "${expires}", which ${when}`]);
});

test("one that ends later, and none, is fine", () => {
  expect(found("2026-07-01T13:00:00Z")).toEqual([]);
  expect(securityProblems(now, { security: null })).toEqual([]);
});

test("it is told at its line of the settings, with what to do", () => {
  const security = { contact: "mailto:a@blog.example", expires: "2026-01-01T00:00:00Z" };
  const line = readFileSync("lib/site.ts", "utf8")
    .split("\n")
    .findIndex(text => text.startsWith("  security:"));
  const report = formatReport(securityProblems(now, { security }));
  expect(report).toContain(`lib/site.ts:${line + 1}:3  warning  security`);
  expect(report).toContain("fix       see whether contact still is right, write a later time");
});
