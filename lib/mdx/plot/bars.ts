/** The bars of a plot, their values, and their names below. */
import * as Plot from "@observablehq/plot";
import { inLines, lineHeight, shortened, widest, widthOf } from "./lettering";
import { inLanguage } from "./numbers";
import type { PlotProps } from "./props";
import { hasValue, type Point, type Series } from "./series";

/** Names under bars are turned where there is no room for them side by side; for long ones the drawing grows. */
function turn(names: readonly string[], bars: number, width: number, { height = 0 }: Plot.PlotOptions) {
  const longest = widest(names);
  if (longest <= ((width - 80) / bars) * 0.95) return { axis: {}, options: {} };
  const shown = names.map(name => shortened(name, width * 0.6));
  const drop = 44 + widest(shown) * 0.7;
  // The first names begin to the left of their bars, whose place moves with the room that is left for them.
  const left = shown.map((name, index) => {
    const place = (index + 0.5) / bars;
    return (widthOf(name) * 0.71 + 10 - place * (width - 30)) / (1 - place);
  });
  return {
    axis: { tickRotate: -45, tickFormat: (_: string, index: number) => shown[index] ?? "" },
    options: {
      height: height + Math.max(0, Math.ceil(drop - 160)),
      marginBottom: Math.ceil(drop),
      marginLeft: Math.ceil(Math.max(60, ...left)),
    },
  };
}

/** What groups of bars are, above their names, and below the label of the axis at the left where both are long. */
function groupAxis(
  label: readonly string[],
  yLabel: readonly string[],
  width: number,
  { marginTop = 0, height = 0 }: Plot.PlotOptions,
) {
  const room = (lines: readonly string[]) => widest(lines) + widthOf("→ ");
  const own = (label.length - 1) * lineHeight;
  const isBeside = own === 0 && room(yLabel) + room(label) / 2 < width / 2;
  const more = isBeside ? 0 : own + lineHeight;
  return {
    // Room for the value above the highest bar, below the names.
    options: { marginTop: marginTop + more, height: height + more, insetTop: lineHeight + 4 },
    // At the end, as along other plots: in the middle it would read as the first word of a group's name.
    mark: Plot.axisFx({
      label: label.join("\n"),
      labelAnchor: "right",
      labelArrow: "right",
      labelOffset: isBeside ? marginTop - 3 : 33 + own,
    }),
  };
}

const grouped = new Intl.NumberFormat("en-US");

/** A bar's value, of four digits or those before its point, in groups as on the axis: the table has them all. */
function barValue({ y }: Point): string {
  const before = String(Math.trunc(Math.abs(y))).length;
  const value = String(y).length <= 6 ? y : Number(y.toPrecision(Math.max(4, before)));
  return Math.abs(value) < 1000 ? String(value) : grouped.format(value);
}

/** What bars are drawn of and on. */
type Bars = {
  series: readonly Series[];
  props: PlotProps;
  /** Of the drawing, in pixels. */
  width: number;
  /** What all kinds of plots share. */
  common: Plot.PlotOptions;
  /** BCP 47; numbers are written in it. */
  lang: string;
};

/** What Observable Plot draws bars by. */
export function barOptions({ series, props, width, common, lang }: Bars): Plot.PlotOptions {
  const all = series.flatMap(one => one.points);
  const points = all.filter(hasValue);
  const label = inLines(props.xLabel ?? props.x, width);
  const fill = (point: Point) => series.find(({ name }) => name === point.series)?.colour ?? "currentColor";
  /** Each bar's value beyond its end: below the bar where it goes down. */
  const values = (places: Plot.TextOptions) =>
    [points.filter(({ y }) => y >= 0), points.filter(({ y }) => y < 0)]
      .filter(({ length }) => length > 0)
      .map(some => {
        const up = (some[0]?.y ?? 0) >= 0;
        const beside = up ? { lineAnchor: "bottom" as const, dy: -4 } : { lineAnchor: "top" as const, dy: 4 };
        const text = (point: Point) => inLanguage(barValue(point), lang);
        return Plot.text(some, { ...places, ...beside, y: "y", textAnchor: "middle", text });
      });
  // Room for the value below the lowest bar, above the names.
  const below = points.some(({ y }) => y < 0) ? { insetBottom: lineHeight + 4 } : {};
  if (props.color === undefined) {
    const domain = all.map(({ x }) => String(x));
    const turned = turn(domain, domain.length, width, common);
    return {
      ...turned.options,
      ...below,
      x: { label: label.join("\n"), domain, type: "band", ...turned.axis },
      marks: [Plot.barY(points, { x: "x", y: "y", fill }), ...values({ x: "x" })],
    };
  }
  const names = series.map(({ name }) => name);
  const groups = [...new Set(all.map(({ x }) => String(x)))];
  const turned = turn(names, names.length * groups.length, width, common);
  const grown = { ...common, ...turned.options };
  const { options, mark } = groupAxis(label, inLines(props.yLabel ?? props.y, width), width, grown);
  return {
    ...turned.options,
    ...below,
    ...options,
    // Each bar has its series below it, so that nobody has to tell the colours apart.
    x: { label: null, domain: names, type: "band", ...turned.axis },
    fx: { axis: null, domain: groups },
    marks: [
      mark,
      Plot.barY(points, { fx: "x", x: "series", y: "y", fill }),
      ...values({ fx: "x", x: "series" }),
    ],
  };
}
