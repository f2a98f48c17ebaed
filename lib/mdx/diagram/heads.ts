/** What stands at the ends of lines: arrows, diamonds, the feet of entities. */
import type { Head } from "./model";
import { colour, element, lineThrough, type Point, round } from "./svg";

/** How long each head is along its line: so far the line ends before it, where the head is hollow. */
const hollow: Partial<Record<Head, number>> = { triangle: 12, diamond: 18, "filled-diamond": 18, circle: 9 };

/** So far before its end a line stops for a head, in CSS pixels; 0 where it goes on under it. */
export function lengthOf(head: Head): number {
  return hollow[head] ?? 0;
}

/** Each head with its tip at 0 0, its line coming from the left. */
function shape(head: Head): string {
  const closed = (points: Point[], fill: string) => element("path", { d: lineThrough(points, true), fill });
  const p = (x: number, y: number): Point => ({ x, y });
  const bar = (x: number) => element("path", { d: lineThrough([p(x, -6), p(x, 6)]) });
  const ring = (x: number) => element("circle", { cx: x, cy: 0, r: 4, fill: colour.paper });
  const foot = () => element("path", { d: "M-11 0L0 -6M-11 0L0 0M-11 0L0 6" });
  switch (head) {
    case "none":
      return "";
    case "arrow":
      return closed([p(-10, -4.5), p(0, 0), p(-10, 4.5)], "currentColor");
    case "open":
      return element("path", { d: lineThrough([p(-9, -5), p(0, 0), p(-9, 5)]) });
    case "cross":
      return element("path", { d: "M-11 -4L-3 4M-11 4L-3 -4" });
    case "circle":
      return element("circle", { cx: -4.5, cy: 0, r: 4.5, fill: colour.paper });
    case "triangle":
      return closed([p(-12, -7), p(0, 0), p(-12, 7)], colour.paper);
    case "diamond":
      return closed([p(-18, 0), p(-9, -5.5), p(0, 0), p(-9, 5.5)], colour.paper);
    case "filled-diamond":
      return closed([p(-18, 0), p(-9, -5.5), p(0, 0), p(-9, 5.5)], "currentColor");
    case "one":
      return bar(-6) + bar(-10);
    case "maybe-one":
      return bar(-6) + ring(-14);
    case "some":
      return foot() + bar(-15);
    case "any":
      return foot() + ring(-16);
  }
}

/** A head at the end of a line. @param from a point on the line before its end */
export function drawHead(head: Head, tip: Point, from: Point): string {
  const drawn = shape(head);
  if (drawn === "") return "";
  const angle = (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI;
  const turn = Math.abs(angle) < 0.05 ? "" : ` rotate(${round(angle)})`;
  return element("g", { transform: `translate(${round(tip.x)} ${round(tip.y)})${turn}` }, drawn);
}
