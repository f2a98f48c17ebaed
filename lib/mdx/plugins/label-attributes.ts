import type { Root } from "mdast";
import { isJsx, type Jsx, textAttribute } from "../../jsx";
import { labelOf } from "../../label";
import { labelText, labelWord, noteKinds, noteWord } from "../../label-words";
import { anchorOf } from "../../labels";
import { walk } from "../../tree";
import { attributes } from "../jsx-attributes";

/** Gives attributes to an element, in the place of those of the same names. */
function give(node: Jsx, values: Parameters<typeof attributes>[0]): void {
  const given = attributes(values);
  const names = new Set(given.map(({ name }) => name));
  node.attributes = [
    ...node.attributes.filter(one => one.type !== "mdxJsxAttribute" || !names.has(one.name)),
    ...given,
  ];
}

/**
 * Hands components what they are called in the language of the text, with their numbers, and their ids. Figures get
 * theirs with their images.
 */
export function labelAttributes({ lang }: { lang: string }) {
  return (tree: Root) => {
    walk(tree, node => {
      if (!isJsx(node)) return;
      const label = labelOf(node);
      if (label) give(node, { label: labelText(label, lang), id: anchorOf(label) });
      else if (node.name === "Proof") give(node, { label: labelWord("proof", lang) });
      else if (node.name === "Note") {
        const written = textAttribute(node, "kind");
        const kind = noteKinds.find(known => known === written) ?? "note";
        give(node, { word: noteWord(kind, lang) });
      }
    });
  };
}
