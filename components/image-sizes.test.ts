import { expect, test } from "vitest";
import { figureSizes, imageSizes } from "./image-sizes";

test.each([
  ["a picture that fills its place", "column", 656, imageSizes.column],
  ["a larger one", "wide", 2000, imageSizes.wide],
  ["a smaller one", "column", 160, "min(160px, 100vw)"],
  ["one that is smaller than a place that takes the margin", "full", 700, "min(700px, 100vw)"],
  ["one whose size is not known", "panel", undefined, imageSizes.panel],
] as const)("%s is said to be as wide as it is shown", (_, place, width, sizes) => {
  expect(figureSizes(place, width)).toBe(sizes);
});
