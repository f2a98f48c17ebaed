/**
 * Trees that reports were made of, for the page that shows one next: it would parse the same text again, which is half
 * of what an edit costs. Development only; a build hands its trees on itself.
 */
import { createHash } from "node:crypto";
import type { Root } from "mdast";
import type { SourceBody } from "../content/load";

/** What a tree is made of, beside the code. */
export type TreeSource = Pick<SourceBody, "body" | "lang" | "bibliography" | "glossary" | "macros">;

/** One edit changes a few files; with nothing kept yet a server reads all of them, and shows one. */
const limit = 4;

const trees = new Map<string, Root>();

/** A short text that is another one for other sources. */
export function keyOf({ body, lang, bibliography, glossary, macros }: TreeSource): string {
  const all = JSON.stringify([body, lang, bibliography, glossary, macros]);
  return createHash("sha256").update(all).digest("hex").slice(0, 32);
}

/** Keeps a tree under its source's key; the oldest gives way. */
export function keepTree(key: string, tree: Root): void {
  trees.delete(key);
  trees.set(key, tree);
  const [oldest] = trees.keys();
  if (trees.size > limit && oldest !== undefined) trees.delete(oldest);
}

/** @returns the tree of a source, once: it is the caller's to change */
export function takeTree(source: TreeSource): Root | undefined {
  if (trees.size === 0) return undefined;
  const key = keyOf(source);
  const tree = trees.get(key);
  trees.delete(key);
  return tree;
}
