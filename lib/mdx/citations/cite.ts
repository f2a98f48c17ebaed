/**
 * Citations of a parsed body: each becomes words with links to the works, which stand in a list at the end. A step of
 * its own, before facts are taken of the tree, so that contents and anchors have what the page has.
 */
import type { Link, Nodes, PhrasingContent, Root, Text } from "mdast";
import { type BibEntry, referenceId } from "../../bibliography";
import type { LocalProblem } from "../../problem";
import {
  almostCitations,
  cutBrackets,
  doubleBrackets,
  joinedKeys,
  judge,
  openBrackets,
  readWorks,
} from "./faults";
import { type Found, findCitations, undoAddresses } from "./find";
import type { CitationStyle } from "./format";
import type { Piece } from "./html";
import { appendList } from "./list";

declare module "mdast" {
  interface LinkData {
    /** A link of a citation to its work, or of a work back to a citation. */
    citation?: "work" | "back" | undefined;
  }
}

type CitingText = {
  /** The body's text, for places. */
  body: string;
  /** BCP 47. */
  lang: string;
  bibliography: readonly BibEntry[];
  style: CitationStyle;
};

function text(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** A citation's own words: names, bracket, works, bracket. `link` makes of a work's words what leads to it. */
function wordsOf(
  { before, pieces }: { before: readonly PhrasingContent[]; pieces: readonly Piece[] },
  [open, close]: readonly [string, string],
  link: (key: string, nodes: PhrasingContent[]) => PhrasingContent[],
): PhrasingContent[] {
  const works = pieces.flatMap(({ key, nodes }) => (key === null ? nodes : link(key, nodes)));
  return [...before, ...text(before.length > 0 ? `\u00a0${open}` : open), ...works, ...text(close)];
}

const none = ["", ""] as const;
const square = ["[", "]"] as const;

/**
 * The brackets of a citation. In brackets already, as a statement's title is, an author and a year need none where they
 * stand alone, and square ones among other words: "Theorem 1 (Doe, 2020)", "Theorem 1 (Doe [2020])".
 */
function bracketsOf({ inBrackets }: Found, usual: readonly [string, string]): readonly [string, string] {
  if (inBrackets === null || usual[0] === square[0]) return usual;
  return inBrackets === "alone" ? none : square;
}

/** Puts nodes in the place of marks. */
function replaceInText(marks: readonly Found[], words: ReadonlyMap<Found, PhrasingContent[]>) {
  const byNode = new Map<Text, Found[]>();
  for (const mark of marks) byNode.set(mark.node, [...(byNode.get(mark.node) ?? []), mark]);
  for (const [node, own] of byNode) {
    const parent = own[0]?.parent;
    if (!parent) continue;
    const nodes: PhrasingContent[] = [];
    let at = 0;
    for (const mark of own) {
      nodes.push(...text(node.value.slice(at, mark.from)), ...(words.get(mark) ?? []));
      at = mark.to;
    }
    nodes.push(...text(node.value.slice(at)));
    const children: readonly Nodes[] = parent.children;
    Object.assign(parent, { children: children.flatMap(child => (child === node ? nodes : [child])) });
  }
}

/**
 * Sets the citations of a body.
 * @param tree the parsed body; it is changed, where there is no error
 * @returns what is wrong with its citations
 */
export async function citeSources(tree: Root, citing: CitingText): Promise<LocalProblem[]> {
  const { body, lang, bibliography, style } = citing;
  if (!body.includes("@")) return [];
  undoAddresses(tree);
  const keys = bibliography.map(({ key }) => key);
  const found = findCitations(tree, body);
  const { marks, problems } = judge(found, keys);
  problems.push(...cutBrackets(marks), ...joinedKeys(found, keys));
  const almost = [...openBrackets(marks), ...doubleBrackets(marks), ...almostCitations(tree, keys, body)];
  if (marks.length === 0 || problems.length > 0) return [...problems, ...almost];
  const { works, problems: unreadable } = await readWorks(marks, bibliography);
  if (unreadable.some(({ severity }) => severity === "error")) return [...unreadable, ...almost];
  const { brackets, setCitations } = await import("./format");
  // `@doe2020` as all of a title reads as `[@doe2020]` there.
  const setAs = marks.map(mark => ({
    ...mark,
    isNarrative: mark.isNarrative && !(style === "author-date" && mark.inBrackets === "alone"),
  }));
  const set = setCitations(setAs, works, lang, style);
  const cited = new Map<string, string[]>();
  let count = 0;
  const words = new Map<Found, PhrasingContent[]>();
  marks.forEach((mark, index) => {
    const citation = set.citations[index] ?? { before: [], pieces: [] };
    const nodes = wordsOf(citation, bracketsOf(mark, brackets[style]), (key, children) => {
      if (mark.inLink) return children;
      const id = `cite-${++count}`;
      cited.set(key, [...(cited.get(key) ?? []), id]);
      const start = mark.place(mark.from);
      const link: Link = {
        type: "link",
        url: `#${referenceId(key)}`,
        position: { start, end: start },
        data: { citation: "work", hProperties: { id, className: ["citation"], role: "doc-biblioref" } },
        children: children.flatMap(child => (child.type === "link" ? child.children : [child])),
      };
      return [link];
    });
    words.set(mark, nodes);
  });
  replaceInText(marks, words);
  appendList(tree, set.works, cited, citing);
  return [...unreadable, ...almost];
}
