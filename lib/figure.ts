import type { Image, ImageReference, Paragraph } from "mdast";
import { isCaption } from "./caption";

/** The components that are numbered as figures. */
export const figureNames: readonly string[] = ["Figure"];

/**
 * The image of a paragraph that holds nothing else, which makes it a figure: the one rule that the compiler
 * (numbers) and the check (anchors) share. Its caption, where it was parsed, stands beside it.
 */
export function onlyImage(paragraph: Paragraph): Image | ImageReference | undefined {
  const inked = paragraph.children.filter(
    node => !isCaption(node) && (node.type !== "text" || node.value.trim() !== ""),
  );
  const [first] = inked;
  return inked.length === 1 && (first?.type === "image" || first?.type === "imageReference")
    ? first
    : undefined;
}
