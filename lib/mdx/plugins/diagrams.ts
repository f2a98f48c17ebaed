import type { Root } from "mdast";
import { captionIn } from "../../caption";
import { fenceOf } from "../../diagram";
import { isJsx, type Jsx, textAttribute } from "../../jsx";
import { walk } from "../../tree";
import { drawnDiagram } from "../diagram/drawn";
import { readDiagram } from "../diagram/read";
import { giveAttributes, valueAttribute } from "../jsx-attributes";
import { saidOf } from "../said";

/** Draws diagrams. What the check has found wrong is not here. */
export function diagrams({ lang }: { lang: string }) {
  return async (tree: Root): Promise<void> => {
    const found: { node: Jsx; source: string; line: number }[] = [];
    walk(tree, node => {
      const fence = fenceOf(node);
      if (fence && isJsx(node))
        found.push({ node, source: fence.value, line: node.position?.start.line ?? 0 });
    });
    for (const { node, source, line } of found) {
      const { diagram, faults } = readDiagram(source);
      if (!diagram || faults.some(({ severity }) => severity === "error"))
        throw new Error(`The diagram of line ${line} cannot be drawn.`);
      const caption = captionIn(node.children);
      giveAttributes(node, {
        title:
          textAttribute(node, "title") ??
          diagram.title ??
          (caption ? saidOf(caption) : textAttribute(node, "caption")),
        alt: textAttribute(node, "alt") ?? diagram.description ?? undefined,
      });
      try {
        node.attributes.push(valueAttribute("drawing", await drawnDiagram(diagram, lang)));
      } catch (error) {
        throw new Error(
          `The diagram of line ${line} cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  };
}
