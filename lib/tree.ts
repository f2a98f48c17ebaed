import type { Nodes, Parents } from "mdast";

/**
 * Shows every node of a tree that is only read, in the order of the text. `unist-util-visit`, which can change trees
 * too, names a function for each node that it comes to, for traces: that was a third of the time a body took.
 */
export function walk(tree: Nodes, see: (node: Nodes, parent: Parents | undefined) => void): void {
  function show(node: Nodes, parent: Parents | undefined): void {
    see(node, parent);
    if ("children" in node) for (const child of node.children) show(child, node);
  }
  show(tree, undefined);
}

/**
 * Shows every node below a tree, in the order of the text, and puts what is given back into its place. What is put
 * there is not looked into; a node given back itself is left with all that it holds.
 */
export function replaceIn(
  tree: Parents,
  see: (node: Nodes, parent: Parents, index: number) => Nodes | undefined,
): void {
  const children: Nodes[] = tree.children;
  children.forEach((node, index) => {
    const other = see(node, tree, index);
    if (other) children[index] = other;
    else if ("children" in node) replaceIn(node, see);
  });
}
