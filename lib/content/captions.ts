/** Captions and titles as Markdown: what an attribute or an image's title says is parsed, and stands in the tree. */
import type { Nodes, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import type { MdxJsxTextElement } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import type { Point } from "unist";
import { captionAttributes, captionName, captionsAbove, nameInCaption } from "../caption";
import { definitionsOf } from "../definitions";
import { onlyImage } from "../figure";
import { isFormula } from "../formula";
import { gfmOptions } from "../gfm";
import { isJsx, textAttribute } from "../jsx";
import { formulaFromMarkdown } from "../math/from-markdown";
import { formulaSyntax } from "../math/syntax";
import { walk } from "../tree";

/** Signs that may mean something in a line of Markdown; a caption without one is a text as it stands. */
const signs = /[[*_`~\\&'"$@]/;

/** A caption is a line: what would begin a block, and tags, are text in it. */
const lineOnly = {
  disable: {
    null: [
      "autolink",
      "blockQuote",
      "codeFenced",
      "codeIndented",
      "definition",
      "headingAtx",
      "htmlFlow",
      "htmlText",
      "list",
      "setextUnderline",
      "table",
      "thematicBreak",
    ],
  },
};

/** Moves nodes to where their text stands in the body; without offsets where that is not known to the letter. */
function moveTo(nodes: readonly PhrasingContent[], start: Point, exact: boolean): void {
  const moved = ({ line, column, offset }: Point): Point => {
    if (!exact) return { line: start.line, column: start.column };
    return {
      line: start.line + line - 1,
      column: line === 1 ? start.column + column - 1 : column,
      offset: (start.offset ?? 0) + (offset ?? 0),
    };
  };
  for (const node of nodes) {
    walk(node, inner => {
      if (inner.position) {
        inner.position = { start: moved(inner.position.start), end: moved(inner.position.end) };
      }
      const { formula } = isFormula(inner) ? (inner.data ?? {}) : {};
      if (formula) formula.starts = formula.starts.map(moved);
    });
  }
}

/** Where in a body a text stands, between two points; the first point where it is not there to the letter. */
function placeIn(body: string, text: string, start: Point, end: Point): { start: Point; exact: boolean } {
  const source = body.slice(start.offset, end.offset);
  const at = source.lastIndexOf(text);
  if (at === -1 || start.offset === undefined) return { start, exact: false };
  const before = source.slice(0, at).split("\n");
  const last = before.at(-1)?.length ?? 0;
  const column = before.length === 1 ? start.column + last : last + 1;
  return {
    start: { line: start.line + before.length - 1, column, offset: start.offset + at },
    exact: true,
  };
}

/** A text, and behind it the footnotes of its body that it has marks of: a mark without its note is none. */
function withNotes(text: string, notes: readonly string[]): string {
  const marks = notes.map(label => `[^${label}]`).filter(mark => text.includes(mark));
  return [text, ...marks.map(mark => `${mark}: Stands elsewhere.`)].join("\n\n");
}

/** What a caption can be found by, and what it can name. */
type Source = { body: string; notes: readonly string[] };

function captionOf(
  text: string,
  { body, notes }: Source,
  start: Point,
  end: Point,
): MdxJsxTextElement | undefined {
  const shown = text.replace(nameInCaption, "");
  if (!signs.test(shown)) return undefined;
  const [line] = fromMarkdown(withNotes(shown, notes), {
    extensions: [gfm(gfmOptions), formulaSyntax(), lineOnly],
    mdastExtensions: [gfmFromMarkdown(), formulaFromMarkdown()],
  }).children;
  if (line?.type !== "paragraph") return undefined;
  const place = placeIn(body, shown, start, end);
  moveTo(line.children, place.start, place.exact);
  return {
    type: "mdxJsxTextElement",
    name: captionName,
    attributes: [],
    children: line.children,
    data: { isCaption: true },
    position: { start, end },
  };
}

/**
 * Puts the captions and titles of a body into its tree, each as a node where readers come to it: a caption behind what
 * it belongs to, a title and a table's caption before it.
 * @param body the text that the tree was made of
 */
export function parseCaptions(tree: Root, body: string): void {
  const definitions = definitionsOf(tree);
  const notes: string[] = [];
  const source = { body, notes };
  walk(tree, node => {
    if (node.type === "footnoteDefinition") notes.push(node.label ?? node.identifier);
  });
  const within = new Set<Nodes>();
  walk(tree, node => {
    if (!("children" in node) || !node.position) return;
    const children: Nodes[] = node.children;
    if (isJsx(node) && node.name === "Figure") for (const child of node.children) within.add(child);
    if (node.type === "paragraph" && within.has(node)) {
      node.children = node.children.flatMap((child): PhrasingContent[] => {
        if (child.type !== "image" || !child.position || !child.title) return [child];
        const caption = captionOf(child.title, source, child.position.start, child.position.end);
        return caption ? [child, caption] : [child];
      });
    } else if (node.type === "paragraph") {
      const image = onlyImage(node);
      const title = image?.type === "image" ? image.title : definitions.get(image?.identifier ?? "")?.title;
      if (!image?.position || !title) return;
      const caption = captionOf(title, source, image.position.start, image.position.end);
      if (caption) children.push(caption);
    } else if (isJsx(node) && node.name !== null && Object.hasOwn(captionAttributes, node.name)) {
      const name = captionAttributes[node.name] ?? "";
      const text = textAttribute(node, name);
      const attribute = node.attributes.find(one => one.type === "mdxJsxAttribute" && one.name === name);
      const { start, end } = attribute?.position ?? node.position;
      const caption = text && captionOf(text, source, start, end);
      if (caption && captionsAbove.includes(node.name)) children.unshift(caption);
      else if (caption) children.push(caption);
    }
  });
}
