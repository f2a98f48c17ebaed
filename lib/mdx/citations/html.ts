/** The HTML that citeproc writes, as nodes. */
import type { PhrasingContent } from "mdast";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";

type Html = DefaultTreeAdapterMap["childNode"];

/** Words, or those of one work's citation. */
export type Piece = { key: string | null; nodes: PhrasingContent[] };

function attributeOf(node: DefaultTreeAdapterMap["element"], name: string): string {
  return node.attrs.find(one => one.name === name)?.value ?? "";
}

function phrasing(nodes: readonly Html[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if ("value" in node) return node.value === "" ? [] : [{ type: "text", value: node.value }];
    if (!("tagName" in node)) return [];
    // The number before an entry is the list's own.
    if (attributeOf(node, "class") === "csl-left-margin") return [];
    const children = phrasing(node.childNodes);
    const { tagName } = node;
    if (children.length === 0) return [];
    if (tagName === "i" || tagName === "em") return [{ type: "emphasis", children }];
    if (tagName === "b" || tagName === "strong") return [{ type: "strong", children }];
    if (tagName === "sup" || tagName === "sub") {
      return [{ type: "mdxJsxTextElement", name: tagName, attributes: [], children }];
    }
    return children;
  });
}

/** An address in running text, without the signs that end the sentence. */
const address = /(?:https?:\/\/|doi:(?=10\.))[^\s<>]+[^\s<>.,;:)\]]/g;

/** Makes links of the addresses in a text. */
function linked(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type !== "text") return [node];
    const found: PhrasingContent[] = [];
    let at = 0;
    for (const match of node.value.matchAll(address)) {
      const [written] = match;
      const url = written.replace(/^doi:/, "https://doi.org/");
      if (match.index > at) found.push({ type: "text", value: node.value.slice(at, match.index) });
      found.push({ type: "link", url, children: [{ type: "text", value: written }] });
      at = match.index + written.length;
    }
    if (at < node.value.length) found.push({ type: "text", value: node.value.slice(at) });
    return found;
  });
}

/** Blanks as a browser shows them, none at the ends. */
function tidied(nodes: PhrasingContent[]): PhrasingContent[] {
  const texts = nodes.map(node =>
    node.type === "text" ? { ...node, value: node.value.replace(/[ \n\t]+/g, " ") } : node,
  );
  const first = texts[0];
  const last = texts.at(-1);
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return texts.filter(node => node.type !== "text" || node.value !== "");
}

/** An entry of the list of references. */
export function entryNodes(html: string): PhrasingContent[] {
  return linked(tidied(phrasing(parseFragment(html).childNodes)));
}

/** A citation, in which `<a data-cite="key">` holds what belongs to one work. */
export function citationPieces(html: string): Piece[] {
  return parseFragment(html).childNodes.map(node => {
    const key = "tagName" in node && node.tagName === "a" ? attributeOf(node, "data-cite") : null;
    return { key, nodes: phrasing(key !== null && "childNodes" in node ? node.childNodes : [node]) };
  });
}
