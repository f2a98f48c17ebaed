/** What a selector needs a page to have, so that rules for what is not there can be left out. */
import parser from "postcss-selector-parser";

/**
 * A name that has to be in the page (`.class`, `#id`, `tag`), or a list of alternatives of which one has to be
 * met. An absent name says for sure that the selector matches nothing; a present one says nothing.
 */
export type Need = string | Need[][];

/** Pseudo-classes that match where one of the selectors in them does. */
const alternatives: readonly string[] = [":is", ":where", ":has", ":-webkit-any", ":-moz-any"];

/** Pseudo-elements that only some elements have. */
const parts: readonly (readonly [pattern: RegExp, owners: readonly string[]])[] = [
  [/^::placeholder$/, ["input", "textarea"]],
  [/^::(?:file-selector-button|-webkit-(?:search|date|calendar|inner-spin|outer-spin)[\w-]*)$/, ["input"]],
  [/^::-webkit-details-marker$/, ["summary"]],
];

function needsOfNodes(nodes: readonly parser.Node[]): Need[] {
  return nodes.flatMap((node): Need[] => {
    if (node.type === "class") return [`.${node.value}`];
    if (node.type === "id") return [`#${node.value}`];
    if (node.type === "tag") return [node.value.toLowerCase()];
    // What stands in :not() need not be there; attributes come and go with what a reader does.
    if (node.type === "pseudo" && alternatives.includes(node.value) && node.nodes.length > 0) {
      return [node.nodes.map(selector => needsOfNodes(selector.nodes))];
    }
    if (node.type === "pseudo") {
      const owners = parts.find(([pattern]) => pattern.test(node.value))?.[1];
      if (owners) return [owners.map(owner => [owner])];
    }
    return [];
  });
}

/** A selector of a list, as written, with what it needs. */
export type NeedySelector = { text: string; needs: Need[] };

/** The selectors of a rule's list, each with what it needs. */
export function selectorsOf(list: string): NeedySelector[] {
  return parser()
    .astSync(list)
    .nodes.map(selector => ({ text: selector.toString().trim(), needs: needsOfNodes(selector.nodes) }));
}

/** Whether a page that has these names may have something for the selector to match. */
export function isMet(needs: readonly Need[], names: ReadonlySet<string>): boolean {
  return needs.every(need =>
    typeof need === "string" ? names.has(need) : need.some(one => isMet(one, names)),
  );
}
