/** What a plot shows, in a line and as a table. */
import { wordsFor } from "../../words/words";
import { isNumeric } from "../numeric";
import { inLanguage } from "./numbers";
import type { DrawnPlot, PlotProps } from "./props";
import { alongKind, type DataTable, isMissing, type Row, seriesOf, valuedRows } from "./table";

/** Rows that a page shows; a file has the rest. */
const shownRows = 200;

/** Series that a line tells one by one. */
const toldSeries = 4;

function cellOf(row: Row | undefined, column: string): string {
  return row?.cells.get(column) ?? "";
}

/** How a cell is shown: numbers as the text's language writes them, names and days as they are. */
function showing(table: DataTable, props: PlotProps, lang: string) {
  const numbers = alongKind(table, props) === "number" ? [props.x, props.y] : [props.y];
  return (row: Row | undefined, column: string): string => {
    const cell = cellOf(row, column);
    if (!numbers.includes(column)) return cell;
    // A dash, as in other tables: an empty cell looks like a mistake.
    return column === props.y && isMissing(cell) ? "–" : inLanguage(cell, lang);
  };
}

/** The range of a plot's values, and where each series starts and ends. */
function summaryOf(table: DataTable, props: PlotProps, lang: string): string {
  const words = wordsFor(lang).plot;
  const { x, y, color } = props;
  const shown = showing(table, props, lang);
  const kind = alongKind(table, props);
  const valued = valuedRows(table, props);
  const byValue = valued.toSorted((a, b) => Number(cellOf(a, y)) - Number(cellOf(b, y)));
  const [yName, xName] = [props.yLabel ?? y, props.xLabel ?? x];
  const [least, most] = [byValue[0], byValue.at(-1)];
  const of = color === undefined ? "" : cellOf(most, color);
  if (valued.length === 1) {
    const at = kind === "name" ? shown(most, x) : `${xName} ${shown(most, x)}`;
    return words.one(yName, shown(most, y), at, of);
  }
  const isEqual = Number(cellOf(least, y)) === Number(cellOf(most, y));
  const range = isEqual
    ? words.throughout(yName, shown(most, y))
    : words.range(yName, shown(least, y), shown(most, y));
  const series = seriesOf(table, props);
  if (kind === "name" || series.length > toldSeries) {
    return isEqual
      ? words.equal(valued.length, range)
      : words.values(valued.length, range, shown(most, x), of);
  }
  const order = (row: Row) => (kind === "day" ? Date.parse(cellOf(row, x)) : Number(cellOf(row, x)));
  const told = series.map(name => {
    const rows = valued
      .filter(row => color === undefined || cellOf(row, color) === name)
      .toSorted((a, b) => order(a) - order(b));
    const [first, last] = [rows[0], rows.at(-1)];
    const pointOf = (row: Row | undefined) => ({ x: shown(row, x), y: shown(row, y) });
    const ends =
      first === last
        ? words.only(shown(first, y), xName, shown(first, x))
        : words.ends(xName, pointOf(first), pointOf(last));
    return name === "" ? ends : `${name}: ${ends}`;
  });
  return `${range}. ${told.join("; ")}.`;
}

/** A plot's words and table, to stand beside its drawing. @param lang of the text (BCP 47) */
export function wordsOf(
  table: DataTable,
  props: PlotProps,
  lang: string,
): Omit<DrawnPlot, "wide" | "narrow" | "href" | "csv"> {
  const columns = [...new Set([props.x, ...(props.color === undefined ? [] : [props.color]), props.y])];
  const shown = showing(table, props, lang);
  const rows = table.rows.slice(0, shownRows).map(row => columns.map(column => shown(row, column)));
  return {
    name: props.title ?? props.caption,
    summary: summaryOf(table, props, lang),
    columns,
    rows,
    numeric: columns.map((_, place) => isNumeric(rows.map(row => row[place] ?? ""))),
    total: table.rows.length,
  };
}
