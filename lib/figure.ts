import type { Image, ImageReference, Paragraph } from "mdast";

/**
 * The image of a paragraph that holds nothing else, which makes it a figure: the one rule that the compiler
 * (numbers) and the check (anchors) share.
 */
export function onlyImage(paragraph: Paragraph): Image | ImageReference | undefined {
  const inked = paragraph.children.filter(node => node.type !== "text" || node.value.trim() !== "");
  const [first] = inked;
  return inked.length === 1 && (first?.type === "image" || first?.type === "imageReference")
    ? first
    : undefined;
}
