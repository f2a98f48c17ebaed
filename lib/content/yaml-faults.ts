/** What the YAML parser finds wrong, as an author is told of it. */
import type { Document, YAMLError } from "yaml";
import { type LocalProblem, type Place, quote } from "../problem";

/** What the parser's codes mean to an author, and the usual way out. */
const fixes: Record<string, { expected: string; fix: string }> = {
  DUPLICATE_KEY: { expected: "each field once", fix: "keep one of the two and delete the other" },
  TAB_AS_INDENT: { expected: "spaces before a field", fix: "replace the tab by spaces" },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: "one value behind the colon",
    fix: 'put the value in quotation marks if it holds a colon: title: "A: B"',
  },
  MISSING_CHAR: { expected: "quotation marks and brackets that close", fix: "add the missing sign" },
  BAD_INDENT: { expected: "fields that start in the same column", fix: "line the field up with the others" },
  BAD_DQ_ESCAPE: {
    expected: 'between " and " a \\ with a letter that YAML knows behind it',
    fix: "put the text between ' and ', where a \\ is one sign, or write \\\\",
  },
  TAG_RESOLVE_FAILED: { expected: "plain YAML values", fix: "take the tag (!…) out" },
};

/** A line without a colon, which has the code of a bracket that is missing. */
const noValue = {
  expected: "a field and its value, with a colon between them",
  fix: 'write "field: value"; a text that goes on from the line above has two spaces before it',
};

/** Where a quotation mark that never closes was opened; the parser points to the end of the text instead. */
function openQuote(lines: readonly string[], message: string): Place | undefined {
  const mark = /Missing closing (["'])quote/.exec(message)?.[1];
  if (!mark) return undefined;
  const index = lines.findIndex(line => (line.split(mark).length - 1) % 2 === 1);
  return index === -1 ? undefined : { line: index + 1, column: (lines[index] ?? "").indexOf(mark) + 1 };
}

/** Labels with the sign that Obsidian and others give them: what stands behind `[` is a comment then, `]` too. */
function hashedList(lines: readonly string[]): LocalProblem | undefined {
  const index = lines.findIndex(line => /^[\w-]+:[ \t]*\[[ \t]*#/.test(line));
  const line = lines[index];
  if (line === undefined) return undefined;
  return {
    line: index + 1,
    column: 1,
    severity: "error",
    subject: /^[\w-]+/.exec(line)?.[0] ?? "YAML",
    expected: "a list that closes",
    found: `${quote(line.slice(line.indexOf("[")))}, of which all behind [ is a comment to YAML`,
    fix: `write the labels without #: ${line.slice(line.indexOf("[")).replaceAll("#", "")}`,
  };
}

/** One fault of the parser's. @param lines the whole text's */
function faultProblem(error: YAMLError, place: Place, lines: readonly string[]): LocalProblem {
  const known = /followed by map values/.test(error.message) ? noValue : fixes[error.code];
  const line = lines[place.line - 1] ?? "";
  return {
    ...place,
    severity: "error",
    subject: "YAML",
    expected: known?.expected ?? "YAML",
    found: `${quote(line.trim())} (${error.message.replace(/\s+/g, " ").replace(/\.$/, "")})`,
    fix: known?.fix ?? 'write "field: value", one field a line, and put text with signs in quotation marks',
  };
}

/** Everything that keeps a text from being YAML. @param at the place of an offset */
export function syntaxProblems(
  { errors, warnings }: Document,
  source: string,
  at: (offset: number) => Place,
): LocalProblem[] {
  const lines = source.split("\n");
  const hashed = errors.length > 0 ? hashedList(lines) : undefined;
  // What is said of a list that a comment has opened is about lines further down.
  if (hashed) return [hashed];
  const told = new Set<number>();
  return [...errors, ...warnings].flatMap(error => {
    const place = openQuote(lines, error.message) ?? at(error.pos[0]);
    // Of three colons in a line the parser tells two, and of an item in the place of a field three things.
    if (told.has(place.line)) return [];
    told.add(place.line);
    return [faultProblem(error, place, lines)];
  });
}
