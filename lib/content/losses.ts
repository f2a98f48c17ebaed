/**
 * What a body holds that readers would not see, or not as it was meant: Markdown passes over it in silence, so
 * that its author has to be told. Each rule looks at one kind of node.
 */
import type {
  Code,
  FootnoteDefinition,
  Heading,
  InlineCode,
  Nodes,
  Paragraph,
  Root,
  Table,
  Text,
} from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { hasAttribute, isBlank, isComputed, isExpression, isJsx, type Jsx, textAttribute } from "../jsx";
import { noteKindFor, noteKinds } from "../label-words";
import { outlineOf } from "../outline";
import type { LocalProblem } from "../problem";
import { nearest, quote } from "../problem";
import { walk } from "../tree";
import { calloutMark } from "./callouts";
import { firstOf, latexQuotes, latexQuotesFix, unknownNotation } from "./notation";
import { markedAttributes, markedTitle } from "./plain-text";
import type { Place } from "./yaml";

type Told = Pick<LocalProblem, "severity" | "subject" | "expected" | "found" | "fix">;

function at(node: Nodes, told: Told): LocalProblem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column, ...told };
}

/** A text as its author typed it, with what is escaped in it. */
function sourceOf({ value, position }: Text | InlineCode, body: string): string {
  const { start, end } = position ?? {};
  const known = start?.offset !== undefined && end?.offset !== undefined;
  return known ? body.slice(start.offset, end.offset) : value;
}

/** Where in a text node a match stands. */
function placeIn({ position }: Text, source: string, index: number): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const before = source.slice(0, index).split("\n");
  const last = before.at(-1)?.length ?? 0;
  const column = before.length === 1 ? start.column + last : last + 1;
  return { line: start.line + before.length - 1, column };
}

/** Notation that shows as typed, each kind once in a text. */
function inText(node: Text, body: string): LocalProblem[] {
  const source = sourceOf(node, body);
  const told = new Set<string>();
  return unknownNotation.flatMap((notation): LocalProblem[] => {
    const { subject, fix } = notation;
    const match = told.has(subject) ? undefined : firstOf(notation, source);
    if (!match) return [];
    told.add(subject);
    const found = `${quote(match[0])}, which shows as typed`;
    const expected = "prose, or notation that this blog sets";
    return [{ ...placeIn(node, source, match.index), severity: "warning", subject, expected, found, fix }];
  });
}

/** Two quotations between LaTeX's marks, of which Markdown has made code up to where the second begins. */
function inInlineCode(node: InlineCode, body: string): LocalProblem[] {
  const [written] = latexQuotes.exec(sourceOf(node, body)) ?? [];
  if (written === undefined) return [];
  const expected = "a quotation, or code";
  const found = `${quote(written)}, of which \`\` begins code here`;
  return [
    at(node, { severity: "warning", subject: "quotation marks", expected, found, fix: latexQuotesFix }),
  ];
}

/** Cells of a row beyond those of the table's head. */
function inTable(node: Table): LocalProblem[] {
  const columns = node.children[0]?.children.length ?? 0;
  return node.children
    .filter(row => row.children.length > columns)
    .map(row =>
      at(row, {
        severity: "error",
        subject: "table",
        expected: `${columns} cells, as in the table's head`,
        found: `${row.children.length} cells, of which the last would not be shown`,
        fix: "add a column to the head, or write \\| for the sign itself",
      }),
    );
}

/** A note of the subtitle would have its mark above the byline, out of the order of all others. */
function inSubtitle(tree: Root): LocalProblem[] {
  const { opening } = outlineOf(tree);
  const problems: LocalProblem[] = [];
  if (!opening) return problems;
  walk(opening, node => {
    if (node.type !== "footnoteReference") return;
    const expected = "a subtitle without footnotes";
    const fix = "put the mark into the text below";
    const mark = `[^${node.label ?? node.identifier}]`;
    problems.push(at(node, { severity: "error", subject: mark, expected, found: "one in it", fix }));
  });
  return problems;
}

const openingFence = /^(`{3,}|~{3,})/;

/** Whether a line would open a block of code that the fence of another can close. */
function isOpeningFence(line: string, fence: string): boolean {
  const [, signs = "", behind = ""] = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$/.exec(line) ?? [];
  return signs.startsWith(fence) && /^[{\w][^`]*$/.test(behind);
}

/**
 * A block of code that nothing closes: all that stands behind it is code too, up to where the next block was to end.
 * What a closing tag has ended (`parse-body.ts`) is told here as well, by the text as it was written.
 */
function inCode(node: Code, body: string): LocalProblem[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const lines = body.slice(start.offset, end.offset).split("\n");
  const [fence] = openingFence.exec(lines[0] ?? "") ?? [];
  if (!fence) return [];
  const told = (found: string, fix: string) => {
    const expected = `${fence} on a line of its own, which closes the block`;
    return [at(node, { severity: "error", subject: "code", expected, found, fix })];
  };
  // In a quotation or a list the closing line has their signs before it.
  const [closing] = /[`~]+$/.exec(lines.at(-1)?.trimEnd() ?? "") ?? [];
  if (lines.length === 1 || !closing?.startsWith(fence)) {
    return told(
      "none, so that all below it is code",
      `write ${fence} below the code, with nothing behind it`,
    );
  }
  const inner = node.value.split("\n").findIndex(line => isOpeningFence(line, fence));
  if (inner === -1) return [];
  const line = start.line + 1 + inner;
  const longer = `${fence}${fence[0]}`;
  const fix = `write ${fence} where the code ends, above line ${line}; around code that shows ${fence} itself write ${longer}`;
  return told(`none before line ${line}, where another block begins`, fix);
}

function inHeading(node: Heading): LocalProblem[] {
  if (node.children.length > 0) return [];
  const fix = "write them, or \\# for the sign itself";
  return [
    at(node, {
      severity: "error",
      subject: "heading",
      expected: "a heading with words in it",
      found: "none",
      fix,
    }),
  ];
}

/** Headings that skip a rank: the page shows them higher. Ranks are told as the page has them, so that one pass mends all. */
function skippedRanks(tree: Root): LocalProblem[] {
  return outlineOf(tree)
    .headings.filter(({ node, depth }) => node.depth > depth)
    .map(({ node, depth }) => {
      const signs = "#".repeat(depth);
      return at(node, {
        severity: "warning",
        subject: "heading",
        expected: `"${signs}", one rank below ${depth === 2 ? "the title" : "the heading that it stands under"}`,
        found: `"${"#".repeat(node.depth)}", which is shown as "${signs}"`,
        fix: `write "${signs}"`,
      });
    });
}

/** A note that the page has no place for: a second of one name, or one that nothing refers to. */
function inFootnote(node: FootnoteDefinition, isSecond: boolean, isUsed: boolean): LocalProblem[] {
  const mark = `[^${node.label ?? node.identifier}]`;
  const shared = { severity: "error", subject: mark } as const;
  if (isSecond) {
    const found = "a second one, which would not be shown";
    return [
      at(node, { ...shared, expected: "one note of this name", found, fix: "give it a name of its own" }),
    ];
  }
  if (isUsed && node.children.length > 0) return [];
  if (isUsed) {
    const fix = `write ${mark}: and the note, or delete both`;
    return [at(node, { ...shared, expected: "a text of the footnote", found: "none", fix })];
  }
  const found = "no reference to it, so it would not be shown";
  const fix = `write ${mark} where it belongs, or delete the footnote`;
  return [at(node, { ...shared, expected: "a footnote that the text refers to", found, fix })];
}

/** How other programs are asked for the contents. */
const contentsMark = /^(?:@?\[toc\]|\[\[_?toc_?\]\])$/i;

function isContentsMark({ position }: Paragraph, body: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start !== undefined && end !== undefined && contentsMark.test(body.slice(start, end).trim());
}

/** A paragraph that asks for the contents, which come by themselves. */
function inContentsMark(node: Paragraph, body: string): LocalProblem[] {
  if (!isContentsMark(node, body)) return [];
  const { start, end } = node.position ?? {};
  return [
    at(node, {
      severity: "warning",
      subject: "contents",
      expected: "prose, or notation that this blog sets",
      found: `${quote(body.slice(start?.offset, end?.offset).trim())}, which shows as typed`,
      fix: "delete it: the contents come by themselves, and toc: false in the front matter leaves them out",
    }),
  ];
}

/** What opens like a callout and is none: of a kind that there is not, or outside a quotation. */
function inParagraph(node: Paragraph, isInQuote: boolean): LocalProblem[] {
  const [first] = node.children;
  const [mark, written = ""] = first?.type === "text" ? (calloutMark.exec(first.value) ?? []) : [];
  if (mark === undefined) return [];
  const shared = { subject: "callout", found: `${quote(mark.trim())}, which shows as typed` } as const;
  if (!isInQuote) {
    const fix = `write > ${mark.trim()}, with > before each line; or \\[ for the sign itself`;
    return [at(node, { ...shared, severity: "warning", expected: "a callout as a quotation", fix })];
  }
  if (noteKinds.some(kind => kind === written.toLowerCase())) {
    const fix = `write it below ${mark.trim()}, with > before each line`;
    return [
      at(node, { ...shared, severity: "error", expected: "a text in the callout", found: "none", fix }),
    ];
  }
  const kinds = noteKinds.map(kind => `[!${kind.toUpperCase()}]`);
  const other = noteKindFor(written);
  const near = nearest(written, noteKinds);
  const isQuotation = /^(?:block)?(?:quote|quotation|cite|citation)$/i.test(written);
  const fix = isQuotation
    ? "delete the mark: without one it is a quotation"
    : other
      ? `write [!${other.toUpperCase()}]`
      : near
        ? `did you mean [!${near.toUpperCase()}]?`
        : "use one of these, or \\[ for the sign itself";
  return [at(node, { ...shared, severity: "error", expected: `one of ${kinds.join(", ")}`, fix })];
}

/** An image that says nothing to readers who do not see it. */
function wordless(node: Nodes, fix: string): LocalProblem {
  const expected = "words for readers who do not see it";
  return at(node, { severity: "warning", subject: "image", expected, found: "no alternative text", fix });
}

/** Whether a node is a `<summary>`, or a line with nothing else before it; one that an expression makes counts too. */
function isSummary(node: Nodes): boolean {
  if (node.type === "paragraph") return firstIn(node.children).some(isSummary);
  return isJsx(node) ? node.name === "summary" : isExpression(node) && node.value.includes("<summary");
}

/** The first of some nodes that shows something. */
function firstIn(nodes: readonly Nodes[]): Nodes[] {
  return nodes.filter(node => !isBlank(node)).slice(0, 1);
}

/** What is folded up without saying what it is: browsers write "Details" on it. */
function inDetails(node: Jsx): LocalProblem[] {
  if (firstIn(node.children).some(isSummary)) return [];
  const found = node.children.some(isSummary)
    ? "one behind something else"
    : 'none, so that browsers write "Details"';
  const fix = "write <summary>what it is</summary> in the line below <details>";
  const expected = "a <summary> as the first thing inside it";
  return [at(node, { severity: "warning", subject: "<details>", expected, found, fix })];
}

/** What abbreviations of a text stand for where one of them says so: others of the same letters need not. */
function explainedIn(tree: Root): ReadonlySet<string> {
  const explained = new Set<string>();
  walk(tree, node => {
    if (isJsx(node) && node.name === "abbr" && saysTitle(node)) explained.add(textOf(node));
  });
  return explained;
}

function saysTitle(node: Jsx): boolean {
  return isComputed(node, "title") || (textAttribute(node, "title") ?? "").trim() !== "";
}

function inElement(node: Jsx, explained: ReadonlySet<string>): LocalProblem[] {
  if (node.name === "details") return inDetails(node);
  if (node.name === "abbr" && !saysTitle(node) && !explained.has(textOf(node))) {
    const expected = "a title that says what it stands for, here or where the text has it elsewhere";
    const fix = 'write <abbr title="what it stands for">';
    return [at(node, { severity: "warning", subject: "<abbr>", expected, found: "none", fix })];
  }
  if (node.name !== "img" || hasAttribute(node, "alt")) return [];
  return [wordless(node, 'write alt="what it shows", or alt="" where it only decorates')];
}

/** MDX has no code by indentation; elsewhere four spaces make some. */
function indented(tree: Root): LocalProblem[] {
  return tree.children
    .filter(node => node.type === "paragraph" && (node.position?.start.column ?? 1) > 4)
    .map(node =>
      at(node, {
        severity: "warning",
        subject: "paragraph",
        expected: "a paragraph from the start of its line",
        found: "four spaces before it, which make no code here",
        fix: "write code between ``` and ```",
      }),
    );
}

/**
 * @param tree a parsed body
 * @param body its text, for what is escaped in it
 */
export function findLosses(tree: Root, body: string): LocalProblem[] {
  const problems = [...indented(tree), ...skippedRanks(tree), ...inSubtitle(tree)];
  const explained = explainedIn(tree);
  const used = new Set<string>();
  const defined = new Set<string>();
  walk(tree, node => {
    if (node.type === "footnoteReference") used.add(node.identifier);
  });
  walk(tree, (node, parent) => {
    if (node.type === "paragraph") {
      problems.push(
        ...inParagraph(node, parent?.type === "blockquote" && parent.children[0] === node),
        ...inContentsMark(node, body),
      );
    } else if (node.type === "text") {
      if (parent?.type !== "paragraph" || !isContentsMark(parent, body)) problems.push(...inText(node, body));
    } else if (node.type === "inlineCode") problems.push(...inInlineCode(node, body));
    else if (node.type === "code") problems.push(...inCode(node, body), ...markedTitle(node));
    else if (node.type === "table") problems.push(...inTable(node));
    else if (node.type === "heading") problems.push(...inHeading(node));
    else if (node.type === "footnoteDefinition") {
      problems.push(...inFootnote(node, defined.has(node.identifier), used.has(node.identifier)));
      defined.add(node.identifier);
    } else if (node.type === "image" && !node.alt?.trim()) {
      problems.push(wordless(node, `write ![what it shows](${node.url})`));
    } else if (isJsx(node)) problems.push(...inElement(node, explained), ...markedAttributes(node));
  });
  return problems;
}
