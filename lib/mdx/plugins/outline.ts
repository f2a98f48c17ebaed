import type { Heading, Root } from "mdast";
import { outlineOf } from "../../outline";

/**
 * Gives each heading its id and its rank on the page, and takes out the level-one heading that opens a body:
 * it is shown as the subtitle, above the byline, and handed to `onOpening`.
 */
export function outline({ onOpening }: { onOpening: (heading: Heading) => void }) {
  return (tree: Root) => {
    const { opening, headings } = outlineOf(tree);
    for (const { node, id, depth } of headings) {
      node.depth = depth;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    }
    if (!opening) return;
    onOpening(opening);
    tree.children = tree.children.filter(node => node !== opening);
  };
}
