import { expect, test } from "vitest";
import { readCsv, writeCsv } from "./csv";

const read = (text: string) => readCsv(new TextEncoder().encode(text));

/** Each fault: its line, what was expected, and what was found. */
function faults(text: string): string[] {
  const table = read(text);
  return "problems" in table
    ? table.problems.map(({ line, expected, found }) => `${line} | ${expected} | ${found}`)
    : [];
}

test("a file is a head and rows, its cells without their quotation marks", () => {
  expect(read('\ufeffmodel,loss\r\n"A, the first", 1.5 \r\n\r\n"say ""so""",2\r\n')).toEqual({
    head: ["model", "loss"],
    rows: [
      ["A, the first", "1.5"],
      ['say "so"', "2"],
    ],
    lines: [2, 4],
  });
});

test("rows of another width are told, all of them, by their lines", () => {
  expect(faults("a,b\n1,2\n3\n4,5\n6,7,8\n")).toEqual([
    '3 | 2 cells, as in its head | 1 in "3"',
    '5 | 2 cells, as in its head | 3 in "6,7,8"',
  ]);
});

test("a head that no row fits is told once, and of many rows that do not fit it the first", () => {
  expect(faults(`# a comment\na,b\n${"1,2\n".repeat(20)}`)).toEqual([
    '1 | 2 names, as rows have cells | 1 in "# a comment"',
  ]);
  expect(faults(`a,b\n1,2\n${"1,2,3\n".repeat(20)}`).slice(3)).toEqual([
    '6 | 2 cells, as in its head | 3 in "1,2,3"',
    '7 | 2 cells, as in its head | 3 in "1,2,3", and 15 more such rows',
  ]);
});

test("a row with lines in a cell is known by its first line", () => {
  const table = read('a,b\n"1\n2",3\n4,5\n');
  expect("lines" in table && table.lines).toEqual([2, 4]);
  expect(faults('a,b\n"1\n2"\n4,5,6\n')).toEqual([
    '2 | 2 cells, as in its head | 1 in "1 2"',
    '4 | 2 cells, as in its head | 3 in "4,5,6"',
  ]);
});

test("a file without rows, with quotation marks left open, or in another encoding is told", () => {
  expect(faults("")).toEqual(["1 | a head and rows | nothing"]);
  expect(faults("a,b\n")).toEqual(["1 | a head and rows | a head alone"]);
  expect(faults('a,b\n1,"2\n')[0]).toMatch(/^\d+ \| cells, those with .* \| a " that is not closed$/);
  const latin = readCsv(Uint8Array.of(0x61, 0xe9));
  expect("problems" in latin && latin.problems[0]?.found).toBe("another encoding");
});

test("another sign between cells is told once, however the rows read by commas", () => {
  expect(faults('step;loss\n1;2,5\n"2";3\n')).toEqual(["1 | commas between cells | a ; between cells"]);
  expect(faults("\ufeffstep\tloss\n1\t2\n")).toEqual(["1 | commas between cells | a tab between cells"]);
  expect(faults('"a;b",c\n1,2\n')).toEqual([]);
});

test("a table that is written reads as the same", () => {
  const table = {
    head: ["a", "b"],
    rows: [
      ['say "so", x', " y "],
      ["", "1\n2"],
    ],
  };
  expect(writeCsv(table)).toBe('a,b\n"say ""so"", x"," y "\n,"1\n2"\n');
  expect(read(writeCsv({ ...table, rows: [['say "so", x', "y"]] }))).toMatchObject({ head: ["a", "b"] });
});
