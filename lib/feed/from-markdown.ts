/** Plain Markdown as HTML: the text of a post in which React runs, for readers in which it does not. */

import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";

/** @param tree as lib/mdx/plain makes it: its HTML is `<kbd>`, `<sub>` and the like, made there and not by the author */
export function markdownHtml(tree: Root): string {
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
