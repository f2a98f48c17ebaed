import type { Nodes, Root, Text } from "mdast";
import { walk } from "../../tree";

/** A dash that joins two words without spaces, with the letter that it follows. */
const joining = /([^\s—\p{M}]\p{M}*—)/u;

function piecesOf(text: Text): Text[] {
  return text.value.split(joining).flatMap((value, index): Text[] => {
    if (value === "") return [];
    if (index % 2 === 0) return [{ type: "text", value }];
    return [{ type: "text", value, data: { hName: "span", hProperties: { className: ["whole"] } } }];
  });
}

/**
 * Keeps a dash at the end of the word before it (app/prose.css): a browser would begin a line with it as soon as end one.
 * The letter is marked and no sign is put in, so that what is copied, found and fed is what was written.
 */
export function wholeDashes() {
  return (tree: Root) => {
    walk(tree, node => {
      if (!("children" in node)) return;
      const children: Nodes[] = node.children;
      if (!children.some(child => child.type === "text" && joining.test(child.value))) return;
      const pieces = children.flatMap((child): Nodes[] =>
        child.type === "text" ? piecesOf(child) : [child],
      );
      children.splice(0, children.length, ...pieces);
    });
  };
}
