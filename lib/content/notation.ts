/** Notation that other blogs set and this one does not yet: its author hears of it instead of wondering. */
import type { LocalProblem } from "../problem";
import { quote } from "../problem";

/** `$x$` by Pandoc's rule: no space inside either sign, no digit behind the second. `$5 and $10` is none. */
const inlineMath = /(?<![\\$])\$(?![\s$])[^$\n]*[^\s$\\]\$(?!\d)/;

/** `[text][id]` and `[id][]` whose address is nowhere given; a footnote mark without its note. */
const reference = /(?<![\\\]\w])\[[^\]\n^][^\]\n]*\]\[[^\]\n]*\]/;
const footnote = /(?<!\\)\[\^[^\]\s]+\]/;
const callout = /^\[![A-Z]+\]/;
const directive = /^:::/m;

/** What shows as it was typed, by its first sign in a text. */
export const unknownNotation: readonly { pattern: RegExp; subject: string; fix: string }[] = [
  {
    pattern: /(?<!\\)\$\$/,
    subject: "math",
    fix: "this version sets no math: show the formula as an image or in `code`",
  },
  { pattern: inlineMath, subject: "math", fix: "this version sets no math; write \\$ for the sign itself" },
  { pattern: footnote, subject: "footnote", fix: "write the note, [^…]: text, or \\[ for the sign itself" },
  { pattern: callout, subject: "callout", fix: 'write <Note kind="tip"> … </Note>' },
  { pattern: directive, subject: "directive", fix: "this blog knows no ::: blocks: use <Note>" },
  { pattern: reference, subject: "link", fix: "write [id]: https://… below, or \\[ for the sign itself" },
];

/** A fence's language with a title, lines or options in it, which other blogs read there. */
export const languageExtras = /[:{=]/;

/** The text of a line without its code spans, in which `$$` is no formula. */
function withoutCode(line: string): string {
  return line.replace(/(`+)(?:(?!\1)[\s\S])*\1/g, "");
}

/** A formula in the source, by line. `text` is its first line. */
type Formula = { from: number; to: number; text: string };

/** The display formulas of a body and the lines that hold inline ones. */
function formulas(body: string): Formula[] {
  const found: Formula[] = [];
  let open: Formula | undefined;
  let fence = "";
  body.split("\n").forEach((text, index) => {
    const number = index + 1;
    const mark = /^\s*(```+|~~~+)/.exec(text)?.[1] ?? "";
    if (mark !== "" && (fence === "" || mark.startsWith(fence))) {
      fence = fence === "" ? mark : "";
      return;
    }
    if (fence !== "") return;
    const line = withoutCode(text);
    const signs = line.split("$$").length - 1;
    if (open) {
      open.to = number;
      if (signs % 2 === 1) open = undefined;
    } else if (signs > 0 || inlineMath.test(line)) {
      const formula = { from: number, to: number, text: line.trim() };
      found.push(formula);
      if (signs % 2 === 1) open = formula;
    }
  });
  return found;
}

/**
 * The braces of a formula are JavaScript to MDX, and each of them fails in its own way. What a report says of
 * a formula is told once, at its start.
 */
export function foldFormulas(body: string, problems: readonly LocalProblem[]): LocalProblem[] {
  const all = formulas(body);
  const folded = new Map<Formula, LocalProblem>();
  const others: LocalProblem[] = [];
  for (const problem of problems) {
    const { line, subject, severity } = problem;
    const inside = subject === "expression" || subject === "math" || subject === "tag";
    const formula = inside ? all.find(({ from, to }) => line >= from && line <= to) : undefined;
    if (!formula) {
      others.push(problem);
      continue;
    }
    const known = folded.get(formula);
    if (known?.severity === "error" || (known && severity === "warning")) continue;
    const whole = {
      line: formula.from,
      column: 1,
      found: quote(formula.text),
      fix: "this version sets no math: show the formula as an image or in `code`",
    };
    folded.set(formula, {
      ...problem,
      ...(severity === "error" && whole),
      subject: "math",
      expected: "prose, or notation that this blog sets",
    });
  }
  return [...others, ...folded.values()];
}
