/**
 * Draws plots by Observable Plot, on a document that linkedom makes. Both are large: this file is loaded by bodies
 * that have a plot, and by no others.
 */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { primaryLang } from "../../lang";
import { textWidth } from "../text-width";
import { dayTicks } from "./days";
import { inLanguage } from "./numbers";
import type { PlotProps } from "./props";
import { type AlongKind, alongKind, type DataTable, isMissing, seriesOf } from "./table";
import { thinned } from "./thin";

/** How wide a plot is drawn: for a column of text, and for a phone, whose lettering is to be of the same size. */
export const plotWidths = { wide: 640, narrow: 360 } as const;

const usualHeight = 360;
const fontSize = 13;
const lineHeight = 16;

/** Colours, by custom properties that the style sheet sets for each theme; the first series has the first. */
const colours = Array.from({ length: 8 }, (_, index) => `var(--plot-${index + 1})`);
const dashes = ["none", "7 4", "2 3", "10 3 2 3", "4 2", "12 4", "1 2", "8 2 2 2"];
const symbols = ["circle", "square", "triangle", "diamond", "cross", "star", "times", "wye"] as const;

type Along = number | Date | string;
/** `y` is NaN where there is no value: there a line breaks. */
type Point = { x: Along; y: number; series: string };
type Series = { name: string; colour: string; place: number; points: Point[] };

function readCell(cell: string, kind: AlongKind): Along {
  if (kind === "name") return cell;
  return kind === "day" ? new Date(`${cell}T00:00:00Z`) : Number(cell);
}

function readSeries(table: DataTable, props: PlotProps): Series[] {
  const kind = alongKind(table, props);
  const bySeries = new Map<string, Point[]>(seriesOf(table, props).map(name => [name, []]));
  for (const { cells } of table.rows) {
    const series = props.color === undefined ? "" : (cells.get(props.color) ?? "");
    const cell = cells.get(props.y) ?? "";
    const y = isMissing(cell) ? Number.NaN : Number(cell);
    const point = { x: readCell(cells.get(props.x) ?? "", kind), y, series };
    bySeries.get(series)?.push(point);
  }
  return [...bySeries].map(([name, points], place) => ({
    name,
    colour: colours[place] ?? "currentColor",
    place,
    points,
  }));
}

/** Lines and areas go from left to right, in whatever order their points are written. */
function alongOrder({ points }: Series): Point[] {
  return points.toSorted((a, b) => Number(a.x) - Number(b.x));
}

function hasValue({ y }: Point): boolean {
  return !Number.isNaN(y);
}

/** Points between two gaps: a line alone would not show them. */
function aloneIn(points: readonly Point[]): Point[] {
  const gap = (point: Point | undefined) => point === undefined || !hasValue(point);
  return points.filter((point, index) => hasValue(point) && gap(points[index - 1]) && gap(points[index + 1]));
}

/** What a text takes of a line, in pixels: letters of other scripts may be twice as wide. */
function widthOf(text: string): number {
  return textWidth(text, fontSize);
}

/** How wide the widest of some texts is. */
function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

/** The least and the greatest of numbers, of which there may be more than a function takes. */
function rangeOf(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Series of which no line has more points than the drawing has room for. */
function thinnedTo(width: number, series: readonly Series[], isLog: boolean): Series[] {
  const placeOf = ({ x }: Point) => (isLog ? Math.log(Number(x)) : Number(x));
  const [low, high] = rangeOf(series.flatMap(({ points }) => points.map(placeOf)));
  const pixelOf = (point: Point) => Math.round(((placeOf(point) - low) / (high - low || 1)) * width);
  return series.map(one =>
    one.points.length > width ? { ...one, points: thinned(alongOrder(one), pixelOf) } : one,
  );
}

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

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Where a few whole numbers stand along a plot, no other numbers are marked between them. */
function wholeTicks(series: readonly Series[]): number[] | undefined {
  const values = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].filter(isNumber);
  const whole = values.length > 0 && values.length <= 10 && values.every(Number.isInteger);
  return whole && Math.max(...values) - Math.min(...values) <= 12 ? values.sort((a, b) => a - b) : undefined;
}

const plainNumber = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number on an axis as papers write it: 0.001, 3,000, 2×10⁻⁵, 1.5×10⁹. */
function paperNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return plainNumber.format(value);
  const [digits = "", power = "0"] = Number(value.toPrecision(3)).toExponential().split("e");
  const sign = power.startsWith("-") ? "⁻" : "";
  const ten = `10${sign}${power.replace(/\D/g, "").replace(/\d/g, digit => raised[Number(digit)] ?? "")}`;
  return digits === "1" ? ten : `${digits}×${ten}`;
}

/** By itself Plot writes "1m" and "3k" there. */
const logAxis = { type: "log" as const, tickFormat: paperNumber };

/**
 * The axis of what is drawn up, where it is linear: with room around values that are all the same, which have no span,
 * and with numbers that are too long for an axis in powers of ten.
 */
function linearAxis(series: readonly Series[], fromZero: boolean): Plot.ScaleOptions {
  const values = series.flatMap(({ points }) => points.filter(hasValue).map(({ y }) => y));
  const [low, high] = rangeOf(values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const around = size === 0 ? 1 : size / 2;
  return {
    ...(low === high && !fromZero && { domain: [low - around, high + around] }),
    ...(size > 0 && (size >= 1e6 || size < 1e-3) && { tickFormat: paperNumber }),
  };
}

/** Whether numbers along are too long to stand side by side: steps are not, tokens seen are. */
function isLong(series: readonly Series[]): boolean {
  return series.some(({ points }) => points.some(({ x }) => isNumber(x) && Math.abs(x) >= 1e7));
}

function marksOf(series: Series, type: NonNullable<PlotProps["type"]>): Plot.Markish[] {
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

/** The share of the width that the names of lines may take at their ends. */
const namesAtEnds = 0.36;

/** A piece of a line, for a legend. Plot turns it, and sets it around its middle. */
const dash = {
  draw: (context: CanvasPath, length: number) => {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};

/** A legend above a plot whose series have no ends to be named at, or names that are too long for that. */
function legend(
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

/** A word in pieces that a line holds: some scripts set no blanks between words. */
function piecesOf(word: string, most: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter) > most) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

/** A label of an axis in as many lines as it takes; Plot draws the arrow before or behind it. */
function inLines(label: string, width: number): string[] {
  const most = width - 20 - widthOf("→ ");
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...piecesOf(word, most));
  }
  return lines;
}

/** A name that fits a width, cut short where it does not; the table has it whole. */
function shortened(name: string, most: number): string {
  if (widthOf(name) <= most) return name;
  const letters = [...name];
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

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
    mark: Plot.axisFx({ label: label.join("\n"), labelOffset: isBeside ? marginTop - 3 : 33 + own }),
  };
}

const grouped = new Intl.NumberFormat("en-US");

/** A bar's value, of four digits or those before its point, in groups as on the axis: the table has them all. */
function barValue({ y }: Point): string {
  const before = String(Math.trunc(Math.abs(y))).length;
  const value = String(y).length <= 6 ? y : Number(y.toPrecision(Math.max(4, before)));
  return Math.abs(value) < 1000 ? String(value) : grouped.format(value);
}

function barOptions(
  series: readonly Series[],
  props: PlotProps,
  width: number,
  common: Plot.PlotOptions,
  lang: string,
): Plot.PlotOptions {
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
    // Under each bar stands its series: colours are told apart by nobody who need not.
    x: { label: null, domain: names, type: "band", ...turned.axis },
    fx: { axis: null, domain: groups },
    marks: [
      mark,
      Plot.barY(points, { fx: "x", x: "series", y: "y", fill }),
      ...values({ fx: "x", x: "series" }),
    ],
  };
}

/** Numbers of a drawing to a tenth of a pixel: more is weight that nobody sees. */
function shorten(svg: string): string {
  return svg.replace(
    /\b(d|transform|points|x|y|x1|x2|y1|y2|cx|cy|r|width|height|dx)="([^"]*)"/g,
    (_, name: string, value: string) =>
      `${name}="${value.replace(/-?\d+\.\d+(?![\dem])/g, one => String(Number(Number(one).toFixed(1))))}"`,
  );
}

/**
 * Draws a table that `tableFaults` has nothing against.
 * @param width in pixels; lettering has one size in all
 * @param lang of the text (BCP 47)
 * @returns `<svg>` without styles and ids, the same bytes for the same table
 */
export function drawPlot(table: DataTable, props: PlotProps, width: number, lang: string): string {
  const { type = "line" } = props;
  const isLine = type === "line" || type === "area";
  const read = readSeries(table, props);
  const series = isLine ? thinnedTo(width, read, props.xScale === "log") : read;
  const { document } = parseHTML("<html><body></body></html>");
  const isNamed = props.color !== undefined;
  const longest = widest(series.map(({ name }) => name));
  // Names that would take the room of the lines stand above them.
  const atEnds = isNamed && isLine && longest <= width * namesAtEnds;
  const hasKey = isNamed && !atEnds && type !== "bar";
  const key = hasKey ? legend(series, width, isLine) : { marks: [], height: 0 };
  const yLabel = inLines(props.yLabel ?? props.y, width);
  const xLabel = inLines(props.xLabel ?? props.x, width);
  const above = (yLabel.length - 1) * lineHeight;
  // Groups of bars have it above.
  const below = isNamed && type === "bar" ? 0 : (xLabel.length - 1) * lineHeight;
  const common: Plot.PlotOptions = {
    document,
    width,
    height: (props.height ?? usualHeight) + key.height + above + below,
    marginTop: 36 + key.height + above,
    // The last number along an axis stands half beyond its end.
    marginRight: atEnds ? longest + 20 : 30,
    marginBottom: 48 + below,
    marginLeft: 60,
    y: {
      label: yLabel.join("\n"),
      grid: true,
      nice: true,
      ...(props.yScale === "log" ? logAxis : linearAxis(series, type === "bar" || type === "area")),
    },
  };
  const kind = alongKind(table, props);
  const xType =
    kind === "day" ? ("utc" as const) : props.xScale === "log" ? ("log" as const) : ("linear" as const);
  const ticks = wholeTicks(series);
  const along: Plot.PlotOptions =
    type === "bar"
      ? barOptions(series, props, width, common, lang)
      : {
          x: {
            label: xLabel.join("\n"),
            type: xType,
            ...(xType === "log" && logAxis),
            ...(xType === "utc" && primaryLang(lang) !== "en" && { tickFormat: dayTicks(lang) }),
            ...(xType === "linear" && isLong(series) && { tickFormat: paperNumber }),
            ...(xType === "linear" && ticks && { ticks, tickFormat: "d" }),
          },
          marks: [...series.flatMap(one => marksOf(one, type)), ...key.marks],
        };
  let drawn = Plot.plot({ ...common, ...along });
  if (atEnds) {
    const ends = series.map(one => alongOrder(one).findLast(hasValue));
    const scale = drawn.scale("y");
    const heights = ends.map(end => {
      const height: unknown = end && scale?.apply(end.y);
      return isNumber(height) ? height : 0;
    });
    const shifts = spread(heights, (props.height ?? usualHeight) - 48 + above);
    const labels = series.map(({ name, colour }, index) =>
      Plot.text(
        [ends[index]].filter(end => end !== undefined),
        {
          x: "x",
          y: "y",
          text: () => name,
          dx: 10,
          dy: shifts[index] ?? 0,
          textAnchor: "start",
          fill: colour,
        },
      ),
    );
    drawn = Plot.plot({ ...common, ...along, marks: [...(along.marks ?? []), ...labels] });
  }
  for (const style of drawn.querySelectorAll("style")) style.remove();
  // Plot writes the numbers of axes as English does. Names along bars stay as they are.
  for (const axis of kind === "number" ? ["x", "y"] : ["y"]) {
    for (const text of drawn.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)) {
      text.textContent = inLanguage(text.textContent ?? "", lang);
    }
  }
  // What it is called is said around it, once.
  for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  for (const name of ["class", "font-family", "style"]) drawn.removeAttribute(name);
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("font-size", String(fontSize));
  return shorten(drawn.outerHTML);
}
