import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Direction, directionOf, directionOfText } from "../../typography";

/**
 * What is set in one direction, with its alignment, its marker and its line at the side. Headings and cells stay at the
 * side of all others: one may be a name alone.
 */
const blocks: readonly string[] = ["blockquote", "list", "paragraph"];

/**
 * Gives a block whose words run the other way than the text around it that direction (`dir`): a prompt in Arabic in an
 * English post begins at the right, and its full stop ends it. Told by most of its words, so that a foreign name at the
 * head of a paragraph turns nothing round.
 */
export function blockDirections({ lang }: { lang: string }) {
  function turn(node: Nodes, around: Direction): void {
    const own = blocks.includes(node.type) ? (directionOfText(textOf(node)) ?? around) : around;
    if (own !== around) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dir: own } };
    if ("children" in node) for (const child of node.children) turn(child, own);
  }
  return (tree: Root) => turn(tree, directionOf(lang));
}
