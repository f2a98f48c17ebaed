import type { Paragraph, PhrasingContent, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { walk } from "../../tree";

/** A bold label ends in a colon, a comma or a full stop of its own. */
const label = /[:,.]$/;

function isLabel(node: PhrasingContent | undefined): boolean {
  return node?.type === "strong" && label.test(textOf(node));
}

/** The paragraph's children with a break for each line end that stands right before a bold label. */
function withBreaks(paragraph: Paragraph): PhrasingContent[] {
  return paragraph.children.flatMap((node, index): PhrasingContent[] => {
    const next = paragraph.children[index + 1];
    if (node.type !== "text" || !/\n[ \t]*$/.test(node.value) || !isLabel(next)) return [node];
    return [{ ...node, value: node.value.replace(/[ \t]*\n[ \t]*$/, "") }, { type: "break" }];
  });
}

/**
 * A line of a paragraph that opens with a bold label (`**Longer context:** Models …`) starts a new line in
 * print as it does in the source, where Markdown would run it into the line before. Bold words that merely
 * come first in a wrapped line do not end in one of the three signs and break nothing.
 */
export function boldLabelLines() {
  return (tree: Root) => {
    walk(tree, node => {
      if (node.type === "paragraph") node.children = withBreaks(node);
    });
  };
}
