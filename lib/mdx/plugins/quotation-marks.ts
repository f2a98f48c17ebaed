import type { InlineCode, Root, Text } from "mdast";
import { isCaption } from "../../caption";
import type { InlineMath } from "../../formula";
import { walk } from "../../tree";
import { typesetPieces } from "../../typography";

/** Begins a text of its own: a mark right at its start opens. */
const blocks: readonly string[] = ["paragraph", "heading", "tableCell"];

/** A code or a formula in a line is a word of unknown letters to its neighbours. */
function asRead({ type, value }: Text | InlineCode | InlineMath): string {
  return type === "text" ? value : "A".repeat(value.length);
}

/** Sets the quotation marks of prose as its language wants them; code is left alone. */
export function quotationMarks({ lang }: { lang: string }) {
  return (tree: Root) => {
    const texts: (Text | InlineCode | InlineMath)[][] = [[]];
    walk(tree, node => {
      if (blocks.includes(node.type) || isCaption(node)) texts.push([]);
      else if (node.type === "text" || node.type === "inlineCode" || node.type === "inlineMath") {
        texts.at(-1)?.push(node);
      }
    });
    for (const nodes of texts) {
      const [, ...set] = typesetPieces([" ", ...nodes.map(asRead)], lang);
      nodes.forEach((node, index) => {
        if (node.type === "text") node.value = set[index] ?? node.value;
      });
    }
  };
}
