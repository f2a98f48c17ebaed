/**
 * What a text refers to by number: "Figure 2", "Equation 3". An author names it once, `kind:name`, and refers to it
 * by an empty link, `[](#fig:loss)`.
 */
import type { Nodes } from "mdast";

/**
 * The kinds of what can be referred to, by the first part of a label's name: figure, table, equation, listing, theorem,
 * definition, lemma, example, section.
 */
export const labelKinds = ["fig", "tbl", "eq", "lst", "thm", "def", "lem", "ex", "sec"] as const;
export type LabelKind = (typeof labelKinds)[number];

/** `fig:loss-by-step`. The name is the id of the element on the page. */
export const labelPattern = new RegExp(`^(?:${labelKinds.join("|")}):[a-z0-9]+(?:-[a-z0-9]+)*$`);

/**
 * The number of a node within the post, and the name that its author has given it, where he has. An image of a figure
 * that has several has the figure's number and its own letter. An equation may show a tag in the place of a number, and
 * is not counted then.
 */
export type Label = { kind: LabelKind; number: number; letter?: string; id?: string; tag?: string };

declare module "unist" {
  interface Data {
    /** Set by `lib/mdx/plugins/labels.ts`, before anything else changes the tree. */
    label?: Label | undefined;
  }
}

/** @returns what a node was numbered as; undefined for one that has no number */
export function labelOf(node: Nodes): Label | undefined {
  return node.data?.label;
}
