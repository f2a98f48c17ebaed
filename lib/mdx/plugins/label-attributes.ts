import type { Root } from "mdast";
import { isJsx } from "../../jsx";
import { labelOf } from "../../label";
import { labelText, labelWord } from "../../label-words";
import { anchorOf } from "../../labels";
import { walk } from "../../tree";
import { giveAttributes } from "../jsx-attributes";

/**
 * Hands components what they are called in the language of the text, with their numbers, and their ids. Figures get
 * theirs with their images.
 */
export function labelAttributes({ lang }: { lang: string }) {
  return (tree: Root) => {
    walk(tree, node => {
      if (!isJsx(node)) return;
      const label = labelOf(node);
      if (label) giveAttributes(node, { label: labelText(label, lang), id: anchorOf(label) });
      else if (node.name === "Proof") giveAttributes(node, { label: labelWord("proof", lang) });
    });
  };
}
