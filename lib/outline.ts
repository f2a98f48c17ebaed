/**
 * The headings of a parsed body: the one reading of them that the content pipeline (anchors, contents) and the
 * compiler (ids, ranks) share.
 */
import type { Heading as HeadingNode, Nodes, Root } from "mdast";
import { textWithFormulas } from "./formula";
import { labelKinds, labelPattern } from "./label";
import { walk } from "./tree";
import { createSlugger } from "./url";

declare module "unist" {
  interface Data {
    /** A heading's texts before its references were given their words. */
    written?: HeadingTexts | undefined;
    /** On a heading: the name that its author has given it, fit or not. */
    name?: string | undefined;
  }
}

/** What a heading is called, and what its id is made of: an address has `n2` for `n²`. */
type HeadingTexts = { shown: string; address: string };

function textsOf(node: HeadingNode): HeadingTexts {
  const address = textWithFormulas(node, words => words.normalize("NFKC"));
  return { shown: textWithFormulas(node), address };
}

/** The ids that figures and others are given by their numbers (`anchorOf` in labels.ts). */
const numberedIds = new RegExp(`^(?:figure|${labelKinds.join("|")})-\\d+[a-z]?$`);

/** Keeps what the headings of a tree are called now, whatever is put into them. */
export function keepTexts(tree: Root): void {
  for (const { node } of outlineOf(tree).headings) node.data = { ...node.data, written: textsOf(node) };
}

/** The name of a heading, `sec:reward`, where it has one that fits. */
export function sectionName({ data }: HeadingNode): string | undefined {
  const name = data?.name;
  return name?.startsWith("sec:") && labelPattern.test(name) ? name : undefined;
}

/** A heading of the page: its node, its id, its text, and the rank it is shown with (2–6). */
type OutlinedHeading = { node: HeadingNode; id: string; text: string; depth: 2 | 3 | 4 | 5 | 6 };

type Outline = {
  /** The level-one heading that opens the body; it becomes the subtitle and is no heading of the page. */
  opening: HeadingNode | null;
  headings: OutlinedHeading[];
};

/** Comments print nothing, so what stands behind one still opens the body. */
function printsNothing(node: Nodes): boolean {
  return node.type === "mdxFlowExpression" && /^\s*(?:\/\*[\s\S]*\*\/)?\s*$/.test(node.value);
}

function rank(depth: number): 2 | 3 | 4 | 5 | 6 {
  if (depth <= 2) return 2;
  if (depth === 3) return 3;
  if (depth === 4) return 4;
  return depth === 5 ? 5 : 6;
}

/**
 * Reads the headings of a tree in order. The page has its own level-one heading, the title: a level-one
 * heading of the body counts as level two, and a level that is skipped is closed up, so that ranks go down by
 * one at a time whatever the author wrote.
 */
export function outlineOf(tree: Root): Outline {
  const first = tree.children.find(node => !printsNothing(node));
  const opening = first?.type === "heading" && first.depth === 1 ? first : null;
  const slug = createSlugger(numberedIds);
  const open: number[] = [];
  const headings: OutlinedHeading[] = [];
  walk(tree, node => {
    if (node.type !== "heading" || node === opening) return;
    const written = Math.max(2, node.depth);
    while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    const { shown, address } = node.data?.written ?? textsOf(node);
    headings.push({
      node,
      id: sectionName(node) ?? slug(address),
      text: shown,
      depth: rank(open.length + 1),
    });
  });
  return { opening, headings };
}
