/** Names the series of a plot above it. */
import * as Plot from "@observablehq/plot";
import { inLines, lineHeight, widest } from "./lettering";
import { dashes, symbols } from "./marks";
import type { Series } from "./series";

/** A piece of a line, for a legend. Plot turns it, and sets it around its middle. */
const dash = {
  draw: (context: CanvasPath, length: number) => {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};

/** A legend above a plot whose series have no ends to be named at, or names that are too long for that. */
export function legend(
  series: readonly Series[],
  width: number,
  isLine: boolean,
): { marks: Plot.Markish[]; height: number } {
  const sign = isLine ? 30 : 18;
  let [across, top, tallest] = [0, 0, 0];
  const entries = series.map(one => {
    const lines = inLines(one.name, width - 60 - sign);
    const taken = widest(lines) + sign + 18;
    if (across > 0 && across + taken > width - 80) {
      top += tallest;
      [across, tallest] = [0, 0];
    }
    const entry = { ...one, lines, across, top };
    across += taken;
    tallest = Math.max(tallest, lines.length * lineHeight + 4);
    return entry;
  });
  const height = top + tallest;
  const marks = entries.flatMap((entry): Plot.Markish[] => {
    const { lines, colour: stroke, place } = entry;
    const at = { frameAnchor: "top-left" as const, dy: entry.top - height - 4 };
    // In the middle of the first line of its name.
    const beside = { ...at, dy: at.dy + 5, dx: entry.across + (isLine ? 12 : 6), stroke };
    const strokeDasharray = dashes[place] ?? "none";
    const strokeLinecap = "butt";
    const name = lines.join("\n");
    const line = {
      length: 24,
      rotate: 90,
      shape: dash,
      strokeWidth: 2,
      strokeDasharray,
      strokeLinecap,
    } as const;
    return [
      isLine
        ? Plot.vector([0], { ...beside, ...line })
        : Plot.dot([0], { ...beside, symbol: symbols[place] ?? "circle", strokeWidth: 1.75, r: 4 }),
      Plot.text([name], {
        ...at,
        dx: entry.across + sign,
        textAnchor: "start",
        text: (text: string) => text,
        fill: "currentColor",
      }),
    ];
  });
  return { marks, height };
}
