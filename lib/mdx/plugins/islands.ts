import type { Root } from "mdast";
import { islandsOf } from "../../island";
import { hasAttribute } from "../../jsx";

/** Gives each island that has none an id: by it a link leads to the island, and the address keeps its state. */
export function islands() {
  return (tree: Root) => {
    for (const { node, id } of islandsOf(tree)) {
      if (!hasAttribute(node, "id")) node.attributes.push({ type: "mdxJsxAttribute", name: "id", value: id });
    }
  };
}
