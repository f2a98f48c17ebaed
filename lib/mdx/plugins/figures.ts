import type { PhrasingContent, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";
import { onlyImage } from "../../figure";
import type { ImageResolver } from "../../images/types";
import { isJsx, textAttribute } from "../../jsx";
import { walk } from "../../tree";

type Value = string | number | true | undefined;

/** A JSX attribute; numbers as expressions, so that components get them as numbers. */
function attribute(name: string, value: Value): MdxJsxAttribute[] {
  if (value === undefined) return [];
  if (value === true) return [{ type: "mdxJsxAttribute", name, value: null }];
  if (typeof value === "string") return [{ type: "mdxJsxAttribute", name, value }];
  const expression: MdxJsxAttribute["value"] = {
    type: "mdxJsxAttributeValueExpression",
    value: String(value),
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        comments: [],
        body: [{ type: "ExpressionStatement", expression: { type: "Literal", value, raw: String(value) } }],
      },
    },
  };
  return [{ type: "mdxJsxAttribute", name, value: expression }];
}

function attributes(values: Record<string, Value>): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) => attribute(name, value));
}

/** `![alt][id]` with the address that `[id]: …` gives it, so that both ways of writing an image are one. */
function inlineReferences(tree: Root): void {
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
      ...(node.position && { position: node.position }),
    };
    parent.children[index] = image;
  });
}

/**
 * An image alone in its paragraph becomes a numbered figure; every image, figure or inline, gets the address
 * it is served at and its size, so that the page does not move when it arrives.
 */
export function figures({ images }: { images: ImageResolver }) {
  return (tree: Root) => {
    inlineReferences(tree);
    let number = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === "paragraph" && parent && index !== undefined) {
        const image = onlyImage(node);
        if (image?.type !== "image") return undefined;
        const figure: MdxJsxFlowElement = {
          type: "mdxJsxFlowElement",
          name: "Figure",
          attributes: attributes({ src: image.url, alt: image.alt ?? "", caption: image.title ?? undefined }),
          children: [],
          ...(node.position && { position: node.position }),
        };
        parent.children[index] = figure;
        return [SKIP, index];
      }
      if (node.type === "image") {
        const file = images(node.url);
        if (!file) return undefined;
        node.url = file.src;
        const dark = file.darkSrc ? { dataDark: file.darkSrc } : {};
        node.data = { ...node.data, hProperties: { width: file.width, height: file.height, ...dark } };
      } else if (isJsx(node) && (node.name === "img" || node.name === "Figure")) {
        const src = textAttribute(node, "src");
        const file = src === undefined ? null : images(src);
        const computed: Record<string, Value> = {};
        if (node.name === "Figure") computed.number = ++number;
        if (file) {
          node.attributes = node.attributes.filter(
            one => one.type !== "mdxJsxAttribute" || one.name !== "src",
          );
          Object.assign(computed, { src: file.src, width: file.width, height: file.height });
          if (node.name === "Figure" && file.darkSrc) computed.darkSrc = file.darkSrc;
        }
        node.attributes.push(...attributes(computed));
      }
      return undefined;
    });
  };
}
