/** Kinds of Markdown's nodes, and putting nodes where only some kinds may stand. */
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from "mdast";

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
function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type === "html" || phrasing.includes(node.type);
}

function isBlock(node: Nodes): node is Block {
  return blocks.includes(node.type);
}

/** Words as a node. */
export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** A paragraph of what stands in a line. */
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
    const words = trimmed(withoutBlanksAtBreaks(line));
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

/** Nodes as words of a line: of blocks what they hold, each behind a break where something stands before it. */
export function asPhrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let isAfterBlock = false;
  for (const node of nodes) {
    const inLine = isPhrasing(node);
    const words = inLine ? [node] : wordsIn(node);
    if (words.length === 0) continue;
    if (found.length > 0 && (isAfterBlock || !inLine)) found.push({ type: "break" });
    found.push(...words);
    isAfterBlock = !inLine;
  }
  return withoutBlanksAtBreaks(found);
}

/** A formula that was set apart, in one line: without its comments, and without a name for its number. */
function inLineOfText(tex: string): PhrasingContent {
  const bare = tex.replace(/(?<!\\)%.*$/gm, "").replace(/\\label\s*\{[^{}]*\}/g, "");
  return { type: "inlineMath", value: bare.replace(/\s+/g, " ").trim() };
}

function wordsIn(node: Nodes): PhrasingContent[] {
  if (node.type === "code") return [{ type: "inlineCode", value: node.value.replace(/\s+/g, " ").trim() }];
  if (node.type === "math") return [inLineOfText(node.value)];
  if (node.type === "paragraph" || node.type === "heading") return node.children;
  return "children" in node ? asPhrasing(node.children) : [];
}

const parts: readonly string[] = ["listItem", "tableCell", "tableRow"];

/**
 * What a paragraph comes to. Tags that have a line for themselves are one where Markdown is read, but items of a list,
 * rows and cells are only taken by what stands around them.
 */
export function parted(nodes: readonly Nodes[]): Nodes[] {
  const found = nodes.filter(({ type }) => parts.includes(type));
  return found.length > 0 ? found : asBlocks(nodes);
}

/** Text without the blanks beside a break, which Markdown would have to write as signs. */
function withoutBlanksAtBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, place): PhrasingContent[] => {
    if (node.type !== "text") return [node];
    let { value } = node;
    if (nodes[place - 1]?.type === "break") value = value.trimStart();
    if (nodes[place + 1]?.type === "break") value = value.trimEnd();
    return value === "" ? [] : [{ ...node, value }];
  });
}
