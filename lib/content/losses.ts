/**
 * What a body holds that readers would not see, or not as it was meant: Markdown passes over it in silence, so
 * that its author has to be told. Each rule looks at one kind of node.
 */
import type { Definition, FootnoteDefinition, Heading, Image, Nodes, Paragraph, Root, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { isSpacedNote } from "../definitions";
import { hasAttribute, isBlank, isComputed, isExpression, isJsx, type Jsx, textAttribute } from "../jsx";
import { noteKindFor, noteKinds } from "../label-words";
import { outlineOf } from "../outline";
import type { LocalProblem } from "../problem";
import { nearest, quote } from "../problem";
import { walk } from "../tree";
import { calloutMark } from "./callouts";
import { at, placeIn, sourceOf } from "./loss";
import {
  alignedTable,
  belowTable,
  inContentsMark,
  inItem,
  inTable,
  isContentsMark,
  underlined,
} from "./loss-of-blocks";
import { unknownCharacters } from "./loss-of-characters";
import { inCode, inInlineCode } from "./loss-of-code";
import { firstOf, unknownNotation } from "./notation";
import { markedAttributes, markedTitle } from "./plain-text";

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
    const way = typeof fix === "string" ? fix : fix(match[0]);
    return [
      { ...placeIn(node, source, match.index), severity: "warning", subject, expected, found, fix: way },
    ];
  });
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

/** A footnote whose name has a blank: to Markdown the word behind it is the address of a link, and the note is gone. */
function spacedNote(node: Definition, body: string): LocalProblem[] {
  if (!isSpacedNote(node)) return [];
  const label = node.label ?? node.identifier;
  const written = body.slice(node.position?.start.offset, node.position?.end.offset);
  const name = `[${label
    .trim()
    .replace(/^\^\s+/, "^")
    .replace(/\s+/g, "-")}]`;
  return [
    at(node, {
      severity: "error",
      subject: "footnote",
      expected: "a name without blanks",
      found: `${quote(written)}, which is the address of a link to Markdown`,
      fix: `write ${name} in the text, and ${name}: before the note`,
    }),
  ];
}

/** A kind of more words than one, which no callout has. */
const severalWords = /^\[!([^\]\n]+)\]/;

/** What opens like a callout and is none: of a kind that there is not, or outside a quotation. */
function inParagraph(node: Paragraph, isInQuote: boolean): LocalProblem[] {
  const [first] = node.children;
  const opening = first?.type === "text" ? first.value : "";
  const [mark, written = ""] = calloutMark.exec(opening) ?? severalWords.exec(opening) ?? [];
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
  const fix = otherMark(written);
  return [at(node, { ...shared, severity: "error", expected: `one of ${kinds.join(", ")}`, fix })];
}

/** What to write for a kind of callout that there is none of. */
function otherMark(written: string): string {
  if (/^(?:block)?(?:quote|quotation|cite|citation)$/i.test(written)) {
    return "delete the mark: without one it is a quotation";
  }
  const other = noteKindFor(written);
  if (other) return `write [!${other.toUpperCase()}]`;
  const near = nearest(written, noteKinds);
  return near ? `did you mean [!${near.toUpperCase()}]?` : "use one of these, or \\[ for the sign itself";
}

/** An image that says nothing to readers who do not see it. */
function wordless(node: Nodes, fix: string): LocalProblem {
  const expected = "words for readers who do not see it";
  return at(node, { severity: "warning", subject: "image", expected, found: "no alternative text", fix });
}

/** A width among an image's words, as Obsidian has it: `![A loss|300](./loss.png)`. */
function sized(node: Image): LocalProblem[] {
  const [written] = /\|\s*\d+(?:x\d+)?\s*$/.exec(node.alt ?? "") ?? [];
  if (written === undefined) return [];
  const found = `${quote(written.trim())}, which readers hear and nothing is sized by`;
  const fix = "delete it: a picture is as wide as the column, or as <Figure wide … />";
  const expected = "words alone for what an image shows";
  return [at(node, { severity: "warning", subject: "image", expected, found, fix })];
}

/** An image whose `!` stands apart from it, `! [alt](./x.png)`: a link behind a sign. */
function partedImage(node: Nodes, parent: Nodes | undefined, body: string): LocalProblem[] {
  if (node.type !== "link" || parent?.type !== "paragraph") return [];
  const before = body.slice(parent.position?.start.offset, node.position?.start.offset);
  if (!/^!\s+$/.test(before)) return [];
  const found = "a blank behind the !, which makes a link of it";
  const fix = `write ![what it shows](${node.url})`;
  return [at(parent, { severity: "warning", subject: "image", expected: "an image", found, fix })];
}

/** A link whose address stands apart from its words, `[words] (https://…)`: Markdown makes a link of the address alone. */
function partedLink(node: Nodes, parent: Nodes | undefined, body: string): LocalProblem[] {
  if (node.type !== "link" || !parent) return [];
  const [from = 0, to = 0] = [parent.position?.start.offset, node.position?.start.offset];
  if (!/^(?:https?:|www\.)/i.test(body.slice(to, to + 6))) return [];
  const [words] = /(?<!\\)!?\[[^\]\n]*\p{L}[^\]\n]*\](?=[ \t]+\($)/u.exec(body.slice(from, to)) ?? [];
  if (words === undefined) return [];
  const found = `a blank between ${quote(words)} and its address`;
  const expected = "[words](address)";
  return [
    at(node, { severity: "warning", subject: "link", expected, found, fix: `write ${words}(${node.url})` }),
  ];
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
      problems.push(...unknownCharacters(node, body));
    } else if (node.type === "inlineCode") problems.push(...inInlineCode(node, body));
    else if (node.type === "code") problems.push(...inCode(node, body), ...markedTitle(node));
    else if (node.type === "table") problems.push(...inTable(node), ...belowTable(node, body));
    else if (node.type === "thematicBreak") {
      const siblings: readonly Nodes[] = parent && "children" in parent ? parent.children : [];
      problems.push(...alignedTable(node, siblings[siblings.indexOf(node) - 1], body));
    } else if (node.type === "listItem") problems.push(...inItem(node, body));
    else if (node.type === "heading") problems.push(...inHeading(node), ...underlined(node, body));
    else if (node.type === "footnoteDefinition") {
      problems.push(...inFootnote(node, defined.has(node.identifier), used.has(node.identifier)));
      defined.add(node.identifier);
    } else if (node.type === "definition") problems.push(...spacedNote(node, body));
    else if (node.type === "image") {
      if (!node.alt?.trim()) problems.push(wordless(node, `write ![what it shows](${node.url})`));
      problems.push(...sized(node));
    } else if (node.type === "link")
      problems.push(...partedImage(node, parent, body), ...partedLink(node, parent, body));
    else if (isJsx(node)) problems.push(...inElement(node, explained), ...markedAttributes(node));
  });
  return problems;
}
