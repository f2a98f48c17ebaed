import type { Image, ImageReference, Nodes, Paragraph } from "mdast";
import { hasAttribute, isJsx, textAttribute } from "./jsx";
import { figureId } from "./url";

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

/** Components, beside `Figure`, that are numbered as figures where they have a caption. */
export const captionedNames: readonly string[] = [
  "Audio",
  "BeforeAfter",
  "Compare",
  "Conversation",
  "Plot",
  "Tokens",
  "Video",
];

/** Whether a node, once images alone in their paragraphs are figures, takes the next figure's number. */
export function isNumbered(node: Nodes): boolean {
  if (node.type === "paragraph") return onlyImage(node) !== undefined;
  if (!isJsx(node) || node.name === null) return false;
  return node.name === "Figure" || (captionedNames.includes(node.name) && hasAttribute(node, "caption"));
}

/** The id that a numbered figure has in the page: its own, else one by its number. */
export function figureAnchor(node: Nodes, number: number): string {
  return (isJsx(node) ? textAttribute(node, "id") : undefined) ?? figureId(number);
}
