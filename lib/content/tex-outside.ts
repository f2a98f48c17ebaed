/** Commands of LaTeX outside formulas, of which MDX takes the braces for JavaScript: what to write in their place. */
import type { LocalProblem } from "../problem";
import { quote } from "../problem";

/** A command of TeX that ends right before a brace, with the arguments that it has had. */
const commandBefore = /\\([a-z]+)\*?(?:\[[^\]]*\])*(?:\{[^{}]*\})*$/i;

/** Environments of a LaTeX document that are no formulas, and what stands for each. */
const environments: Readonly<Record<string, string>> = {
  itemize: "delete it, and begin each item with -",
  enumerate: "delete it, and begin each item with 1.",
  description: "delete it, and write **Term:** and what it means in one line",
  figure: 'write ![what it shows](./x.png "caption")',
  center: "delete it: text is set at the side where its language begins",
  minipage: "delete it, or write <Figure> with several images in it",
  multicols: "delete it: a page has one column of text",
  algorithm: "write ``` in its place",
  table: 'write <Table caption="…">, and in it a table, | a | b |',
  tabular: "write a table, | a | b |, with a line of dashes below its head",
  quote: "delete it, and write > before each line",
  quotation: "delete it, and write > before each line",
  verbatim: "write ``` in its place",
  lstlisting: "write ``` in its place, at the top with the language behind it",
  abstract: "delete it: excerpt in the front matter says what the post is about",
  document: "delete it",
  theorem: "write <Theorem> and </Theorem> in its place",
  lemma: "write <Lemma> and </Lemma> in its place",
  definition: "write <Definition> and </Definition> in its place",
  example: "write <Example> and </Example> in its place",
  proof: "write <Proof> and </Proof> in its place",
};

/** What to write for an environment, with or without a star; undefined for one that is a formula. */
function environmentFix(name: string): string | undefined {
  const plain = name.replace("*", "");
  return Object.hasOwn(environments, plain) ? environments[plain] : undefined;
}

/** What Markdown has for a command of LaTeX, `\command{inside}`, with the words inside. */
const commandFixes: readonly { pattern: RegExp; fix: (inside: string) => string }[] = [
  { pattern: /^(?:auto|paren|text|foot)?cite/i, fix: () => "write [@key], or @key in the sentence itself" },
  { pattern: /^(?:chapter|section)$/, fix: inside => `write ## ${inside}` },
  { pattern: /^subsection$/, fix: inside => `write ### ${inside}` },
  { pattern: /^subsubsection$/, fix: inside => `write #### ${inside}` },
  { pattern: /^(?:sub)?paragraph$/, fix: inside => `write **${inside}**` },
  { pattern: /^footnote$/, fix: () => "write [^name], and the note below as [^name]: text" },
  { pattern: /^(?:emph|textit)$/, fix: () => "write *words*" },
  { pattern: /^textbf$/, fix: () => "write **words**" },
  { pattern: /^texttt$/, fix: inside => `write \`${inside}\`` },
  { pattern: /^url$/, fix: inside => `write ${inside}` },
  { pattern: /^href$/, fix: inside => `write [words](${inside})` },
  { pattern: /^(?:includegraphics|caption)$/, fix: () => 'write ![what it shows](./x.png "caption")' },
];

/** What to write for a `\label{name}`, by what stands in the text before it: a formula, a heading or anything else. */
function labelFix(name: string, before: string): string {
  if (/\$\$\s*$/.test(before)) {
    const label = name.includes(":") ? name : `eq:${name}`;
    return `put it into the formula, before its closing $$, as \\label{${label}}`;
  }
  const [line = ""] = before.split("\n").slice(-1);
  if (/^#+\s/.test(line)) return "write {#sec:name} at the end of the heading";
  return "write {#sec:name} at the end of the heading, or in a formula between $$ and $$ \\label{eq:name}";
}

/**
 * What to write for TeX outside a formula, `\command{inside}`, whose braces MDX takes for JavaScript.
 * @param before the text up to the command
 */
function texFix(command: string, written: string, before: string): string {
  const [, inside = "…"] = /^\\[a-z]+\*?(?:\[[^\]]*\])*\{([^{}]+)\}/i.exec(written) ?? [];
  if (/^(?:eq|auto|c)?ref$/i.test(command)) {
    return /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(inside)
      ? `write [](#${inside})`
      : "write [](#fig:name), and the kind that it has for fig";
  }
  if (command === "begin" || command === "end") {
    return environmentFix(inside) ?? "write $$ and $$ around it, each on a line of its own";
  }
  if (command === "label") return labelFix(inside, before);
  const known = commandFixes.find(({ pattern }) => pattern.test(command));
  return known?.fix(inside) ?? "put the formula between $ and $, or the words in `code`";
}

/** Braces behind a command of TeX, told as that and not as JavaScript. @param lines those of the body */
export function asTex(lines: readonly string[], problem: LocalProblem): LocalProblem {
  if (problem.subject !== "expression") return problem;
  const line = lines[problem.line - 1] ?? "";
  const brace = line.lastIndexOf("{", problem.column - 1);
  const match = commandBefore.exec(line.slice(0, Math.max(brace, 0)));
  const [, command] = match ?? [];
  if (!match || command === undefined) return problem;
  const expected = "TeX between dollar signs only, or Markdown";
  const [written = ""] = /^[^}]*\}?/.exec(line.slice(brace)) ?? [];
  return {
    ...problem,
    column: match.index + 1,
    subject: "math",
    expected,
    found: quote(match[0] + written),
    fix: texFix(
      command,
      line.slice(match.index),
      [...lines.slice(0, problem.line - 1), line.slice(0, match.index)].join("\n"),
    ),
  };
}

/** What the signs of a formula are told as where it is none. */
const ofFormulas: readonly string[] = ["expression", "math", "tag"];

/** A `\begin{…}` or `\end{…}` that was told as one outside a formula. */
const environmentMark = /^"\\(begin|end)\{([^{}]+)\}"$/;

/**
 * What begins and ends an environment is one mistake, told where it begins; what to do with its end is told there too.
 * In a formula between the two braces and signs are no mistakes.
 * @returns the problems of a body by place
 */
export function foldEnvironments(problems: readonly LocalProblem[]): LocalProblem[] {
  const told: LocalProblem[] = [];
  const open: { name: string; at: number }[] = [];
  for (const problem of [...problems].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const [, side, name = ""] = problem.subject === "math" ? (environmentMark.exec(problem.found) ?? []) : [];
    const last = open.at(-1);
    const begin = side === "end" && last?.name === name ? told[last.at] : undefined;
    if (begin && last) {
      open.pop();
      const isFormula = environmentFix(name) === undefined;
      const fix = isFormula ? begin.fix : `${begin.fix}; likewise for \\end{${name}} in line ${problem.line}`;
      const inside = told.splice(last.at).slice(1);
      // Between dollar signs the braces of a formula are no JavaScript; whatever else is wrong there stays wrong.
      const left = isFormula ? inside.filter(({ subject }) => !ofFormulas.includes(subject)) : inside;
      told.push({ ...begin, fix }, ...left);
      continue;
    }
    if (side === "begin") open.push({ name, at: told.length });
    told.push(problem);
  }
  return told;
}
