/** The table of a plot: read, and held against what the plot asks of it. */
import { readCsv, writeCsv } from "../../csv";
import { andMore, type Fault, quote, suggest } from "../../problem";
import type { PlotProps } from "./props";

/** A row of a table, its cells by column as written, and the line of the file that it starts on. */
export type Row = { line: number; cells: ReadonlyMap<string, string> };

/** Columns have names, no two the same. A row that stands in the post itself may lack cells. */
export type DataTable = { columns: readonly string[]; rows: readonly Row[] };

/** Why a table cannot be drawn, in the words of a report; where it is the fault of a row of a file, with its line. */
export type TableFault = Fault & {
  line?: number;
  /** The plot's attribute that names what is not there. */
  attribute?: string;
};

/** Faulty cells of a column that are told one by one. */
const mostCells = 5;

/** Series that a plot can keep apart by colour, dash and sign. */
const maxSeries = 8;

/**
 * Reads a file of CSV whose columns have names of their own.
 * @returns the table, or everything for which it is none
 */
export function readTable(bytes: Uint8Array): DataTable | { faults: TableFault[] } {
  const read = readCsv(bytes);
  if ("problems" in read) {
    return {
      faults: read.problems.map(({ line, expected, found, fix }) => ({ line, expected, found, fix })),
    };
  }
  const { head, rows, lines } = read;
  const unnamed = head.findIndex((name, index) => name === "" || head.indexOf(name) !== index);
  if (unnamed !== -1) {
    const name = head[unnamed];
    const found = name ? `${quote(name)} twice` : "one without";
    const fix = "give each column a name of its own in the first line";
    return { faults: [{ line: 1, expected: "a name for each column", found, fix }] };
  }
  return {
    columns: head,
    rows: rows.map((cells, index) => ({
      line: lines[index] ?? 1,
      cells: new Map(head.map((name, place) => [name, cells[place] ?? ""])),
    })),
  };
}

/** Rows that stand in the post itself. Each is counted as a line, from 1. */
export function inlineTable(data: readonly Readonly<Record<string, string | number | null>>[]): DataTable {
  return {
    columns: [...new Set(data.flatMap(row => Object.keys(row)))],
    rows: data.map((row, index) => ({
      line: index + 1,
      cells: new Map(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])),
    })),
  };
}

/** A table as a file of CSV, for one that has none. */
export function tableCsv({ columns, rows }: DataTable): string {
  return writeCsv({
    head: [...columns],
    rows: rows.map(({ cells }) => columns.map(name => cells.get(name) ?? "")),
  });
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a cell is a day of the calendar: `Date.parse` takes 2026-02-30 for the second of March. */
function isDay(cell: string): boolean {
  if (!day.test(cell)) return false;
  const time = Date.parse(cell);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell);
}

/** How tables say that nothing was measured, besides an empty cell: R by `NA`, pandas and NumPy by `NaN`. */
const nothing = /^(?:|na|nan)$/i;

/** Whether a cell of the column up says that there is no value. A line has a gap there. */
export function isMissing(cell: string): boolean {
  return nothing.test(cell);
}

/** The rows that have a value up. */
export function valuedRows({ rows }: DataTable, { y }: PlotProps): Row[] {
  return rows.filter(({ cells }) => !isMissing(cells.get(y) ?? ""));
}

/** What a column along a plot holds. */
export type AlongKind = "number" | "day" | "name";

/** @returns what the column along is drawn as */
export function alongKind({ rows }: DataTable, { x, type }: PlotProps): AlongKind {
  if (type === "bar") return "name";
  return rows.every(({ cells }) => isDay(cells.get(x) ?? "")) ? "day" : "number";
}

/** The series of a plot, in the order in which the table names them; one without a name where there is no `color`. */
export function seriesOf({ rows }: DataTable, { color }: PlotProps): string[] {
  return color === undefined ? [""] : [...new Set(rows.map(({ cells }) => cells.get(color) ?? ""))];
}

/** The first row that would be drawn on top of another: bars and areas of one place would be added up. */
function secondOfPlace(table: DataTable, props: PlotProps): Row | undefined {
  const isNumber = alongKind(table, props) === "number";
  const seen = new Set<string>();
  return valuedRows(table, props).find(({ cells }) => {
    const cell = cells.get(props.x) ?? "";
    const place = JSON.stringify([
      isNumber ? Number(cell) : cell,
      props.color === undefined ? "" : cells.get(props.color),
    ]);
    if (seen.has(place)) return true;
    seen.add(place);
    return false;
  });
}

/** A plot whose table is checked; `shown` is the file's name, null where the rows stand in the post. */
type Plotted = { table: DataTable; props: PlotProps; shown: string | null };

/** What was found in a row: of rows in the post with the row's number, of a file's at its line. */
function foundIn({ line }: Row, { shown }: Plotted, found: string): Pick<TableFault, "found" | "line"> {
  return shown === null ? { found: `row ${line}, ${found}` } : { found, line };
}

/** Columns that the plot names and the table does not have. */
function columnFaults({ table: { columns }, props: { x, y, color }, shown }: Plotted): TableFault[] {
  const wanted = Object.entries({ x, y, ...(color !== undefined && { color }) });
  return wanted
    .filter(([, name]) => !columns.includes(name))
    .map(([attribute, name]) => ({
      attribute,
      expected: `a column of ${shown ?? "data"}: ${columns.join(", ")}`,
      found: quote(name),
      fix: suggest(name, columns, "write one of its columns"),
    }));
}

/** How to write a cell that other programs read as a number or a day. */
function cellFix(cell: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(cell) ?? [];
  if (day) return `write the day alone, ${day}`;
  const [, percent] = /^([+-]?[\d.]+)\s*%$/.exec(cell) ?? [];
  if (percent) return `write the number alone, ${percent}`;
  if (/^[+-]?\d+,\d{1,2}$/.test(cell)) return `write ${cell.replace(",", ".")}`;
  return "mend that cell, or take its row out";
}

/** The cells of a column that break a rule, the first of them one by one. */
function cellFaults(
  plotted: Plotted,
  column: string,
  rule: string,
  breaks: (cell: string) => boolean,
): TableFault[] {
  const rows = plotted.table.rows.filter(({ cells }) => breaks(cells.get(column) ?? ""));
  return rows.slice(0, mostCells).map((row, index) => {
    const cell = row.cells.get(column) ?? "";
    const more = index === mostCells - 1 ? rows.length - mostCells : 0;
    const found = andMore(cell === "" ? "an empty cell" : quote(cell), more);
    return { expected: `${column}: ${rule}`, ...foundIn(row, plotted, found), fix: cellFix(cell) };
  });
}

/** A row in the post without the column up, and with one that rows with it do not have: its name is misspelt there. */
function misspeltFaults({ table, props: { y }, shown }: Plotted): TableFault[] {
  if (shown !== null) return [];
  const known = new Set(
    table.rows.filter(({ cells }) => cells.has(y)).flatMap(({ cells }) => [...cells.keys()]),
  );
  return table.rows.flatMap(({ line, cells }): TableFault[] => {
    const other = cells.has(y) ? undefined : [...cells.keys()].find(name => !known.has(name));
    if (other === undefined) return [];
    const fix = `write ${y}, or null for it where there is no value`;
    return [{ expected: `${y}, as in other rows`, found: `row ${line}, ${quote(other)} in its place`, fix }];
  });
}

/** What a number has to be on a scale, in words, and whether a cell is one. */
function numberRule(scale: PlotProps["xScale"]): { rule: string; follows: (cell: string) => boolean } {
  const isLog = scale === "log";
  return {
    rule: isLog ? "a number above 0, for a logarithmic scale" : "a number, such as 2.5",
    follows: cell => number.test(cell) && Number.isFinite(Number(cell)) && (!isLog || Number(cell) > 0),
  };
}

/** What is wrong with the column up: a value that is none, or a series without one. */
function valueFaults(plotted: Plotted): TableFault[] {
  const { table, props } = plotted;
  const { rule, follows } = numberRule(props.yScale);
  const faults = cellFaults(plotted, props.y, rule, cell => !isMissing(cell) && !follows(cell));
  const rows = valuedRows(table, props);
  const valued = seriesOf({ ...table, rows }, props);
  const empty = seriesOf(table, props).find(name => !valued.includes(name));
  if (rows.length > 0 && empty === undefined) return faults;
  return [
    ...faults,
    {
      expected: `${props.y}: a number in one row or more${empty ? " of each series" : ""}`,
      found: empty ? `${quote(empty)}, which has none` : "none",
      fix: empty ? "take its rows out" : "name another column, or fill it in",
    },
  ];
}

/** What is wrong with the column along. */
function alongFaults(plotted: Plotted): TableFault[] {
  const { table, props } = plotted;
  if (alongKind(table, props) === "name")
    return cellFaults(plotted, props.x, "a name for each bar", cell => cell === "");
  if (alongKind(table, props) === "day") return [];
  const { rule, follows } = numberRule(props.xScale);
  if (props.xScale === "log") return cellFaults(plotted, props.x, rule, cell => !follows(cell));
  const along = table.rows.map(({ cells }) => cells.get(props.x) ?? "");
  const days = along.filter(isDay).length;
  if (days > along.filter(follows).length) {
    const rows = days * 2 > along.length ? "most rows" : "other rows";
    return cellFaults(plotted, props.x, `a day as 2026-01-31, as in ${rows}`, cell => !isDay(cell));
  }
  return cellFaults(plotted, props.x, `${rule}, or a day as 2026-01-31`, cell => !follows(cell));
}

/** A row that would be drawn on top of another. */
function overlapFaults(plotted: Plotted): TableFault[] {
  const { table, props } = plotted;
  const second = props.type === "bar" || props.type === "area" ? secondOfPlace(table, props) : undefined;
  if (!second) return [];
  const of = props.color === undefined ? "" : " of a series";
  return [
    {
      expected: `${props.x}: one row for each ${props.type === "bar" ? "bar" : "place"}${of}`,
      ...foundIn(second, plotted, `a second ${quote(second.cells.get(props.x) ?? "")}`),
      fix: "take one of them out, or part them by color",
    },
  ];
}

/** More series than can be told apart. */
function seriesFaults({ table, props }: Plotted): TableFault[] {
  const series = seriesOf(table, props);
  if (series.length <= maxSeries) return [];
  return [
    {
      expected: `color: a column that names at most ${maxSeries} series`,
      found: `${series.length} in ${props.color}`,
      attribute: "color",
      fix: "draw several plots, or fewer series",
    },
  ];
}

/**
 * Everything for which a plot of a table could not be drawn.
 * @param shown the file's name, where there is one
 */
export function tableFaults(table: DataTable, props: PlotProps, shown: string | null): TableFault[] {
  const plotted = { table, props, shown };
  const missing = columnFaults(plotted);
  if (missing.length > 0) return missing;
  const { color } = props;
  const faults = [
    ...misspeltFaults(plotted),
    ...valueFaults(plotted),
    ...alongFaults(plotted),
    ...(color === undefined ? [] : cellFaults(plotted, color, "the name of a series", cell => cell === "")),
  ];
  // Looked for only where every cell is sound: a cell that is mended may move its point.
  return [...faults, ...(faults.length === 0 ? overlapFaults(plotted) : []), ...seriesFaults(plotted)];
}
