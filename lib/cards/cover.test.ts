import { expect, test } from "vitest";
import { coverFault } from "./cover";

const fits = (src: string, width: number, height: number) => coverFault(src, { width, height }) === null;

test("a cover is a card where it is wide and large enough, and made of pixels", () => {
  expect([fits("a.png", 1200, 630), fits("a.jpg", 600, 315), fits("a.webp", 1500, 1000)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(fits("a.png", 1499, 1000)).toBe(false);
  expect(fits("a.png", 2500, 1000)).toBe(false);
  expect(fits("a.png", 500, 262)).toBe(false);
  expect(fits("a.svg", 1200, 630)).toBe(false);
  expect(coverFault("./tall.png", { width: 400, height: 900 })?.found).toBe(
    "./tall.png, which has 400 × 900",
  );
});
