/** Notation that other blogs set and this one does not yet: its author hears of it instead of wondering. */
import { fencedDivFix } from "../fenced-div";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { asTex, foldEnvironments } from "./tex-outside";

/** A formula with blanks inside its signs, which are a formula's only where none is: `$ x_{i} $`, `$ x $`. */
const spacedFormula =
  /(?<![\\$])\$(?:\s[^$\n]*[\\^_=][^$\n]*|[^$\n]*[\\^_=][^$\n]*\s|\s\p{L}\s?|\p{L}\s)\$(?![$\d])/u;
const formulaFix = "write $…$ without a blank inside the signs, or \\$ for the sign itself";

/** `[text][id]` and `[id][]` whose address is nowhere given; a footnote mark without its note. */
const reference = /(?<![\\\]\w])\[[^\]\n^][^\]\n]*\]\[[^\]\n]*\]/;
const footnote = /(?<!\\)\[\^[^\]\n]+\]/;
const directive = /^:::[^\n]*/m;
/** MkDocs' blocks. */
const admonition = /^(?:!!!|\?\?\?\+?) [a-z]+/m;
/** A term above what it means, as Pandoc has it. */
const definition = /(?<=\S[ \t]*\n)[ \t]*:[ \t]+\S[^\n]*/;
/** The rule below the head of a table that is none: the two have another number of columns. */
const tableRule = /^\|[ \t:|-]*-[ \t:|-]*$/m;

/** LaTeX's own signs around a formula; a `\[` alone is the sign itself. */
const latexFormula =
  /(?<!\\)\\\((?:(?!\\\))[^\n])+\\\)|(?<!\\)\\\[(?!\^)(?:(?!\\\])[\s\S])*?[_^=](?:(?!\\\])[\s\S])*\\\]/g;
/** The same with doubled signs, as Jekyll's and Hugo's Markdown needs them. */
const doubledFormula = /(?<!\\)\\\\\((?:(?!\\\\\))[^\n])+\\\\\)|(?<!\\)\\\\\[(?:(?!\\\\\])[\s\S])+?\\\\\]/g;
const latexFix =
  "write $…$ in a line, and $$ … $$ on lines of their own; for the signs themselves `\\(`, as code";

/** Whether a formula stands between LaTeX's signs, and not the words of a sentence about them: `\( and \)`. */
function isLatexFormula(written: string): boolean {
  const inside = written.replace(/^\\+[([]|\\+[)\]]$/g, "").trim();
  return (
    /[\\^_={}+<>|\d]/.test(inside) ||
    /^\p{L}['′]?$/u.test(inside) ||
    /\p{L}\(|(?<!\p{L})\p{L}\s*[-−*/,]\s*\p{L}(?!\p{L})/u.test(inside)
  );
}

/** Commands of a LaTeX document without braces, which no error of syntax tells. */
const latexCommand =
  /(?<![\\\w:])\\(?:LaTeX|TeX|appendix|bigskip|centering|clearpage|hfill|hline|item|ldots|maketitle|medskip|newline|newpage|noindent|pagebreak|smallskip|tableofcontents)(?![a-zA-Z])/;
/** LaTeX's quotation marks, ``so''. Of two in a paragraph Markdown makes code of what stands between them. */
export const latexQuotes = /(?<!`)``[^`'\n]+''/;
/** The likely fix for them. */
export const latexQuotesFix = 'write "…", which is set by the language of the post';

/** What Obsidian hides from readers. */
const hiddenNote = /(?<![\w%\\])%%[^%\n]+%%(?!%)|^%%$/m;
/** A comment of LaTeX's. */
const latexComment = /^%(?!%)[ \t]*[\p{L}\d]/mu;
/** The name that Obsidian gives a paragraph. */
const blockName = /(?<=\s)\^[a-zA-Z][\w-]*$/;
/** What an abbreviation stands for, as kramdown and Markdown Extra have it. */
const abbreviation = /^\*\[[^\]\n]+\]:[ \t]+\S[^\n]*/m;
/** How GitHub and Slack write emoji. */
const emojiName = /(?<![\w:\\/.]):[a-z][a-z0-9_+-]*:(?![\w:/])/;
/** How Pandoc and Quarto refer to what has a number. In brackets it is a citation of no work. */
const numbered =
  /(?<![\w@\\[])@(?:(?:fig|tbl|eq|lst|thm|def|lem|ex|sec):|(?:fig|tbl|eq|lst|thm|lem|sec)-)[\w-]*\w/;
/** An image or a link to a file whose path has a blank, or something behind it. */
const brokenAddress =
  /(?<!\\)(?:!\[[^\]\n]*\]\([^(){\n]+\)|\[[^\]\n]+\]\((?:[./#]|https?:)[^\s()]*\s[^(){\n]*\)|\[[^\]\n]+\]\([^(){\n]*\s[^(){\n]*\.\w{2,4}\))/;
/** A blank between the parts of an image or a link, or in a reference: `![a] (x.png)`, `[](#fig: x)`. */
const partedAddress =
  /(?<!\\)(?:!\[[^\]\n]*\][ \t]+\([^\s()]+\)|\[[^\]\n]+\][ \t]+\((?:\.{0,2}\/[^\s()]+|#\p{L}[^\s()]*)\)|\[\]\((?:#[^()\n]*\s[^()\n]*)\))/u;
/** How Obsidian and other notebooks link and show. */
const wikiLink = /(?<!\\)!?\[\[[\p{L}#/.][^\]\n]*\]\]/u;
const inlineNote = /(?<!\\)\^\[[^\]\n]+\]/;
const highlight = /(?<![\w\\=])==(?![\s=])[^=\n]*[^\s=]==(?!=)/;
/** Inserted words, as plugins of markdown-it have them; before the signs of `C++` stands a letter. */
const inserted = /(?<![\p{L}\p{N}\\+])\+\+(?![\s+])[^+\n]*[^\s+\\]\+\+(?![\p{L}\p{N}+])/u;
const headingWithoutBlank = /^#{2,6}[^\s#]/m;
/** Pandoc's letters below the line, as in H~2~O. */
const lowered = /(?<=[\p{L}\d)\]])(?<!\\)~[\p{L}\d+-]{1,4}~(?!~)/u;
/** And above it, as in x^2^. */
const raised = /(?<=[\p{L}\d)\]])(?<!\\)\^[\p{L}\d+-]{1,4}\^(?!\^)/u;
/**
 * Strong words whose signs stand between a letter and a mark, as in Chinese and Japanese, which have no blanks there:
 * Markdown takes none of them for signs. What it did take is no text any more.
 */
const crampedStrong =
  /(?<![\\*])\*\*(?=[^\s*])[^*\n]*[^\s*\\]\*\*(?!\*)|(?<![\\*])\*\*(?=[\p{scx=Han}\p{scx=Kana}\uff01-\uff60])|(?<=[\p{scx=Han}\p{scx=Kana}\uff01-\uff60])\*\*(?!\*)/u;
/**
 * Strong words whose closing signs have a blank before them, or whose opening ones have one behind: Markdown takes these
 * for opening ones, and those for none. With both they may be powers.
 */
const spacedStrong =
  /(?<![\\*])\*\*(?=[^\s*])[^*\n]*\s\*\*(?![\w*])|(?<![\\*\w)\]])\*\*[ \t]+(?=[^\s*])[^*\n]*[^\s*\\]\*\*(?![\w*])/;
/** WordPress's shortcodes: with an attribute, or one that closes. A word alone in brackets may be one. */
const shortcode =
  /(?<!\\)\[(?:audio|caption|code|embed|gallery|gist|playlist|sourcecode|video|vimeo|youtube)\s+[\w-]+=["'“][^\]\n]*\](?!\()|(?<!\\)\[\/(?:audio|caption|code|embed|gallery|playlist|sourcecode|video)\]/;
/** The lines of a table as Pandoc and reStructuredText draw them. */
const gridRule = /^\+(?:[-=:]{3,}\+)+[ \t]*$/m;
/** A list as programs for texts paste it, and two items without a blank behind their signs. */
const pastedItem =
  /^[•◦▪‣][ \t]*\S[^\n]*|^[-+](?![-+>\s\d.,])[^\n]*\n[-+](?![-+>\s\d.,])[^\n]*|^\d+[.)](?![\s\d])[^\n]*\n\d+[.)](?![\s\d])[^\n]*/m;
/** Lines that Pandoc keeps as they are, those of a poem say. */
const lineBlock = /^\|[ \t]+[^|\n]*[^|\s][ \t]*\n\|(?:[ \t]+[^|\n]*)?$/m;
/** Two rows of a table without the line of dashes between them. */
const bareRows = /^\|[^\n]*\|[ \t]*\n\|[^\n]*\|[ \t]*$/m;

/** A way of writing that shows as typed. With `isMeant` its pattern finds all that may be it, by the flag `g`. */
type Notation = {
  pattern: RegExp;
  subject: string;
  /** What to do, or what says that of what is written. */
  fix: string | ((written: string) => string);
  isMeant?: (written: string) => boolean;
};

/** @returns where a text has a notation first; undefined where it does not */
export function firstOf({ pattern, isMeant }: Notation, text: string): RegExpExecArray | undefined {
  if (!isMeant) return pattern.exec(text) ?? undefined;
  return [...text.matchAll(pattern)].find(([written]) => isMeant(written));
}

/** What shows as it was typed, by its first sign in a text. */
export const unknownNotation: readonly Notation[] = [
  {
    pattern: /(?<!\\)\$\$/,
    subject: "math",
    fix: "close the formula with $$, or write \\$\\$ for the signs themselves",
  },
  { pattern: spacedFormula, subject: "math", fix: formulaFix },
  { pattern: latexFormula, subject: "math", fix: latexFix, isMeant: isLatexFormula },
  { pattern: doubledFormula, subject: "math", fix: latexFix, isMeant: isLatexFormula },
  { pattern: latexQuotes, subject: "quotation marks", fix: latexQuotesFix },
  {
    pattern: latexCommand,
    subject: "text",
    fix: "delete it, or write what Markdown has for it: - for an item, … for dots; \\\\ for the sign itself",
  },
  {
    pattern: hiddenNote,
    subject: "comment",
    fix: "write a comment as {/* … */}, or \\% for the sign itself",
  },
  {
    pattern: latexComment,
    subject: "comment",
    fix: "write a comment as {/* … */}, or \\% for the sign itself",
  },
  {
    pattern: blockName,
    subject: "reference",
    fix: "delete it, and refer to a heading, [](#heading); or write \\^ for the sign itself",
  },
  {
    pattern: abbreviation,
    subject: "abbreviation",
    fix: 'write <abbr title="what it stands for">…</abbr> where the text has it first',
  },
  { pattern: emojiName, subject: "emoji", fix: "type the emoji itself, or \\: for the sign itself" },
  { pattern: numbered, subject: "reference", fix: "write [](#fig:name), or \\@ for the sign itself" },
  { pattern: lowered, subject: "text", fix: "write <sub>…</sub>, or \\~ for the sign itself" },
  { pattern: raised, subject: "text", fix: "write <sup>…</sup>, or \\^ for the sign itself" },
  { pattern: inlineNote, subject: "footnote", fix: "write [^name], and the note below as [^name]: text" },
  {
    pattern: brokenAddress,
    subject: "link",
    fix: 'write the address without blanks, or between < and >; behind it may stand "…" alone',
  },
  {
    pattern: partedAddress,
    subject: "link",
    fix: "write it without the blank, ![what it shows](./x.png), [words](address), [](#fig:name)",
  },
  {
    pattern: wikiLink,
    subject: "link",
    fix: "write [words](/posts/slug), and an image ![what it shows](./x.png)",
  },
  { pattern: inserted, subject: "text", fix: "write <ins>…</ins>, or \\+ for the sign itself" },
  { pattern: highlight, subject: "mark", fix: "write <mark>…</mark>, or \\= for the sign itself" },
  {
    pattern: headingWithoutBlank,
    subject: "heading",
    fix: "put a blank behind the signs, or \\# for the sign itself",
  },
  {
    pattern: spacedStrong,
    subject: "emphasis",
    fix: "put ** right beside the words, without a blank, or write \\* for the sign itself",
  },
  {
    pattern: crampedStrong,
    subject: "emphasis",
    fix: "put the marks beside the words outside the **, or write <strong>…</strong>; for the sign itself \\*",
  },
  {
    pattern: footnote,
    subject: "footnote",
    fix: "write the note, [^…]: text, its name without blanks; or \\[ for the sign itself",
  },
  { pattern: directive, subject: "directive", fix: fencedDivFix },
  {
    pattern: admonition,
    subject: "directive",
    fix: "write > [!NOTE], and > before each line; or <Note>",
  },
  {
    pattern: definition,
    subject: "list",
    fix: "write **Term:** and what it means in one line, or \\: for the sign itself",
  },
  {
    pattern: tableRule,
    subject: "table",
    fix: "give the line of dashes as many columns as the line above it has, or write \\| for the sign itself",
  },
  {
    pattern: shortcode,
    subject: "shortcode",
    fix: 'delete it, there are no shortcodes here: an image is ![what it shows](./x.png "caption"); \\[ for the sign itself',
  },
  {
    pattern: gridRule,
    subject: "table",
    fix: "write its rows as | a | b |, and | - | - | below the first; \\+ for the sign itself",
  },
  {
    pattern: pastedItem,
    subject: "list",
    fix: "begin each item with - or 1. and a blank; \\- for the sign itself",
  },
  {
    pattern: lineBlock,
    subject: "lines",
    fix: "end each line but the last with \\, and begin none with |; \\| for the sign itself",
  },
  {
    pattern: bareRows,
    subject: "table",
    fix: "write a line of dashes below its head, | - | - |, or \\| for the sign itself",
  },
  { pattern: reference, subject: "link", fix: "write [id]: https://… below, or \\[ for the sign itself" },
];

/** The spaced formula that a column of a line stands in, and where it begins; columns count from 1. */
function formulaAt(line: string, column: number): { text: string; column: number } | undefined {
  for (const { 0: text, index } of line.matchAll(new RegExp(spacedFormula, "gu"))) {
    if (column > index && column <= index + text.length) return { text, column: index + 1 };
  }
  return undefined;
}

/**
 * The braces of a formula that is none, for a blank inside its signs, are JavaScript to MDX, and each of them fails in
 * its own way. What a report says of it is told once, at its start; the same goes for LaTeX's environments.
 */
export function foldFormulas(body: string, all: readonly LocalProblem[]): LocalProblem[] {
  // Of a fenced div that is an error, its line says no more.
  const problems = all.filter(
    ({ line, subject, severity }) =>
      subject !== "directive" ||
      severity === "error" ||
      !all.some(other => other.line === line && other.severity === "error"),
  );
  const lines = body.split("\n");
  const told = new Set<string>();
  const folded = problems.flatMap((problem): LocalProblem[] => {
    const { line, column, subject } = problem;
    const isInside = subject === "expression" || subject === "math" || subject === "tag";
    const formula = isInside ? formulaAt(lines[line - 1] ?? "", column) : undefined;
    if (!formula) {
      const tex = asTex(lines, problem);
      if (tex !== problem && told.has(`${line}:${tex.fix}`)) return [];
      told.add(`${line}:${tex.fix}`);
      return [tex];
    }
    const place = `${line}:${formula.column}`;
    if (told.has(place)) return [];
    told.add(place);
    const isBroken = problems.some(
      other =>
        other.line === line && other.severity === "error" && formulaAt(lines[line - 1] ?? "", other.column),
    );
    return [
      {
        line,
        column: formula.column,
        severity: isBroken ? "error" : "warning",
        subject: "math",
        expected: "a formula without a blank inside its signs",
        found: quote(formula.text),
        fix: formulaFix,
      },
    ];
  });
  return foldEnvironments(folded);
}
