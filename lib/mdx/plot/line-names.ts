/** Names the series of a plot at the ends of their lines. */
import * as Plot from "@observablehq/plot";
import { lineHeight } from "./lettering";
import { alongOrder, hasValue, isNumber, type Series } from "./series";

/** The share of the width that the names of lines may take at their ends. */
export const shareOfNames = 0.36;

/** How far each label goes down, so that none lies on another. @param heights where they would stand, in pixels */
function spread(heights: readonly number[], room: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let next = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.height = Math.max(one.height, next);
    next = one.height + lineHeight;
  }
  // What was pushed out below goes up again, and pushes others.
  let last = room;
  for (const one of order.toReversed()) {
    one.height = Math.min(one.height, last);
    last = one.height - lineHeight;
  }
  const shifts = heights.map(() => 0);
  for (const { height, index } of order) shifts[index] = height - (heights[index] ?? 0);
  return shifts;
}

/**
 * The names of lines, each at the last value of its own.
 * @param scale the plot's axis up
 * @param room how far down a name may stand, in pixels
 */
export function namesAtEnds(
  series: readonly Series[],
  scale: Plot.Scale | undefined,
  room: number,
): Plot.Markish[] {
  const ends = series.map(one => alongOrder(one).findLast(hasValue));
  const heights = ends.map(end => {
    const height: unknown = end && scale?.apply(end.y);
    return isNumber(height) ? height : 0;
  });
  const shifts = spread(heights, room);
  return series.map(({ name, colour }, index) =>
    Plot.text(
      [ends[index]].filter(end => end !== undefined),
      { x: "x", y: "y", text: () => name, dx: 10, dy: shifts[index] ?? 0, textAnchor: "start", fill: colour },
    ),
  );
}
