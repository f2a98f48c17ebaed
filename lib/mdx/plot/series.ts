/** What a plot draws: the values of its table, by series, in the colour of each. */
import type { PlotProps } from "./props";
import { type AlongKind, alongKind, type DataTable, isMissing, seriesOf } from "./table";
import { thinned } from "./thin";

/** Colours, by custom properties that the style sheet sets for each theme; the first series has the first. */
const colours = Array.from({ length: 8 }, (_, index) => `var(--plot-${index + 1})`);

type Along = number | Date | string;

/** `y` is NaN where there is no value: there a line breaks. */
export type Point = { x: Along; y: number; series: string };

/**
 * Points of one name, in the table's order. `place` counts series from 0: dash, sign and colour go by it. `colour` is a
 * value of CSS. The name is empty where the plot has one series.
 */
export type Series = { name: string; colour: string; place: number; points: Point[] };

function readCell(cell: string, kind: AlongKind): Along {
  if (kind === "name") return cell;
  return kind === "day" ? new Date(`${cell}T00:00:00Z`) : Number(cell);
}

/** The series of a table, each with its colour, by the columns that a plot names. */
export function readSeries(table: DataTable, props: PlotProps): Series[] {
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
export function alongOrder({ points }: Series): Point[] {
  return points.toSorted((a, b) => Number(a.x) - Number(b.x));
}

/** Whether a point has a value: a cell may have none. */
export function hasValue({ y }: Point): boolean {
  return !Number.isNaN(y);
}

/** The least and the greatest of numbers, of which there may be more than a function takes. */
export function rangeOf(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Series of which no line has more points than the drawing has room for. */
export function thinnedTo(width: number, series: readonly Series[], isLog: boolean): Series[] {
  const placeOf = ({ x }: Point) => (isLog ? Math.log(Number(x)) : Number(x));
  const [low, high] = rangeOf(series.flatMap(({ points }) => points.map(placeOf)));
  const pixelOf = (point: Point) => Math.round(((placeOf(point) - low) / (high - low || 1)) * width);
  return series.map(one =>
    one.points.length > width ? { ...one, points: thinned(alongOrder(one), pixelOf) } : one,
  );
}

/** Whether a value is a number that can be drawn. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
