/** Kinds of Markdown's nodes, and putting nodes where only some kinds may stand. */
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";

/** What may stand between blocks. */
export type Block = BlockContent | DefinitionContent;

const phrasing: readonly string[] = [
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "image",
  "imageReference",
  "inlineCode",
  "inlineMath",
  "link",
  "linkReference",
  "strong",
  "text",
];

const blocks: readonly string[] = [
  "blockquote",
  "code",
  "definition",
  "footnoteDefinition",
  "heading",
  "list",
  "math",
  "paragraph",
  "table",
  "thematicBreak",
];

/** HTML is made for the words of a line alone. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type === "html" || phrasing.includes(node.type);
}

function isBlock(node: Nodes): node is Block {
  return blocks.includes(node.type);
}

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

export function paragraph(...children: PhrasingContent[]): Block {
  return { type: "paragraph", children };
}

/** A line without the blanks at its ends, which would have to be written as signs. */
function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes = [...line];
  for (const [at, end] of [
    [0, "trimStart"],
    [-1, "trimEnd"],
  ] as const) {
    for (let node = nodes.at(at); node?.type === "text"; node = nodes.at(at)) {
      const value = node.value[end]();
      nodes.splice(at, 1, ...(value === "" ? [] : [{ ...node, value }]));
      if (value !== "") break;
    }
  }
  return nodes;
}

/** Marked words. Blanks at their ends go outside, where Markdown can write them. */
export function marked(type: "delete" | "emphasis" | "strong", nodes: readonly Nodes[]): PhrasingContent[] {
  const words = asPhrasing(nodes);
  const [first, last] = [words[0], words.at(-1)];
  const before = first?.type === "text" && /^\s/.test(first.value) ? [text(" ")] : [];
  const after = last?.type === "text" && /\s$/.test(last.value) ? [text(" ")] : [];
  const children = trimmed(words);
  return children.length === 0 ? before : [...before, { type, children }, ...after];
}

/** Nodes as blocks: what stands in a line between two of them becomes a paragraph. */
export function asBlocks(nodes: readonly Nodes[]): Block[] {
  const found: Block[] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    const words = trimmed(line);
    if (words.length > 0) found.push(paragraph(...words));
    line = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) line.push(node);
    else {
      endLine();
      if (isBlock(node)) found.push(node);
    }
  }
  endLine();
  return found;
}

/** Nodes as words of a line: of blocks what they hold. */
export function asPhrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isPhrasing(node)) return [node];
    if (node.type === "paragraph" || node.type === "heading") return node.children;
    const words = textOf(node);
    return words === "" ? [] : [text(words)];
  });
}
