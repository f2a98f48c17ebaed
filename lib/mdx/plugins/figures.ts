import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";
import { captionIn, isCaption } from "../../caption";
import { imagesIn, onlyImage, panelLetter } from "../../figure";
import type { ImageResolver } from "../../images/types";
import { hasAttribute, isJsx, type Jsx, textAttribute } from "../../jsx";
import { labelOf } from "../../label";
import { labelText, wholeWord } from "../../label-words";
import { walk } from "../../tree";
import { attributes } from "../jsx-attributes";

/** `![alt][id]` with the address that `[id]: …` gives it, so that both ways of writing an image are one. */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, { url: string; title: string | null }>();
  walk(tree, node => {
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { url: node.url, title: node.title ?? null });
    }
  });
  if (definitions.size === 0) return;
  visit(tree, "imageReference", (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    const image: PhrasingContent = {
      type: "image",
      alt: node.alt ?? "",
      ...definition,
      ...(node.data && { data: node.data }),
      ...(node.position && { position: node.position }),
    };
    parent.children[index] = image;
  });
}

/** Whether an author lists the files that an `<img>` is chosen from himself. */
function isChosen(node: Jsx, parent: Parents): boolean {
  return hasAttribute(node, "srcSet") || (isJsx(parent) && parent.name === "picture");
}

/** Makes the images that stand in a figure its panels. @returns whether there were any */
function setPanels(figure: Jsx, find: ImageResolver): boolean {
  const { images } = imagesIn(figure);
  if (images.length === 0) return false;
  const children: Nodes[] = figure.children;
  const panels = images.flatMap(({ image, caption }, index): MdxJsxFlowElement[] => {
    if (image.type !== "image") return [];
    const { url: src, alt, title } = image;
    const panel: MdxJsxFlowElement = {
      type: "mdxJsxFlowElement",
      name: "Panel",
      attributes: attributes({
        src,
        alt: alt ?? "",
        caption: title ?? undefined,
        letter: panelLetter(index),
        id: labelOf(image)?.id,
        image: find(src) ?? undefined,
      }),
      children: [],
    };
    const inside: Nodes[] = panel.children;
    if (caption) inside.push(caption);
    return [panel];
  });
  children.splice(0, children.length, ...panels, ...children.filter(isCaption));
  return true;
}

/** Blocks at the head of a body that are in sight when a page opens. */
const earlyBlocks = 3;

/**
 * An image alone in its paragraph becomes a figure, as it was numbered before; every image, figure or inline, gets the forms that it
 * is served in and its size, so that the page does not move when it arrives.
 */
export function figures({ images, lang }: { images: ImageResolver; lang: string }) {
  return (tree: Root) => {
    inlineReferences(tree);
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === "paragraph") {
        const image = onlyImage(node);
        if (image?.type !== "image") return undefined;
        const caption = captionIn(node.children);
        const figure: MdxJsxFlowElement = {
          type: "mdxJsxFlowElement",
          name: "Figure",
          attributes: attributes({ src: image.url, alt: image.alt ?? "", caption: image.title ?? undefined }),
          children: [],
          data: { label: labelOf(image) },
          ...(node.position && { position: node.position }),
        };
        const children: Nodes[] = figure.children;
        if (caption) children.push(caption);
        parent.children[index] = figure;
        return [SKIP, index];
      }
      if (node.type === "image") {
        const { url: src, alt, title } = node;
        const image: MdxJsxTextElement = {
          type: "mdxJsxTextElement",
          name: "InlineImage",
          attributes: attributes({
            src,
            alt: alt ?? "",
            title: title ?? undefined,
            image: images(src) ?? undefined,
          }),
          children: [],
        };
        parent.children[index] = image;
        return SKIP;
      }
      if (!isJsx(node)) return undefined;
      const src = textAttribute(node, "src");
      const file = src === undefined ? undefined : (images(src) ?? undefined);
      if (node.name === "Figure" && setPanels(node, images)) {
        const label = labelOf(node);
        if (label) node.attributes.push(...attributes({ whole: wholeWord(labelText(label, lang), lang) }));
        return SKIP;
      }
      if (node.name === "Figure") {
        const label = labelOf(node);
        if (!label) return undefined;
        const early = (parent === tree && label.number === 1 && index < earlyBlocks) || undefined;
        const whole = wholeWord(labelText(label, lang), lang);
        node.attributes.push(...attributes({ whole, early, image: file }));
      } else if (node.name === "img" && file && !isChosen(node, parent)) {
        node.name = "InlineImage";
        node.attributes.push(...attributes({ image: file }));
      } else if (node.name === "img" && file) {
        node.attributes = node.attributes.filter(one => one.type !== "mdxJsxAttribute" || one.name !== "src");
        node.attributes.push(...attributes({ src: file.src, width: file.width, height: file.height }));
      }
      return undefined;
    });
  };
}
