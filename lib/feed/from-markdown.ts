/** Plain Markdown as HTML: the text of a post in which React runs, for readers in which it does not. */

import { toHtml } from "hast-util-to-html";
import type { Paragraph, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";

/** The title is the feed's to show: a heading that opens the text stands below it, as on the page. */
function withSubtitle({ children, ...root }: Root): Root {
  const [first, ...rest] = children;
  if (first?.type !== "heading" || first.depth !== 1) return { ...root, children };
  const subtitle: Paragraph = {
    type: "paragraph",
    children: [{ type: "emphasis", children: first.children }],
  };
  return { ...root, children: [subtitle, ...rest] };
}

/** @param tree as lib/mdx/plain makes it: its HTML is `<kbd>`, `<sub>` and the like, made there and not by the author */
export function markdownHtml(tree: Root): string {
  return toHtml(toHast(withSubtitle(tree), { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
