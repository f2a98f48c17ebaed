/** Ids of interactive figures, by which a page's address keeps their state. */
import type { Root } from "mdast";
import { isIslandName, islandsOf } from "../island";
import { isComputed, isJsx, spreadsName, textAttribute } from "../jsx";
import { anchorOf, numberedOf } from "../labels";
import { outlineOf } from "../outline";
import { type LocalProblem, quote } from "../problem";
import { walk } from "../tree";
import { fault, placeOf } from "./fault";

/** What a page has of its own that an author could name: the heading of its notes. The rest has a `_` (lib/url.ts). */
const idsOfPage: readonly string[] = ["footnote-label"];

/** Ids of islands: each written as text, and no other id of the page. */
export function checkIslandIds(tree: Root): LocalProblem[] {
  const taken = new Set([
    ...idsOfPage,
    ...outlineOf(tree).headings.map(({ id }) => id),
    ...numberedOf(tree).map(({ label }) => anchorOf(label)),
  ]);
  walk(tree, node => {
    const id = isJsx(node) && !isIslandName(node.name) ? textAttribute(node, "id") : undefined;
    if (id !== undefined) taken.add(id);
  });
  return islandsOf(tree).flatMap(({ node, name, id }): LocalProblem[] => {
    const expected = "id: a name of its own in the post, in quotation marks";
    // Of what is spread, an id among it, is told where attributes are read.
    if (spreadsName(node)) return [];
    if (isComputed(node, "id")) {
      const fix = 'write id="…", or leave it out';
      return [fault(placeOf(node), `<${name}>`, { expected, found: "an id that has to be computed", fix })];
    }
    if (taken.has(id)) {
      const found = `${quote(id)}, which something else in the post has`;
      return [fault(placeOf(node), `<${name}>`, { expected, found, fix: 'write another id="…"' })];
    }
    taken.add(id);
    return [];
  });
}
