/** What stands along the axes of a plot whose axes are of numbers: where the marks are, and how they are written. */
import type * as Plot from "@observablehq/plot";
import { primaryLang } from "../../lang";
import { dayTicks } from "./days";
import type { PlotProps } from "./props";
import { hasValue, isNumber, rangeOf, type Series } from "./series";
import type { AlongKind } from "./table";

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
export const logAxis = { type: "log" as const, tickFormat: paperNumber };

/**
 * The axis of what is drawn up, where it is linear: with room around values that are all the same, which have no span,
 * and with numbers that are too long for an axis in powers of ten.
 */
export function linearAxis(series: readonly Series[], fromZero: boolean): Plot.ScaleOptions {
  const values = series.flatMap(({ points }) => points.filter(hasValue).map(({ y }) => y));
  const [low, high] = rangeOf(values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const around = size === 0 ? 1 : size / 2;
  return {
    ...(low === high && !fromZero && { domain: [low - around, high + around] }),
    ...(size > 0 && (size >= 1e6 || size < 1e-3) && { tickFormat: paperNumber }),
  };
}

/** The nearest number of one digit before a power of ten, 0.3, 4, 200, on one side of another. */
function oneDigit(value: number, round: (digit: number) => number): number {
  const power = Math.floor(Math.log10(value));
  // By way of text: 3 × 0.1 is 0.30000000000000004.
  return Number(`${round(Number((value / 10 ** power).toPrecision(12)))}e${power}`);
}

/**
 * The logarithmic axis of the values that are drawn upwards. Plot by itself ends it at whole powers of ten, so that losses
 * from 2.7 to 7 would fill only the middle of the drawing; and over four powers it draws nine lines for each.
 */
export function logAxisUp(series: readonly Series[]): Plot.ScaleOptions {
  const values = series.flatMap(({ points }) => points.filter(hasValue).map(({ y }) => y));
  const [low, high] = rangeOf(values);
  if (low === high) return logAxis;
  if (high / low < 100)
    return { ...logAxis, nice: false, domain: [oneDigit(low, Math.floor), oneDigit(high, Math.ceil)] };
  const first = Math.floor(Math.log10(low));
  const powers = Math.ceil(Math.log10(high)) - first;
  if (powers < 3) return logAxis;
  const step = Math.ceil(powers / 8);
  const ticks = Array.from({ length: Math.floor(powers / step) + 1 }, (_, at) =>
    Number(`1e${first + at * step}`),
  );
  return { ...logAxis, ticks };
}

/** Whether numbers along are too long to stand side by side: steps are not, tokens seen are. */
function isLong(series: readonly Series[]): boolean {
  return series.some(({ points }) => points.some(({ x }) => isNumber(x) && Math.abs(x) >= 1e7));
}

/** The axis along a plot whose marks stand where their values do, not in bands as bars do. */
export function axisAlong(
  kind: AlongKind,
  series: readonly Series[],
  { xScale }: PlotProps,
  lang: string,
): Plot.ScaleOptions {
  if (kind === "day") {
    return { type: "utc", ...(primaryLang(lang) !== "en" && { tickFormat: dayTicks(lang) }) };
  }
  if (xScale === "log") return logAxis;
  const ticks = wholeTicks(series);
  return {
    type: "linear",
    ...(isLong(series) && { tickFormat: paperNumber }),
    ...(ticks && { ticks, tickFormat: "d" }),
  };
}
