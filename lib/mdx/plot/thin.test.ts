import { expect, test } from "vitest";
import { thinned } from "./thin";

test("of the points on one pixel those stay that a line goes to, in their order", () => {
  const points = [3, 5, 1, 4, 2, 2.5, 9].map((y, x) => ({ x, y }));
  const pixelOf = ({ x }: { x: number }) => (x < 5 ? 0 : x);
  expect(thinned(points, pixelOf).map(({ y }) => y)).toEqual([3, 5, 1, 2, 2.5, 9]);
  expect(thinned(points, ({ x }) => x)).toEqual(points);
});

test("a gap stays a gap, and what stands between two is still alone", () => {
  const values = [1, Number.NaN, Number.NaN, 2, Number.NaN, 3, 4];
  const points = values.map((y, x) => ({ x, y }));
  expect(thinned(points, () => 0).map(({ y }) => y)).toEqual([1, Number.NaN, 2, Number.NaN, 3, 4]);
});
