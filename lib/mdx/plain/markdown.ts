import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { formulaToMarkdown } from "../../math/to-markdown";

/** A plain tree as text. @param tree as `plainBody` makes it */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), formulaToMarkdown()],
    bullet: "-",
    rule: "-",
  });
}
