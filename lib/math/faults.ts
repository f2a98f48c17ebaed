/** What is wrong with a formula, in its author's words and at the place of the sign that is wrong. */
import { type Formula, isDisplay } from "../formula";
import { type LocalProblem, nearest, quote, type UnplacedProblem } from "../problem";
import { isBalanced, lacking, lastCalled } from "./arguments";
import { commands, environments } from "./commands";
import { prepareTex, runKatex, type TexFault } from "./typeset";

const error = (expected: string, found: string, fix: string): UnplacedProblem => ({
  severity: "error",
  subject: "math",
  expected,
  found,
  fix,
});

/** Most commands of a formula that are looked for after one was not known. */
const mostUnknown = 20;

/** References and citations, which stand outside formulas here. */
const outside: Readonly<Record<string, string>> = {
  "\\ref": "write [](#eq:name) outside the formula",
  "\\eqref": "write [](#eq:name) outside the formula",
  "\\cite": "write [@key] outside the formula",
};

function unknownCommand(name: string): UnplacedProblem {
  const elsewhere = Object.hasOwn(outside, name) ? outside[name] : undefined;
  if (elsewhere) return error("a command that KaTeX has", `"${name}"`, elsewhere);
  const near = nearest(name.slice(1), commands);
  const fix = near
    ? `did you mean \\${near}?`
    : "write it with the commands that KaTeX has, or define it, in macros.yaml or in the formula by \\newcommand";
  return error("a command that KaTeX has", `"${name}"`, fix);
}

/** A sign for the reader of a report. */
function named(sign: string): string {
  return sign === "EOF" ? "the end of the formula" : `"${sign}"`;
}

/** A command that lacks a group, and what stands in that one's place. */
function lackingGroup(
  { command, groups }: { command: string; groups: number },
  found: string,
): UnplacedProblem {
  const place = groups === 0 ? "a group" : "one more group";
  return error(`${place} behind ${command}`, found, `write ${command}${"{…}".repeat(groups + 1)}`);
}

/** TeX that ends within what a command is about: it lacks that, or the brace behind it. */
function endedEarly(before: string): UnplacedProblem {
  const end = "the end of the formula";
  if (!isBalanced(before)) return error("a } for each {", end, "add }, or what the last command is about");
  const called = lastCalled(before);
  if (called) return lackingGroup(called, end);
  return error("all that the last command is about", end, "add it, between { and }");
}

/** What closes what, and how to mend the lack of it. */
function unexpected(expected: string, got: string): UnplacedProblem {
  if (expected === "EOF" && got === "}") {
    return error("a { before it", '"}" that closes nothing', "delete it, or write \\} for the sign itself");
  }
  if (expected === "EOF" && got === "&") {
    const fix = "put the lines between \\begin{aligned} and \\end{aligned}, or write \\& for the sign itself";
    return error("& in a table or in aligned lines only", '"&"', fix);
  }
  if (expected === "EOF" && got === "\\right") {
    return error(
      "a \\left before it",
      '"\\right" that closes nothing',
      "add \\left with its bracket, or \\left.",
    );
  }
  if (expected === "EOF" && got === "\\end") {
    return error("a \\begin before it", '"\\end" that closes nothing', "add its \\begin, or delete it");
  }
  if (expected === "EOF") {
    return error(
      "a sign that may stand here",
      named(got),
      `delete it, or write \\${got} for the sign itself`,
    );
  }
  if (expected === "\\right") {
    const fix = "add \\right with its bracket, or \\right. for none";
    return error("a \\right for each \\left", named(got), fix);
  }
  const fix = `add ${expected} before ${got === "EOF" ? "the end" : named(got)}`;
  return error(named(expected), named(got), fix);
}

/** KaTeX's message in other words. @param tex what stands at its place @param before what stands in front of that */
function explain(message: string, tex: string, before: string): UnplacedProblem {
  const [, unknown] = /^Undefined control sequence: (.*)$/.exec(message) ?? [];
  if (unknown !== undefined) return unknownCommand(unknown);
  const [, environment] = /^No such environment: (.*)$/.exec(message) ?? [];
  if (environment !== undefined) {
    const near = nearest(environment, environments);
    const fix = near ? `did you mean "${near}"?` : "use aligned, cases, array or another that KaTeX has";
    return error("an environment that KaTeX has", `"${environment}"`, fix);
  }
  const [, begun, ended] = /^Mismatch: (\S+) matched by (\S+)$/.exec(message) ?? [];
  if (begun && ended) {
    return error(begun.replace("\\begin", "\\end"), `"${ended}"`, `close ${begun} before it`);
  }
  if (/^Unexpected end of input in a macro argument/.test(message)) return endedEarly(before);
  // What closes something comes too soon, and seems to close nothing.
  const short = /^(?:Extra }|Expected 'EOF', got '\\(?:right|end)')$/.test(message) && lacking(before);
  if (short) return lackingGroup(short, quote(tex));
  const [, expected = "", got = ""] = /^Expected '(.*)', got '(.*)'$/.exec(message) ?? [];
  if (expected !== "") return unexpected(expected, got);
  const [, script = ""] = /^Double (superscript|subscript)$/.exec(message) ?? [];
  if (script !== "") {
    const sign = script === "superscript" ? "^" : "_";
    return error(
      `one ${sign} on a thing`,
      `a second "${sign}"`,
      `group what belongs together: {a${sign}b}${sign}c`,
    );
  }
  const [, argument] = /^Expected group (?:as argument to|after) '(.*)'$/.exec(message) ?? [];
  if (argument !== undefined) {
    return error(
      `something behind ${argument}`,
      quote(tex || "the end of the formula"),
      `write ${argument}{…}`,
    );
  }
  if (/^Can't use function '\$' in math mode/.test(message)) {
    return error("TeX between the signs", '"$"', "delete it, or write \\$ for the sign itself");
  }
  return error(
    "TeX that KaTeX can set",
    `${tex === "" ? "" : `${quote(tex)}: `}${message}`,
    "mend it, or write it otherwise",
  );
}

function explainUntrusted(command: string): UnplacedProblem {
  const isLink = command === "\\href" || command === "\\url";
  const fix = isLink ? "write the link in the text" : "write the formula without it";
  return error("a formula that loads, names and links nothing", `"${command}"`, fix);
}

/** What KaTeX sets, and LaTeX would not. */
function explainLoose({ code, message }: TexFault, tex: string): UnplacedProblem {
  const warning = { severity: "warning", subject: "math" } as const;
  if (code === "unicodeTextInMathMode") {
    const fix = `write \\text{${tex}}, or put the word outside the formula`;
    return { ...warning, expected: "words within \\text{…}", found: quote(tex), fix };
  }
  const expected = "TeX as LaTeX reads it";
  return { ...warning, expected, found: `${quote(tex)}: ${message}`, fix: "write it as LaTeX wants it" };
}

/** What KaTeX says of a formula, in other words. @param tex, @param before as of `explain` */
function explainFault(fault: TexFault, tex: string, before: string): UnplacedProblem {
  if (fault.code === "error") return explain(fault.message, tex, before);
  return fault.code === "untrusted" ? explainUntrusted(fault.message) : explainLoose(fault, tex);
}

/** Where an offset into a formula's TeX stands in the file. */
export function placeIn(node: Formula, offset: number): { line: number; column: number } {
  // What goes wrong in a macro has its place there: it is told where the formula ends at the latest.
  const before = node.value.slice(0, offset).split("\n");
  const start = node.data?.formula?.starts[before.length - 1] ??
    node.position?.start ?? { line: 1, column: 1 };
  return { line: start.line, column: start.column + (before.at(-1)?.length ?? 0) };
}

/** How a formula stands in its text: what is not TeX's business. */
function checkSigns(node: Formula): LocalProblem[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const { isOpen, trailing } = node.data?.formula ?? {};
  if (isOpen) {
    const fix = "add $$, delete the empty line in the formula, or write \\$\\$ for the signs themselves";
    return [
      {
        line,
        column,
        ...error("$$ at the end of the formula, before an empty line", quote(node.value), fix),
      },
    ];
  }
  if (trailing !== undefined) {
    const end = node.position?.end ?? { line, column };
    const place = { line: end.line, column: end.column - trailing.length };
    const [, name] = /^\{#eq[:-]([\w-]+)/.exec(trailing) ?? [];
    const fix = name
      ? `write \\label{eq:${name}} in the formula, before $$`
      : "put it into the formula, before $$, or on a line of its own";
    return [{ ...place, ...error("nothing behind the $$ that ends a formula", quote(trailing), fix) }];
  }
  const [, code] = /^`+([^`]+)`+$/.exec(node.value) ?? [];
  if (code !== undefined)
    return [
      { line, column, ...error("TeX between the signs", quote(`$${node.value}$`), `write $${code.trim()}$`) },
    ];
  if (node.value === "")
    return [{ line, column, ...error("a formula", "nothing between the signs", "write it, or \\$\\$") }];
  return [];
}

/** A `%` hides all behind it up to the end of its line, the author's percent too. */
function checkComment(node: Formula): LocalProblem[] {
  const match = node.value.includes("\n") ? /(?<=\d)%/.exec(node.value) : /(?<!\\)%/.exec(node.value);
  if (!match) return [];
  const found = '"%", which begins a comment: nothing behind it is shown';
  return [{ ...placeIn(node, match.index), ...error("a formula without a comment", found, "write \\%") }];
}

/** What names and numbers a formula, and sets nothing. */
const namesAlone = /\\(?:label|tag\*?)\s*\{(?:[^{}]|\{[^{}]*\})*\}|\\(?:nonumber|notag)(?![a-zA-Z])/g;

/** A name or a number with no formula to it: it would stand beside nothing. */
function checkContent(node: Formula): LocalProblem[] {
  if (node.value === "" || node.value.replace(namesAlone, "").trim() !== "") return [];
  const fix = "write the formula before it, between the same $$, or delete it";
  return [{ ...placeIn(node, 0), ...error("a formula beside its name", quote(node.value), fix) }];
}

/** A formula has one number, and in a line of text none. */
function checkNames(node: Formula): LocalProblem[] {
  const found = [...node.value.matchAll(/\\(label|tag)\b/g)];
  return found.flatMap(({ 0: command, index }, at): LocalProblem[] => {
    const place = placeIn(node, index);
    if (node.type === "inlineMath") {
      const fix = "put the formula between $$ on lines of its own";
      return [{ ...place, ...error("a number at formulas that stand by themselves", `"${command}"`, fix) }];
    }
    if (!found.slice(0, at).some(([before]) => before === command)) return [];
    const fix = "keep one, or write each numbered line between $$ of its own";
    return [{ ...place, ...error(`one ${command} in a formula`, `another "${command}"`, fix) }];
  });
}

/**
 * Everything that is wrong with a formula.
 * @returns errors, which keep it from being set, and warnings, each at its own sign
 */
export function formulaFaults(node: Formula): LocalProblem[] {
  const nothing = checkContent(node);
  if (nothing.length > 0) return nothing;
  const signs = [...checkSigns(node), ...checkNames(node), ...checkComment(node)];
  if (signs.length > 0) return signs;
  const prepared = prepareTex(node.value);
  const problems: LocalProblem[] = [];
  let { tex } = prepared;
  for (let round = 0; round < mostUnknown; round++) {
    const { faults } = runKatex(tex, isDisplay(node), node.data?.formula?.macros);
    const last = faults.at(-1);
    for (const fault of round === 0 ? faults : faults.slice(-1)) {
      const piece = prepared.restore(tex.slice(fault.offset, fault.offset + fault.length));
      const before = prepared.restore(tex.slice(0, fault.offset));
      const told = explainFault({ ...fault, message: prepared.restore(fault.message) }, piece, before);
      problems.push({ ...placeIn(node, fault.offset), ...told });
    }
    // Behind a command that is not known there may be more; a letter in its place keeps the rest as it is.
    if (last?.code !== "error" || !last.message.startsWith("Undefined control sequence")) break;
    const known = `x${" ".repeat(Math.max(0, last.length - 1))}`;
    tex = tex.slice(0, last.offset) + known + tex.slice(last.offset + last.length);
  }
  return problems;
}
