/** Lines named as `1,3-5`, counted from 1. */

/** Lines, or why a text does not name any. */
export type ReadRanges = { lines: ReadonlySet<number> } | { found: string; fix: string; expected: string };

/**
 * Reads the lines that a text names.
 * @param count how many lines there are
 */
export function readRanges(text: string, count: number): ReadRanges {
  const lines = new Set<number>();
  for (const part of text.split(",").map(one => one.trim())) {
    const [, first, last = first] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part) ?? [];
    if (first === undefined) {
      const found = part === "" ? "nothing where a line should be" : `"${part}"`;
      return { expected: "lines as {1,3-5}", found, fix: "write numbers and ranges of them, with commas" };
    }
    const [from, to] = [Number(first), Number(last)];
    if (from > to) {
      const fix = `write ${to}-${from}`;
      return { expected: "a range that goes up", found: `"${part}"`, fix };
    }
    if (from < 1 || to > count) {
      const expected = count === 1 ? "line 1, the only one" : `lines from 1 to ${count}`;
      const fix = "lines are counted from the block's first, whatever number it shows";
      return { expected, found: `"${part}"`, fix };
    }
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return { lines };
}
