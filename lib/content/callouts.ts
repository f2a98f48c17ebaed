/** GitHub's callouts, `> [!NOTE]`, as the notes that they are. */
import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import type { Position } from "unist";
import { captionName } from "../caption";
import { noteKinds } from "../label-words";
import { walk } from "../tree";

/** `[!NOTE]`, and behind it `-` for one that is folded up, `+` for one that can be. */
export const calloutMark = /^\[!([^\]\s]*)\]([-+]?)(?=\s|$)[ \t]*/;

/** Where a part of a text begins, without the offsets by which the whole would be found in its place. */
function lineOf(position: Position | undefined, behind: number): { position?: Position } {
  if (!position) return {};
  const { line, column } = position.start;
  const point = { line: line + behind, column: behind === 0 ? column : 1 };
  return { position: { start: point, end: point } };
}

/** A paragraph's first line, without its mark, and what stands behind it. */
function cut({ children }: Paragraph, mark: string): { title: PhrasingContent[]; rest: PhrasingContent[] } {
  const title: PhrasingContent[] = [];
  for (const [index, node] of children.entries()) {
    const written = node.type === "text" ? node.value : "";
    const text = index === 0 ? written.slice(mark.length) : written;
    const end = node.type === "break" ? 0 : text.indexOf("\n");
    if (end === -1 || (node.type !== "text" && node.type !== "break")) {
      title.push(node.type === "text" ? { ...node, value: text, ...lineOf(node.position, 0) } : node);
      continue;
    }
    if (node.type === "text")
      title.push({ ...node, value: text.slice(0, end).trimEnd(), ...lineOf(node.position, 0) });
    const behind = text.slice(end + 1);
    const rest = children.slice(index + 1);
    return {
      title,
      rest:
        node.type === "text" && behind !== ""
          ? [{ ...node, value: behind, ...lineOf(node.position, 1) }, ...rest]
          : rest,
    };
  }
  return { title, rest: [] };
}

function noteOf(quote: Blockquote): MdxJsxFlowElement | undefined {
  const [first, ...others] = quote.children;
  const [start] = first?.type === "paragraph" ? first.children : [];
  if (first?.type !== "paragraph" || start?.type !== "text") return undefined;
  const [mark, written = "", sign] = calloutMark.exec(start.value) ?? [];
  const kind = noteKinds.find(known => known === written.toLowerCase());
  if (mark === undefined || kind === undefined) return undefined;
  const { title, rest } = cut(first, mark);
  const shown = title.filter(node => node.type !== "text" || node.value !== "");
  if (shown.length === 0 && rest.length === 0 && others.length === 0) return undefined;
  const caption: MdxJsxTextElement = {
    type: "mdxJsxTextElement",
    name: captionName,
    attributes: [],
    children: shown,
    data: { isCaption: true },
  };
  const attributes: MdxJsxFlowElement["attributes"] = [
    { type: "mdxJsxAttribute", name: "kind", value: kind },
    ...(sign
      ? [{ type: "mdxJsxAttribute" as const, name: "fold", value: sign === "-" ? "closed" : "open" }]
      : []),
  ];
  const note: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "Note",
    attributes,
    children: [...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others],
    ...(quote.position && { position: quote.position }),
  };
  const children: Nodes[] = note.children;
  if (shown.length > 0) children.unshift(caption);
  return note;
}

/** Makes a note of each quotation that opens with one of GitHub's marks. */
export function parseCallouts(tree: Root): void {
  walk(tree, node => {
    if (!("children" in node)) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      const note = child.type === "blockquote" ? noteOf(child) : undefined;
      if (note) children[index] = note;
    }
  });
}
