/** Reads the values of BibTeX, which hold braces within braces, and finds where an entry ends that does not say so. */
import { type LocalProblem, type Place, quote } from "../problem";

/** Thrown at a fault behind which an entry cannot be read; `at` is null where that is the entry as a whole. */
export class Fault extends Error {
  constructor(
    readonly at: number | null,
    readonly told: Pick<LocalProblem, "subject" | "expected" | "found" | "fix">,
  ) {
    super(told.found);
  }
}

/** The start of the next entry on a line of its own; where an entry that does not end is taken to end. */
export function nextEntry(text: string, from: number): number {
  const match = /\n[ \t]*@\w+[ \t]*[{(]/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
}

/** Tells the place of an offset. */
export function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The first place from one on that is no blank. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

/** The end of a value in braces or quotation marks, behind its last sign. */
export function endOfValue(text: string, start: number, subject: string): number {
  const isQuoted = text[start] === '"';
  const limit = nextEntry(text, start);
  let depth = 0;
  for (let at = start + (isQuoted ? 1 : 0); at < limit; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}") {
      depth--;
      if (depth === 0 && !isQuoted) return at + 1;
      if (depth < 0) break;
    } else if (sign === '"' && isQuoted && depth === 0) return at + 1;
  }
  const sign = isQuoted ? '"' : "}";
  throw new Fault(start, {
    subject,
    expected: `a value that ends with ${sign}`,
    found: quote(text.slice(start, Math.min(limit, start + 80)).trim()),
    fix: `add the missing ${sign}`,
  });
}

/** A word outside braces and quotation marks, and where it stands: a number, or an abbreviation for a text. */
export type BareWord = { word: string; at: number };

/** A value with what is joined to it by `#`: its end, its text without the marks around it, and its bare words. */
export function readValue(
  text: string,
  from: number,
  subject: string,
): { end: number; value: string; bare: BareWord[] } {
  let at = from;
  let value = "";
  const bare: BareWord[] = [];
  for (;;) {
    const sign = text[at] ?? "";
    if (sign === "{" || sign === '"') {
      const end = endOfValue(text, at, subject);
      value += text.slice(at + 1, end - 1);
      at = end;
    } else {
      const word = /^[^\s,{}()"#=@]+/.exec(text.slice(at, at + 200))?.[0];
      if (word === undefined) {
        const found = sign === "" ? "the end of the file" : quote(sign);
        const fix = "write it as {…}";
        throw new Fault(at, { subject, expected: "a value", found, fix });
      }
      value += word;
      bare.push({ word, at });
      at += word.length;
    }
    const behind = skipBlanks(text, at);
    if (text[behind] !== "#") return { end: at, value, bare };
    at = skipBlanks(text, behind + 1);
  }
}
