import type { Image, Nodes, Paragraph, Parents, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { captionIn, isCaption } from "../../caption";
import { definitionsOf } from "../../definitions";
import { imagesIn, onlyImage, panelLetter } from "../../figure";
import type { ImageResolver } from "../../images/types";
import { hasAttribute, isJsx, type Jsx, textAttribute } from "../../jsx";
import { labelOf } from "../../label";
import { labelText, wholeWord } from "../../label-words";
import { replaceIn } from "../../tree";
import { attributes } from "../jsx-attributes";

/** `![alt][id]` with the address that `[id]: …` gives it, so that both ways of writing an image are one. */
export function inlineReferences(tree: Root): void {
  const definitions = definitionsOf(tree);
  if (definitions.size === 0) return;
  replaceIn(tree, node => {
    const definition = node.type === "imageReference" ? definitions.get(node.identifier) : undefined;
    if (node.type !== "imageReference" || !definition) return undefined;
    return {
      type: "image",
      alt: node.alt ?? "",
      url: definition.url,
      title: definition.title ?? null,
      ...(node.data && { data: node.data }),
      ...(node.position && { position: node.position }),
    };
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

/** The figure that an image alone in its paragraph becomes. */
function figureOf(node: Paragraph): MdxJsxFlowElement | undefined {
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
  return figure;
}

function inlineImage({ url: src, alt, title }: Image, find: ImageResolver): MdxJsxTextElement {
  return {
    type: "mdxJsxTextElement",
    name: "InlineImage",
    attributes: attributes({ src, alt: alt ?? "", title: title ?? undefined, image: find(src) ?? undefined }),
    children: [],
  };
}

/**
 * An image alone in its paragraph becomes a figure, as it was numbered before; every image, figure or inline, gets the
 * forms that it is served in and its size, so that the page does not move when it arrives.
 */
export function figures({ images, lang }: { images: ImageResolver; lang: string }) {
  /** @returns whether its panels are set, with all that they hold */
  function setFigure(node: Jsx, isEarly: boolean): boolean {
    const label = labelOf(node);
    const whole = label && wholeWord(labelText(label, lang), lang);
    if (setPanels(node, images)) {
      if (whole) node.attributes.push(...attributes({ whole }));
      return true;
    }
    if (!label) return false;
    const src = textAttribute(node, "src");
    const image = src === undefined ? undefined : (images(src) ?? undefined);
    const early = (isEarly && label.number === 1) || undefined;
    node.attributes.push(...attributes({ whole, early, image }));
    return false;
  }

  function setImg(node: Jsx, parent: Parents): void {
    const src = textAttribute(node, "src");
    const file = src === undefined ? undefined : images(src);
    if (!file) return;
    if (!isChosen(node, parent)) {
      node.name = "InlineImage";
      node.attributes.push(...attributes({ image: file }));
      return;
    }
    node.attributes = node.attributes.filter(one => one.type !== "mdxJsxAttribute" || one.name !== "src");
    node.attributes.push(...attributes({ src: file.src, width: file.width, height: file.height }));
  }

  return (tree: Root) => {
    inlineReferences(tree);
    function see(node: Nodes, parent: Parents, index: number): Nodes | undefined {
      if (node.type === "image") return inlineImage(node, images);
      const one = node.type === "paragraph" ? figureOf(node) : node;
      if (!one || !isJsx(one)) return undefined;
      if (one.name === "Figure" && setFigure(one, parent === tree && index < earlyBlocks)) return one;
      if (one.name === "img") setImg(one, parent);
      if (one === node) return undefined;
      // Its caption may hold images.
      replaceIn(one, see);
      return one;
    }
    replaceIn(tree, see);
  };
}
