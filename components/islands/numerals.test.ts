import { expect, test } from "vitest";
import { numeralsIn } from "./numerals";

const { decimal, percent, signed } = numeralsIn("en");

test("numbers have a true minus sign, and none where they round to 0", () => {
  expect(decimal(-1.25, 1)).toBe("\u22121.3");
  expect(decimal(-0.001, 2)).toBe("0.00");
  expect(decimal(2, 2)).toBe("2.00");
  expect(signed(0.3, 2)).toBe("+0.30");
  expect(signed(-0.3, 2)).toBe("\u22120.30");
  expect(signed(0.001, 2)).toBe("0.00");
});

test.each([
  [0, "0 %"],
  [1e-9, "< 0.1 %"],
  [0.0005, "0.1 %"],
  [0.623, "62.3 %"],
  [0.99949, "99.9 %"],
  [0.9996, "> 99.9 %"],
  [1, "100 %"],
])("%d in percent", (share, text) => {
  expect(percent(share).replaceAll("\u00a0", " ")).toBe(text);
});

test("numbers in Vietnamese have a comma before their fraction", () => {
  const vi = numeralsIn("vi");
  expect([vi.decimal(-1.25, 1), vi.signed(0.3, 2), vi.signed(-0.001, 2)]).toEqual([
    "\u22121,3",
    "+0,30",
    "0,00",
  ]);
  expect([vi.percent(0.623), vi.percent(1e-9), vi.percent(1)]).toEqual([
    "62,3\u00a0%",
    "<\u00a00,1\u00a0%",
    "100\u00a0%",
  ]);
});
