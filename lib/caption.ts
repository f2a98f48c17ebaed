/** Captions with Markdown in them: they stand in a tree as nodes of their own, so that they are read as the text is. */
import type { Nodes } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { isJsx } from "./jsx";

/** The element that holds a caption's or a title's words. No author writes it: the parser makes it. */
export const captionName = "Caption";

declare module "unist" {
  interface Data {
    /** On what the parser has made of a caption, of a title. */
    isCaption?: boolean | undefined;
  }
}

/** Whether a node is what the parser has made of a caption or a title. */
export function isCaption(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return isJsx(node) && node.data?.isCaption === true;
}

/** The caption among an element's children, where one of it was made. */
export function captionIn(children: readonly Nodes[]): MdxJsxFlowElement | MdxJsxTextElement | undefined {
  for (const child of children) if (isCaption(child)) return child;
  return undefined;
}

/** The attributes that hold a caption or a title, by component. */
export const captionAttributes: Readonly<Record<string, string>> = {
  Audio: "caption",
  BeforeAfter: "caption",
  Compare: "caption",
  Conversation: "caption",
  Diagram: "caption",
  Figure: "caption",
  Plot: "caption",
  Table: "caption",
  Tokens: "caption",
  Video: "caption",
  Note: "title",
  Definition: "title",
  Theorem: "title",
  Lemma: "title",
  Proof: "title",
  Example: "title",
};

/** Components that say "Theorem 2 (Title).", their title in brackets. */
export const bracketedTitles: readonly string[] = ["Definition", "Theorem", "Lemma", "Example", "Proof"];

/** Components whose caption or title stands before what they hold. */
export const captionsAbove: readonly string[] = ["Table", "Note", ...bracketedTitles];

/** A figure's name at the end of its caption: `The loss {#fig:loss}`. */
export const nameInCaption = /\s*\{#([^{}]*)\}\s*$/;
