import type { Root } from "mdast";
import { nameInCaption } from "../../caption";
import { numberedOf } from "../../labels";
import { keepTexts } from "../../outline";
import { referencesIn, resolveReferences } from "../../references";
import { walk } from "../../tree";

/**
 * Numbers figures, tables, equations, listings and theorems, and gives the references to them their words. It comes
 * before all other plugins, which find the numbers by `labelOf`.
 */
export function labels({ lang }: { lang: string }) {
  return (tree: Root) => {
    if (referencesIn(tree).size > 0) {
      // A heading's id is made of what was written, whatever its references read.
      keepTexts(tree);
    }
    for (const { node, label } of numberedOf(tree)) node.data = { ...node.data, label };
    resolveReferences(tree, lang);
    walk(tree, node => {
      const hasTitle = node.type === "image" || node.type === "definition";
      if (hasTitle && node.title) node.title = node.title.replace(nameInCaption, "") || null;
    });
  };
}
