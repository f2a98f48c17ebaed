/**
 * Citations of a parsed body: each becomes words with links to the works, which stand in a list at the end. A step of
 * its own, before facts are taken of the tree, so that contents and anchors have what the page has.
 */
import type { Heading, Link, ListItem, Nodes, Parents, PhrasingContent, Root, Text } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { toString as textOf } from "mdast-util-to-string";
import { type BibEntry, referenceId } from "../../bibliography";
import { bracketedTitles, isCaption } from "../../caption";
import { footnotesOf } from "../../definitions";
import { isJsx } from "../../jsx";
import { primaryLang } from "../../lang";
import { outlineOf } from "../../outline";
import { type LocalProblem, nearest, quote } from "../../problem";
import { walk } from "../../tree";
import { wordsFor } from "../../words/words";
import { fault, type Place } from "../fault";
import type { CitationStyle, SetCitations, Work } from "./format";
import type { Piece } from "./html";
import { type CitationMark, keysIn, scanCitations } from "./scan";
import { textSource } from "./source";

declare module "mdast" {
  interface LinkData {
    /** A link of a citation to its work, or of a work back to a citation. */
    citation?: "work" | "back" | undefined;
  }
}

/** A citation and where it stands. */
type Found = CitationMark & {
  place(offset: number): Place;
  node: Text;
  parent: Parents;
  inLink: boolean;
  /** Whether it stands in a title that has brackets around it, by itself or with other words. */
  inBrackets: "alone" | "with words" | null;
};

export type CitingText = {
  /** The body's text, for places. */
  body: string;
  /** BCP 47. */
  lang: string;
  bibliography: readonly BibEntry[];
  style: CitationStyle;
};

/** `[-@key.2017]` holds what GitHub takes for an e-mail address; it is made the text that it was. */
function undoAddresses(tree: Root): void {
  walk(tree, parent => {
    if (!("children" in parent)) return;
    const children: readonly Nodes[] = parent.children;
    if (!children.some(isFalseAddress)) return;
    const texts: Nodes[] = [];
    for (const child of children) {
      const plain: Text | undefined = isFalseAddress(child)
        ? { type: "text", value: textOf(child), ...(child.position && { position: child.position }) }
        : child.type === "text"
          ? child
          : undefined;
      const last = texts.at(-1);
      if (plain && last?.type === "text") {
        last.value += plain.value;
        if (last.position && plain.position) last.position.end = plain.position.end;
      } else texts.push(plain ?? child);
    }
    Object.assign(parent, { children: texts });
  });
}

function isFalseAddress(node: Nodes): node is Link {
  return node.type === "link" && node.url.startsWith("mailto:-@") && textOf(node) === node.url.slice(7);
}

/** What a text stands in: `title` is the one in brackets that it is a part of. */
type Around = { inLink: boolean; title: Nodes | null };

/** Every citation in the order of reading: a footnote is read where it is first referred to. */
function findAll(tree: Root, body: string): Found[] {
  const found: Found[] = [];
  const notes = footnotesOf(tree);
  const seen = new Set<Nodes>();
  function look(node: Nodes, parent: Parents, { inLink, title }: Around): void {
    if (node.type === "text") {
      const source = textSource(node, body);
      for (const mark of scanCitations(node.value, source.isLiteral)) {
        const isAlone = title && textOf(title).trim() === node.value.slice(mark.from, mark.to);
        const inBrackets = title ? (isAlone ? "alone" : "with words") : null;
        found.push({ ...mark, node, parent, inLink, inBrackets, place: source.placeOf });
      }
    }
    if (node.type === "footnoteReference") {
      const note = notes.get(node.identifier);
      if (note && !seen.has(note)) lookInside(note, { inLink: false, title: null });
    }
    if (node.type !== "footnoteDefinition") lookInside(node, { inLink, title });
  }
  function lookInside(node: Nodes, { inLink, title }: Around): void {
    if (!("children" in node) || seen.has(node)) return;
    seen.add(node);
    const isLink =
      node.type === "link" || node.type === "linkReference" || (isJsx(node) && node.name === "a");
    const isBracketed = isJsx(node) && bracketedTitles.includes(node.name ?? "");
    for (const child of node.children) {
      look(child, node, {
        inLink: inLink || isLink,
        title: isBracketed && isCaption(child) ? child : title,
      });
    }
  }
  lookInside(tree, { inLink: false, title: null });
  return found;
}

/** `name2017`, as keys mostly are, and handles of people are not. */
const yearKey = /^\p{L}[\p{L}_:.+/-]*\d{4}[\p{L}\p{N}_]*$/u;

/** The known key that another begins with: `@doe2020-style` is one word to Markdown, as `@next/mdx` is. */
function stemOf(key: string, keys: readonly string[]): string | undefined {
  return keys.find(known => key.startsWith(known) && /[^\p{L}\p{N}_]/u.test(key[known.length] ?? ""));
}

function unknownKey(mark: Found, at: number, key: string, keys: readonly string[]): LocalProblem {
  const stem = stemOf(key, keys);
  const near = stem ?? nearest(key, keys);
  const none = keys.length === 0;
  const expected = "the key of a work in references.bib, or in the post's own bibliography";
  const go = stem ? ` A key goes on over ${key[stem.length]}: put a blank behind it.` : "";
  const fix = near
    ? `did you mean @${near}?${go}${mark.isNarrative ? " For the sign itself write \\@" : ""}`
    : none
      ? "write content/references.bib with the work in it; for the sign itself write \\@"
      : "add the work to the bibliography; for the sign itself write \\@";
  const found = `@${key}, which ${none ? "no file has" : "it does not have"}`;
  return fault(mark.place(at), "citation", expected, found, fix);
}

/**
 * Sorts out what is a citation. In brackets an unknown key is a mistake. In running text `@name` may be anybody's
 * handle: it is a mistake where it is near a known key, or looks like a key in a text that cites.
 */
function judge(
  found: readonly Found[],
  keys: readonly string[],
): { marks: Found[]; problems: LocalProblem[] } {
  const known = new Set(keys);
  const cites = found.some(({ items }) => items.some(({ key }) => known.has(key)));
  const problems: LocalProblem[] = [];
  const marks = found.filter(mark => {
    const strange = mark.items.filter(({ key }) => !known.has(key));
    if (strange.length === 0) return true;
    for (const { key, at } of strange) {
      const near = stemOf(key, keys) ?? nearest(key, keys);
      const isMeant = near !== undefined && key.length > 3;
      if (mark.isNarrative && (mark.inLink || !(isMeant || (cites && yearKey.test(key))))) continue;
      problems.push(unknownKey(mark, at, key, keys));
    }
    return false;
  });
  return { marks, problems };
}

/** A bracket that markup cuts: `[see *this* @key]` would show its brackets around a name and a year. */
function isCut(mark: Found): boolean {
  if (!mark.isNarrative) return false;
  const { value } = mark.node;
  return !value.slice(0, mark.from).includes("[") && /^[^[\]]*\]/.test(value.slice(mark.to));
}

function cutBrackets(marks: readonly Found[]): LocalProblem[] {
  return marks.filter(isCut).map(mark => {
    const { key = "", at = 0 } = mark.items[0] ?? {};
    const found = `markup before @${key}`;
    const fix = "write the words before the key plainly, or the citation by itself: *this* [@key]";
    return fault(mark.place(at), "citation", "plain words in a citation's brackets", found, fix);
  });
}

/** `[@a, @b]`: the second work would be words behind the first. A known key alone is meant as one. */
function joinedKeys(marks: readonly Found[], keys: readonly string[]): LocalProblem[] {
  return marks.flatMap(mark =>
    mark.items.flatMap(({ key, at, suffix }) => {
      const next = keysIn(suffix).find(one => keys.includes(one));
      if (next === undefined) return [];
      const expected = "a semicolon between two works";
      const found = `@${next} among the words behind @${key}`;
      return [fault(mark.place(at), "citation", expected, found, `write [@${key}; @${next}]`)];
    }),
  );
}

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

/** What the list of references is called, in languages that the interface does not speak. */
const titles: Readonly<Record<string, string>> = {
  de: "Literatur",
  es: "Referencias",
  fr: "Références",
  nl: "Literatuur",
};

function titleFor(lang: string): string {
  return titles[primaryLang(lang)] ?? wordsFor(lang).references;
}

function attribute(name: string, value: string) {
  return { type: "mdxJsxAttribute" as const, name, value };
}

/** The links from a work back to where it is cited. */
function backLinks(ids: readonly string[], lang: string): PhrasingContent[] {
  return ids.flatMap((id, index): PhrasingContent[] => {
    const label = wordsFor(lang).backToText(ids.length === 1 ? null : index + 1);
    const number = ids.length === 1 ? "" : String(index + 1);
    return [
      { type: "text", value: " " },
      {
        type: "link",
        url: `#${id}`,
        data: { citation: "back", hProperties: { role: "doc-backlink", "aria-label": label } },
        children: [{ type: "text", value: `↩${number}` }],
      },
    ];
  });
}

/** The list at the end, under a heading of its own, or under one without a text that ends the body. */
function appendList(
  tree: Root,
  works: SetCitations["works"],
  cited: Map<string, string[]>,
  citing: CitingText,
) {
  const last = tree.children.findLast(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const heading: Heading =
    last?.type === "heading" && last !== outlineOf(tree).opening
      ? last
      : { type: "heading", depth: 2, children: [{ type: "text", value: titleFor(citing.lang) }] };
  if (heading !== last) tree.children.push(heading);
  const children = works.map(
    ({ key, nodes }): ListItem => ({
      type: "listItem",
      spread: false,
      data: { hProperties: { id: referenceId(key) } },
      children: [
        { type: "paragraph", children: [...nodes, ...backLinks(cited.get(key) ?? [], citing.lang)] },
      ],
    }),
  );
  const id = outlineOf(tree).headings.find(({ node }) => node === heading)?.id ?? "";
  const section: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "section",
    attributes: [
      attribute("className", "references"),
      attribute("role", "doc-bibliography"),
      attribute("aria-labelledby", id),
    ],
    // A list without signs before its entries is none to some screen readers, unless it says so.
    children: [
      {
        type: "list",
        ordered: citing.style === "numeric",
        spread: false,
        data: { hProperties: { role: "list" } },
        children,
      },
    ],
  };
  tree.children.push(section);
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

/** Reads the entries of all works that are cited; one that the library cannot read is a problem of who cites it. */
async function readWorks(marks: readonly Found[], bibliography: readonly BibEntry[]) {
  const { leftTex, readWork, UnreadableEntry } = await import("./format");
  const byKey = new Map(bibliography.map(entry => [entry.key, entry]));
  const works = new Map<string, Work>();
  const problems: LocalProblem[] = [];
  for (const mark of marks) {
    for (const { key, at } of mark.items) {
      const entry = byKey.get(key);
      if (works.has(key) || !entry) continue;
      const where = `${entry.file}:${entry.line}`;
      try {
        const work = readWork(entry);
        works.set(key, work);
        const tex = leftTex(work);
        if (tex === undefined) continue;
        const expected = `the entry @${key} (${where}) in letters, or in TeX that this blog knows`;
        const found = `${quote(tex)}, which shows as typed`;
        const told = fault(mark.place(at), "citation", expected, found, `mend it in ${where}`);
        problems.push({ ...told, severity: "warning" });
      } catch (error) {
        if (!(error instanceof UnreadableEntry)) throw error;
        const expected = `an entry @${key} that can be read`;
        problems.push(fault(mark.place(at), "citation", expected, error.message, `mend it in ${where}`));
      }
    }
  }
  return { works: [...works.values()], problems };
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
  const { marks, problems } = judge(findAll(tree, body), keys);
  problems.push(...cutBrackets(marks), ...joinedKeys(marks, keys));
  if (marks.length === 0 || problems.length > 0) return problems;
  const { works, problems: unreadable } = await readWorks(marks, bibliography);
  if (unreadable.some(({ severity }) => severity === "error")) return unreadable;
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
  return unreadable;
}
