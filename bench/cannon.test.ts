import { expect, test } from "vitest";
import { readReport } from "./cannon";

const report = {
  url: "http://127.0.0.1/",
  duration: 2.5,
  errors: 2,
  timeouts: 2,
  non2xx: 3,
  "2xx": 5_000,
  latency: { p50: 24, p97_5: 60, p99: 71 },
};

test("of autocannon's report stay what was answered in a second, how late, and what failed", () => {
  expect(readReport(JSON.stringify(report))).toEqual({ perSecond: 2_000, p50: 24, p99: 71, failed: 5 });
});

test("a report of another form is an error", () => {
  expect(() => readReport(JSON.stringify({ ...report, latency: {} }))).toThrow();
  expect(() => readReport("")).toThrow();
});
