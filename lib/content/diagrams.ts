/** Fences of Mermaid's as the diagrams that they are. Among tabs of code they stay code, and show their source. */
import type { Code, Nodes, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx";
import { diagramLanguage, diagramName, diagramOptions, metaOf, readDiagramOptions } from "../diagram";
import { isJsx } from "../jsx";
import { walk } from "../tree";

function diagramOf(fence: Code, body: string): MdxJsxFlowElement {
  const { options } = readDiagramOptions(metaOf(fence, body).meta);
  const start = fence.position?.start;
  const length = body.slice(start?.offset ?? 0).split("\n", 1)[0]?.length ?? 0;
  // Captions are looked for in the first line: the diagram below may have the same words.
  const line = start && {
    start,
    end: { line: start.line, column: start.column + length, offset: (start.offset ?? 0) + length },
  };
  const attributes = diagramOptions.flatMap((name): MdxJsxAttribute[] => {
    const value = options[name];
    return value === undefined
      ? []
      : [{ type: "mdxJsxAttribute", name, value, ...(line && { position: line }) }];
  });
  return {
    type: "mdxJsxFlowElement",
    name: diagramName,
    attributes,
    children: [],
    data: { fence },
    ...(fence.position && { position: fence.position }),
  };
}

/** Makes a diagram of each fence that is one. @param body the text that the tree was made of */
export function parseDiagrams(tree: Root, body: string): void {
  walk(tree, node => {
    if (!("children" in node) || (isJsx(node) && node.name === "CodeTabs")) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type === "code" && child.lang === diagramLanguage) children[index] = diagramOf(child, body);
    }
  });
}
