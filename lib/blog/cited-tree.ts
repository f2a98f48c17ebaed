import type { Root } from "mdast";
import type { Page, Post } from "../content/types";
import { citeSources } from "../mdx/citations/cite";
import { markTerms } from "../mdx/terms";
import { site } from "../site";
import { takeTree } from "./read-trees";

/**
 * A text's tree with its terms and citations set, as the report on it has it: for what is set while pages are made.
 * @returns a tree that is the caller's
 */
export async function citedTree(source: Post | Page): Promise<Root> {
  const read = takeTree(source);
  if (read) return read;
  const tree = source.parse();
  const { body, lang, bibliography, glossary } = source;
  markTerms(tree, glossary);
  await citeSources(tree, { body, lang, bibliography, style: site.citations });
  return tree;
}
