import { expect, test } from "vitest";
import { nextStop } from "./headings";

test.each([
  ["at the top, the first one below", [40, 300, 900], -1, 1, 0],
  ["with one in its place, the one below it", [-500, 0, 900], -1, 1, 2],
  ["with one in its place, the one above it", [-500, 0, 900], -1, -1, 0],
  ["between two, the one below", [-500, -20, 900], -1, 1, 2],
  ["between two, the one that was passed last", [-500, -20, 900], -1, -1, 1],
  ["past the last one, the last one", [-900, -500, -20], -1, 1, 2],
  ["before the first one, the first one", [40, 300, 900], -1, -1, 0],
  ["from the one with the focus, wherever it is in view", [-500, 400, 600], 1, 1, 2],
  ["from the one with the focus, back", [-500, 400, 600], 1, -1, 0],
  ["at the last one, there", [-500, 400, 600], 2, 1, 2],
  ["at the first one, there", [10, 400, 600], 0, -1, 0],
  ["a rounding of the browser's does not count", [-500, 0.25, 900], -1, 1, 2],
] as const)("%s", (_, offsets, here, step, found) => {
  expect(nextStop(offsets, here, step)).toBe(found);
});
