import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { formulaToMarkdown } from "../../math/to-markdown";

/** A cell is one line, where Markdown has no sign for a break: HTML stands for it. */
const breaksInCells: Options = {
  handlers: {
    break: (node, parent, state, info) =>
      state.stack.includes("tableCell") ? "<br>" : defaultHandlers.break(node, parent, state, info),
  },
};

/** A plain tree as text. @param tree as `plainBody` makes it */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), formulaToMarkdown(), breaksInCells],
    bullet: "-",
    rule: "-",
  });
}
