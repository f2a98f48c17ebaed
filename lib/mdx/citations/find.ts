/** Where a parsed body cites: every mark in the order of reading, with its place and what it stands in. */
import type { Link, Nodes, Parents, Root, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { bracketedTitles, isCaption } from "../../caption";
import { footnotesOf } from "../../definitions";
import { isJsx } from "../../jsx";
import type { Place } from "../../problem";
import { walk } from "../../tree";
import { type CitationMark, scanCitations } from "./scan";
import { textSource } from "./source";

/** A citation and where it stands. */
export type Found = CitationMark & {
  place(offset: number): Place;
  /** Whether the sign at an offset was escaped. */
  isLiteral(offset: number): boolean;
  node: Text;
  parent: Parents;
  inLink: boolean;
  /** Whether it stands in a title that has brackets around it, by itself or with other words. */
  inBrackets: "alone" | "with words" | null;
};

/** A text, or what was one before it was taken for an address. */
function plainOf(node: Nodes): Text | undefined {
  if (node.type === "text") return node;
  if (!isFalseAddress(node)) return undefined;
  return { type: "text", value: textOf(node), ...(node.position && { position: node.position }) };
}

/** `[-@key.2017]` holds what GitHub takes for an e-mail address; it is made the text that it was. @param tree it is changed */
export function undoAddresses(tree: Root): void {
  walk(tree, parent => {
    if (!("children" in parent)) return;
    const children: readonly Nodes[] = parent.children;
    if (!children.some(isFalseAddress)) return;
    const texts: Nodes[] = [];
    for (const child of children) {
      const plain = plainOf(child);
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

/** Whether a title in brackets is a citation, or has words beside it. */
function bracketing(title: Nodes, citation: string): "alone" | "with words" {
  return textOf(title).trim() === citation ? "alone" : "with words";
}

/** Every citation in the order of reading: a footnote is read where it is first referred to. */
export function findCitations(tree: Root, body: string): Found[] {
  const found: Found[] = [];
  const notes = footnotesOf(tree);
  const seen = new Set<Nodes>();
  function look(node: Nodes, parent: Parents, { inLink, title }: Around): void {
    if (node.type === "text") {
      const source = textSource(node, body);
      for (const mark of scanCitations(node.value, source.isLiteral)) {
        const inBrackets = title && bracketing(title, node.value.slice(mark.from, mark.to));
        const { placeOf: place, isLiteral } = source;
        found.push({ ...mark, node, parent, inLink, inBrackets, place, isLiteral });
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
