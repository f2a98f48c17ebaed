import type { Image, ImageReference, Nodes, Paragraph } from "mdast";
import { isCaption } from "./caption";
import { hasAttribute, type Jsx } from "./jsx";

/** Components that are numbered as figures where they have a caption. */
export const captionedNames: readonly string[] = [
  "Audio",
  "BeforeAfter",
  "Compare",
  "Conversation",
  "Diagram",
  "Plot",
  "Tokens",
  "Video",
];

/** Whether a component is numbered as a figure: without a caption only one of images is. */
export function isFigure(node: Jsx): boolean {
  if (node.name === null) return false;
  return node.name === "Figure" || (captionedNames.includes(node.name) && hasAttribute(node, "caption"));
}

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

/** One of the images of a figure that has several, and its caption where it was parsed. */
type FigureImage = { image: Image | ImageReference; caption: Jsx | undefined };

/**
 * The images that stand in a `<Figure>`, and what else does, which a figure has no place for. A caption that was
 * parsed stands behind its image.
 */
export function imagesIn(figure: Jsx): { images: FigureImage[]; others: Nodes[] } {
  const children: readonly Nodes[] = figure.children;
  const images: FigureImage[] = [];
  const others: Nodes[] = [];
  for (const child of children) {
    if (isCaption(child)) continue;
    const parts: readonly Nodes[] = child.type === "paragraph" ? child.children : [child];
    for (const part of parts) {
      const last = images.at(-1);
      if (part.type === "image" || part.type === "imageReference") {
        images.push({ image: part, caption: undefined });
      } else if (isCaption(part)) {
        if (last) last.caption = part;
      } else if (part.type !== "break" && (part.type !== "text" || part.value.trim() !== ""))
        others.push(part);
    }
  }
  return { images, others };
}

/** `a`, `b` … for the images of a figure. */
export function panelLetter(index: number): string {
  return String.fromCodePoint(0x61 + index);
}
