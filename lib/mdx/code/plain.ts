/** Blocks of code where there is no page: a fence with its language, its name in the line before. */
import type { Code, Nodes } from "mdast";
import { labelOf } from "../../label";
import { labelText } from "../../label-words";
import { paragraph, text } from "../plain/nodes";
import { withoutEscapes } from "./ansi";
import { nameOf, optionsOf } from "./block";
import { terminal } from "./languages";

/** A block under a name, which may be empty. @param lang BCP 47, of the text */
function named(node: Code, title: string, lang: string): Nodes[] {
  const label = optionsOf(node).id === null ? undefined : labelOf(node);
  const listing = label ? labelText(label, lang) : "";
  const words = [listing, title].filter(Boolean).join(": ");
  const block: Code =
    node.lang === terminal
      ? { type: "code", lang: "text", meta: null, value: withoutEscapes(node.value) }
      : { type: "code", lang: node.lang ?? null, meta: null, value: node.value };
  return words === "" ? [block] : [paragraph({ type: "emphasis", children: [text(words)] }), block];
}

/** A block with its number and its title. Numbers, marks and switches are for the page. */
export function plainCode(node: Code, lang: string): Nodes[] {
  return named(node, optionsOf(node).title ?? "", lang);
}

/** A block that is one of several, under the name of its tab. */
export function plainTab(node: Code, lang: string): Nodes[] {
  return named(node, nameOf(node) ?? "", lang);
}
