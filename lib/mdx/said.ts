/** Texts as they are said: for what names a drawing to readers who do not see it. */
import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { formulaWords } from "../math/words";

/** A text with marks in it, as it is said: formulas in words, marks of notes left out. */
export function saidOf(node: Nodes): string {
  if (node.type === "inlineMath") return formulaWords(node.value, node.data?.formula?.macros);
  if (node.type === "footnoteReference") return "";
  return "children" in node ? node.children.map(saidOf).join("") : textOf(node);
}
