/** What stands for values in a plot of lines, areas or dots. */
import * as Plot from "@observablehq/plot";
import type { PlotProps } from "./props";
import { alongOrder, hasValue, type Point, type Series } from "./series";

/** How the lines of the first series, the second and so on are broken, as `stroke-dasharray`. */
export const dashes = ["none", "7 4", "2 3", "10 3 2 3", "4 2", "12 4", "1 2", "8 2 2 2"];

/** What points of the first series, the second and so on look like, by their names in Observable Plot. */
export const symbols = ["circle", "square", "triangle", "diamond", "cross", "star", "times", "wye"] as const;

/** Points between two gaps: a line alone would not show them. */
function aloneIn(points: readonly Point[]): Point[] {
  const gap = (point: Point | undefined) => point === undefined || !hasValue(point);
  return points.filter((point, index) => hasValue(point) && gap(points[index - 1]) && gap(points[index + 1]));
}

/** What Observable Plot draws of a series as lines, areas or dots. */
export function marksOf(series: Series, type: NonNullable<PlotProps["type"]>): Plot.Markish[] {
  const { colour, place } = series;
  const symbol = symbols[place] ?? "circle";
  const along = { x: "x", y: "y" };
  if (type === "dot") {
    return [Plot.dot(series.points, { ...along, symbol, stroke: colour, strokeWidth: 1.75, r: 3.5 })];
  }
  const points = alongOrder(series);
  const line = Plot.line(points, {
    ...along,
    stroke: colour,
    strokeWidth: 2,
    strokeDasharray: dashes[place] ?? "none",
  });
  // With few points each is marked: it is seen where something was measured.
  const marked = type === "line" && points.length <= 16 ? points : aloneIn(points);
  const dots = Plot.dot(marked, { ...along, symbol, fill: colour, stroke: colour, r: 3 });
  const drawn = marked.length > 0 ? [line, dots] : [line];
  return type === "area"
    ? [Plot.areaY(points, { x: "x", y1: 0, y2: "y", fill: colour, fillOpacity: 0.2 }), ...drawn]
    : drawn;
}
