/**
 * A mistake in the author's files, and how it is told: one form for the content check, the build and the
 * development server.
 */
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { withUnseenShown } from "./unseen";

/** One mistake at one place. Lines and columns are 1-based and count from the top of the file. */
export type Problem = {
  /** Path as the author would type it: relative to the project's root, with `/`. */
  file: string;
  line: number;
  column: number;
  /** An error stops a build; a warning is printed beside it and stops nothing. */
  severity: "error" | "warning";
  /** The field, tag or construct it is about. */
  subject: string;
  expected: string;
  found: string;
  fix: string;
};

/** Problems that come from a thread or out of a cache. */
export const localProblemSchema = z.object({
  line: z.number(),
  column: z.number(),
  severity: z.enum(["error", "warning"]),
  subject: z.string(),
  expected: z.string(),
  found: z.string(),
  fix: z.string(),
}) satisfies z.ZodType<LocalProblem>;

/** The same, with the file that they are in. */
export const problemSchema = localProblemSchema.extend({ file: z.string() }) satisfies z.ZodType<Problem>;

/** A problem before the reader of the file has said which file it is. */
export type LocalProblem = Omit<Problem, "file">;

/** A place in a file. Lines and columns are 1-based. */
export type Place = Pick<Problem, "line" | "column">;

/** A problem whose place is still to be said. */
export type UnplacedProblem = Omit<LocalProblem, keyof Place>;

/** What is wrong with something and how it is mended, before it is said what it is about and where it stands. */
export type Fault = Pick<Problem, "expected" | "found" | "fix">;

/** Line and column of a place in a text, from 1. */
export function lineAndColumn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** A tag that is never closed, and where it opens. */
export type UnclosedTag = Place & { name: string };

/** Thrown where a build cannot go on; its message is the whole report, and there is nothing to trace. */
export class ContentError extends Error {
  override name = "ContentError";
  constructor(readonly problems: readonly Problem[]) {
    super(formatReport(problems));
    this.stack = this.message;
  }
}

/** What a path leads to in data; undefined where it leads nowhere. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** Longest piece of an author's own text that a report repeats, in characters. */
const quoteLength = 60;

/** A value as a report shows it: its kind and, cut short, what it says. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return value === "" ? "empty text" : quote(value);
  if (typeof value === "number" || typeof value === "boolean") return `${typeof value} ${value}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (value instanceof Date) return `a date`;
  return typeof value === "object" ? "a group of fields" : typeof value;
}

/** What was found, with how many more there are like it: `"x", and 2 more of its kind`. @param kind "such rows", say */
export function andMore(found: string, more: number, kind = "of its kind"): string {
  return more > 0 ? `${found}, and ${more} more ${kind}` : found;
}

/** Text in quotation marks, on one line, cut after 60 characters; what nobody would see of it by its number. */
export function quote(text: string): string {
  const line = withUnseenShown(text.replace(/\s+/g, " "));
  return `"${line.length > quoteLength ? `${line.slice(0, quoteLength - 1)}…` : line}"`;
}

/** How many letters two words begin with alike, capitals told apart. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The letters of a word in order of the alphabet: the same for two words of which one has letters out of place. */
function lettersOf(word: string): string {
  return [...word].sort().join("");
}

/**
 * The candidate most like `name`, for "did you mean". Of several as near, one with the same letters out of place, then
 * the one that begins most alike: `\gama` is `\gamma` and not `\Game`.
 * @returns undefined where nothing is near: more than a third of the letters (and more than two, or in a word of three
 *   more than one) differ
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const letters = lettersOf(lower);
  const [found] = candidates
    .map(candidate => {
      const plain = candidate.toLowerCase();
      const far = distance(lower, plain);
      const isSwapped = far === 2 && lettersOf(plain) === letters;
      return { candidate, far: isSwapped ? 1 : far, isSwapped, start: sharedStart(name, candidate) };
    })
    .sort((a, b) => a.far - b.far || Number(b.isSwapped) - Number(a.isSwapped) || b.start - a.start);
  if (!found) return undefined;
  const limit = Math.max(2, Math.floor(name.length / 3));
  return found.far <= Math.min(limit, Math.max(1, name.length - 2)) ? found.candidate : undefined;
}

/** `did you mean "x"?`, or what to do where nothing is near. */
export function suggest(name: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(name, candidates);
  return near ? `did you mean "${near}"?` : otherwise;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** `2 errors and 1 warning in 3 files.` */
function summarise(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.";
  const errors = problems.filter(problem => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")];
  const files = new Set(problems.map(problem => problem.file)).size;
  return `${parts.filter(Boolean).join(" and ")} in ${count(files, "file")}.`;
}

/** The whole report as plain text, in order of place, with a summary as its last line. */
export function formatReport(problems: readonly Problem[]): string {
  const entries = [...problems]
    .sort(byPlace)
    .map(problem =>
      [
        `${problem.file}:${problem.line}:${problem.column}  ${problem.severity}  ${problem.subject}`,
        `  expected  ${problem.expected}`,
        `  found     ${problem.found}`,
        `  fix       ${problem.fix}`,
      ].join("\n"),
    );
  return [...entries, summarise(problems)].join("\n\n");
}

/** Whether a build has to stop. */
export function hasErrors(problems: readonly LocalProblem[]): boolean {
  return problems.some(problem => problem.severity === "error");
}
