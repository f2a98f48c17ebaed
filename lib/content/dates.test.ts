import { describe, expect, test } from "vitest";
import { dateFault, isBefore } from "./dates";

describe("dateFault", () => {
  test.each([
    "2025-11-03",
    "2024-02-29",
    "2000-02-29",
    "2025-11-03T08:30:00Z",
    "2025-11-03T08:30+07:00",
    "2025-12-31T23:59:59.999-12:00",
  ])("accepts %s", text => expect(dateFault(text)).toBeUndefined());

  test.each([
    ["2025-02-30", "February 2025 has 28 days"],
    ["2023-02-29", "February 2023 has 28 days"],
    ["1900-02-29", "February 1900 has 28 days"],
    ["2025-04-00", "April 2025 has 30 days"],
    ["2025-13-01", "there is no month 13; the order is year, month, day"],
    ["2025/2/3", "write it as 2025-02-03"],
    ["3 November 2025", "write it as 2025-11-03"],
    ["Nov 3, 2025", "write it as 2025-11-03"],
    ["20251103", "write it as 2025-11-03"],
    ["2025-11-03 ", "write it as 2025-11-03"],
    ["2025-11-03 08:30:00 +0700", "write it as 2025-11-03T08:30:00+07:00"],
    ["2025-11-03T08:30:00+0700", "write it as 2025-11-03T08:30:00+07:00"],
    ["Feb 30, 2025", "write it as YYYY-MM-DD, such as 2025-11-03"],
    ["03/11/2025", "write it as YYYY-MM-DD, such as 2025-11-03"],
    ["today", "write it as YYYY-MM-DD, such as 2025-11-03"],
    ["2025-02-30T08:00:00Z", "February 2025 has 28 days"],
    ["2025-11-03T08:30:00", "write an instant as 2025-11-03T08:30:00+07:00, with its zone, or the day alone"],
    [
      "2025-11-03T25:00:00Z",
      "write an instant as 2025-11-03T08:30:00+07:00, with its zone, or the day alone",
    ],
  ])("refuses %s and says why", (text, fix) => {
    expect(dateFault(text)).toBe(fix);
  });
});

test("instants are compared as such, and a day with the other's own day", () => {
  expect(isBefore("2025-01-01", "2025-01-02")).toBe(true);
  expect(isBefore("2025-01-02", "2025-01-02T23:00:00-11:00")).toBe(false);
  expect(isBefore("2025-01-02T01:00:00+07:00", "2025-01-02")).toBe(false);
  expect(isBefore("2025-01-02T01:00:00+07:00", "2025-01-01T20:00:00Z")).toBe(true);
});
