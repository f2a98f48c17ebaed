import { expect, test } from "vitest";
import { curve, spread, ticks } from "./plot";

test("a curve starts at step 0 and a reward of 1 is at the top", () => {
  expect(curve([0, 0.5, 1])).toBe("M0 100.00L1 50.00L2 0.00");
});

test("ticks start at step 1", () => {
  expect(ticks([1, 0.5])).toBe("M1 -1.75v3.5M2 48.25v3.5");
});

test("labels that are far enough apart stay", () => {
  expect(spread([50, 10, 90], 8)).toEqual([50, 10, 90]);
});

test("labels that would touch are moved apart, in order", () => {
  expect(spread([50, 52], 8)).toEqual([50, 58]);
  expect(spread([52, 50], 8)).toEqual([58, 50]);
  expect(spread([40, 40, 40], 8)).toEqual([40, 48, 56]);
});

test("none leaves the plot at the bottom", () => {
  expect(spread([97, 98, 100], 8)).toEqual([84, 92, 100]);
});
