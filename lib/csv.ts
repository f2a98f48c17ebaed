/** Reads CSV (RFC 4180) as a table, and tells each line that does not fit into it. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { andMore, type Fault, type LocalProblem, quote } from "./problem";

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Rows that do not fit, of those that are told one by one. */
const mostRows = 5;

/** The head and the rows of a file, and the line that each row begins on. */
export type CsvTable = { head: string[]; rows: string[][]; lines: number[] };

/** A cell between `"`, where it has a sign that would end it or blanks that would be lost. */
function written(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** @returns a table as CSV, which `readCsv` reads as the same */
export function writeCsv({ head, rows }: Pick<CsvTable, "head" | "rows">): string {
  return [head, ...rows].map(cells => `${cells.map(written).join(",")}\n`).join("");
}

/** @param line of the file, from 1 */
function told({ line, ...fault }: Fault & { line: number }): LocalProblem {
  return { line, column: 1, severity: "error", subject: "table", ...fault };
}

/** What csv-parse says of quotation marks that do not fit. */
function quotesFault(error: CsvError): LocalProblem {
  const line = typeof error.lines === "number" ? Math.max(1, error.lines) : 1;
  const expected = 'cells, those with a comma or a quotation mark in them between " and "';
  const [said = error.message] = error.message.split(/[:,] /);
  const found = error.code === "CSV_QUOTE_NOT_CLOSED" ? 'a " that is not closed' : said;
  return told({ line, expected, found, fix: 'close the quotation marks; write " within a cell as ""' });
}

/** Another sign than a comma between the cells: spreadsheets of many countries write `;`, and others tabs. */
function otherSign(text: string): LocalProblem | undefined {
  const [head = ""] = text.trimStart().split(/\r?\n|\r/);
  const sign = head.includes(",") ? undefined : /[;\t]/.exec(head)?.[0];
  if (sign === undefined) return undefined;
  const found = sign === ";" ? "a ; between cells" : "a tab between cells";
  const fix = "save it with commas, and numbers with a point: 0.5";
  return told({ line: 1, expected: "commas between cells", found, fix });
}

/** The line that a record begins on: csv-parse tells where it ends, and a cell may have lines of its own. */
function startOf({ record, info }: z.infer<typeof records>[number]): number {
  return info.lines - (record.join("").match(/\r\n|\r|\n/g)?.length ?? 0);
}

/**
 * @param bytes the file's content
 * @returns the table, or every fault of it, by line
 */
export function readCsv(bytes: Uint8Array): CsvTable | { problems: LocalProblem[] } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const fix = "save it as UTF-8";
    return { problems: [told({ line: 1, expected: "text in UTF-8", found: "another encoding", fix })] };
  }
  const other = otherSign(text);
  if (other) return { problems: [other] };
  let found: z.infer<typeof records>;
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    found = records.parse(parse(text, options));
  } catch (error) {
    if (error instanceof CsvError) return { problems: [quotesFault(error)] };
    throw error;
  }
  const [head, ...rows] = found;
  if (!head || rows.length === 0) {
    const lines = head ? "a head alone" : "nothing";
    const fix = "write the names of the columns into the first line, and the rows below";
    return { problems: [told({ line: 1, expected: "a head and rows", found: lines, fix })] };
  }
  const width = head.record.length;
  const ragged = rows.filter(({ record }) => record.length !== width);
  const [first] = ragged;
  // A head that no row fits, as a comment above it is.
  if (first && rows.length > 1 && rows.every(({ record }) => record.length === first.record.length)) {
    const cells = first.record.length;
    const fix = "write the names of the columns alone into the first line, as many as the rows have cells";
    const found = `${width} in ${quote(head.record.join(","))}`;
    return {
      problems: [told({ line: startOf(head), expected: `${cells} names, as rows have cells`, found, fix })],
    };
  }
  const problems = ragged.slice(0, mostRows).map((row, index) => {
    const more = index === mostRows - 1 ? ragged.length - mostRows : 0;
    const cells = `${row.record.length} in ${quote(row.record.join(","))}`;
    return told({
      line: startOf(row),
      expected: `${width} ${width === 1 ? "cell" : "cells"}, as in its head`,
      found: andMore(cells, more, "such rows"),
      fix: 'add or delete a cell; a cell with a comma in it stands between " and "',
    });
  });
  if (problems.length > 0) return { problems };
  return { head: head.record, rows: rows.map(({ record }) => record), lines: rows.map(startOf) };
}
