/** Numbers and captions where there is no page, as lines of text. */
import type { Nodes, PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { captionIn } from "../../caption";
import { labelOf } from "../../label";
import { labelText } from "../../label-words";
import type { Conversion } from "./conversion";
import { type Block, paragraph, text } from "./nodes";

/** A number with the caption behind it. */
export function captionLine(label: string, words: readonly PhrasingContent[], between = ": "): Block {
  const children = words.length > 0 ? [text(label + between), ...words] : [text(label)];
  // As one text where it is one, so that nothing in it has to be told apart.
  const line = children.every(one => one.type === "text")
    ? [text(children.map(one => textOf(one)).join(""))]
    : children;
  return paragraph({ type: "emphasis", children: line });
}

/** The words of a caption: with their marks where it has some, else as they were written. */
export async function captionOf(
  children: readonly Nodes[],
  written: string | undefined,
  conversion: Conversion,
): Promise<PhrasingContent[]> {
  const caption = captionIn(children);
  if (caption) return conversion.phrasing(caption.children);
  return written ? [text(written)] : [];
}

/** The number of a node, in words: "Figure 2"; empty where it has none. */
export function labelled(node: Nodes, { source }: Conversion): string {
  const label = labelOf(node);
  return label ? labelText(label, source.lang) : "";
}

/**
 * A figure: its picture, and its number with the caption.
 * @param node what has the number
 * @param children among which a parsed caption may stand
 */
export async function figureOf(
  node: Nodes,
  children: readonly Nodes[],
  { url, alt, caption }: { url: string; alt: string; caption: string | undefined },
  conversion: Conversion,
): Promise<Block[]> {
  const words = await captionOf(children, caption, conversion);
  return [paragraph({ type: "image", url, alt }), captionLine(labelled(node, conversion), words)];
}
