/**
 * Which footnotes can stand in the margin, beside their marks. They stay in their list, where every reader finds them,
 * and are moved by style (app/sidenotes.css); a style cannot know what else takes the margin, so that is reckoned here.
 */
import type { Root as HtmlRoot } from "hast";
import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { isCaption } from "../../caption";
import { footnotesOf } from "../../definitions";
import { hasAttribute, isJsx, type Jsx } from "../../jsx";
import { walk } from "../../tree";
import { noteItems } from "./note-items";

/** As many as app/sidenotes.css has rules for. */
const most = 24;

/** Sizes in pixels and characters, on the low side for text and on the high side for notes. */
const text = { line: 27, characters: 72, gap: 18 };
const note = { line: 21, characters: 30, gap: 16 };

/** A note that is longer than this is better read at the end. */
const longest = 600;

/** What a mark and its note are known by in app/sidenotes.css. */
function classesOf(number: number): string[] {
  return ["sidenote", `sidenote-${number}`];
}

function lines(characters: number, width: number): number {
  return Math.max(1, Math.ceil(characters / width));
}

/** Blocks of text whose marks can have their notes beside them. */
const textBlocks: readonly string[] = ["paragraph", "heading", "list", "blockquote"];

/** Elements of HTML and components that keep to the column. */
const narrow: readonly string[] = [
  "CodeBlock",
  "CodeTabs",
  "Definition",
  "Embed",
  "Example",
  "Figure",
  "Kbd",
  "Lemma",
  "Note",
  "Proof",
  "Steps",
  "Theorem",
  "Tokens",
  "Video",
  "section",
  "p",
  "div",
  "aside",
  "details",
  "ul",
  "ol",
  "dl",
];

function isWide(figure: Jsx): boolean {
  return hasAttribute(figure, "wide") || hasAttribute(figure, "full");
}

/** The height that a block has at least; null for one that may take the margin. */
function heightOf(node: Nodes): number | null {
  if (textBlocks.includes(node.type))
    return lines(textOf(node).length, text.characters) * text.line + text.gap;
  if (node.type === "thematicBreak" || node.type === "definition" || node.type === "footnoteDefinition")
    return 0;
  // A formula that is set apart keeps to the column, and scrolls.
  if (node.type === "math") return text.line + text.gap;
  if (!isJsx(node) || !narrow.includes(node.name ?? "") || isWide(node)) return null;
  let holdsWide = false;
  walk(node, inner => {
    const isComponent = inner !== node && isJsx(inner) && /^[A-Z]/.test(inner.name ?? "");
    if (inner.type === "table" || (isComponent && !isCaption(inner))) holdsWide = true;
  });
  return holdsWide ? null : 0;
}

/** Marks in a block, each with the share of its text that stands before it. */
function marksIn(block: Nodes): { node: FootnoteReference; share: number; isPlain: boolean }[] {
  const marks: { node: FootnoteReference; before: number; isPlain: boolean }[] = [];
  let length = 0;
  function look(node: Nodes, isPlain: boolean): void {
    if (node.type === "footnoteDefinition") return;
    if ("value" in node) length += node.value.length;
    if (node.type === "footnoteReference") marks.push({ node, before: length, isPlain });
    const inside = isPlain && !isJsx(node) && node.type !== "table";
    if ("children" in node) for (const child of node.children) look(child, inside);
  }
  look(block, textBlocks.includes(block.type));
  return marks.map(({ node, before, isPlain }) => ({
    node,
    share: length === 0 ? 0 : before / length,
    isPlain,
  }));
}

/**
 * The height that a note takes in the margin, in pixels; null for one that is too long, or not of lines of text alone:
 * anything else has a width of its own.
 */
function noteHeight(definition: FootnoteDefinition | undefined): number | null {
  if (!definition?.children.every(({ type }) => type === "paragraph")) return null;
  const lengths = definition.children.map(child => textOf(child).length);
  if (lengths.reduce((sum, one) => sum + one, 0) > longest) return null;
  return lengths.reduce((sum, one) => sum + lines(one + 4, note.characters) * note.line + note.gap, 0);
}

/**
 * Marks the notes that have room beside their marks: a class tells their number in the margin, from 1.
 * @param asides gets the number of each note in the order of the list at the end, null for one that stays there
 */
export function sidenotes({ asides }: { asides: (number | null)[] }) {
  return (tree: Root) => {
    const notes = footnotesOf(tree);
    if (notes.size === 0) return;
    const blocks = tree.children.map(block => ({ block, height: heightOf(block) }));
    /** Room below the top of a block, up to the next one that may take the margin. */
    const room = blocks.map(() => Number.POSITIVE_INFINITY);
    for (let index = blocks.length - 1; index >= 0; index--) {
      const height = blocks[index]?.height ?? null;
      room[index] = height === null ? 0 : height + (room[index + 1] ?? Number.POSITIVE_INFINITY);
    }
    const seen = new Set<string>();
    let number = 0;
    /** What the notes so far take below the top of the block. */
    let taken = 0;
    blocks.forEach(({ block, height }, index) => {
      for (const { node, share, isPlain } of marksIn(block)) {
        if (seen.has(node.identifier)) continue;
        seen.add(node.identifier);
        const needed = noteHeight(notes.get(node.identifier));
        const top = Math.max(share * (height ?? 0), taken);
        const fits = isPlain && needed !== null && number < most && top + needed <= (room[index] ?? 0);
        asides.push(fits ? ++number : null);
        if (!fits) continue;
        taken = top + needed;
        node.data = {
          ...node.data,
          hProperties: { ...node.data?.hProperties, className: classesOf(number) },
        };
      }
      taken = Math.max(0, taken - (height ?? 0));
    });
  };
}

/** Gives the notes at the end their numbers in the margin: Markdown's notes have no attributes. */
export function asideNumbers({ asides }: { asides: readonly (number | null)[] }) {
  return (tree: HtmlRoot) => {
    noteItems(tree).forEach((item, index) => {
      const number = asides[index] ?? null;
      if (number !== null) item.properties.className = classesOf(number);
    });
  };
}
