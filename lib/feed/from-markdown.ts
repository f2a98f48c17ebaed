/** Plain Markdown as HTML: the text of a post in which React runs, for readers in which it does not. */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Paragraph, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { type Formula, isDisplay } from "../formula";
import { labelOf } from "../label";
import { setFormula } from "../math/typeset";
import { wordsFor } from "../words/words";

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

/** A formula as MathML, as on the page; one that is a block with what stands at the end of its line. */
function formula(node: Formula): ElementContent {
  const display = isDisplay(node);
  const { parts } = setFormula(node.value, display, node.data?.formula?.macros);
  const math: ElementContent = {
    type: "raw",
    value: `<math${display ? ' display="block"' : ""}>${parts.join("")}</math>`,
  };
  if (node.type === "inlineMath") return math;
  const label = labelOf(node);
  const mark = node.data?.formula?.tag ?? (label && `(${label.number})`);
  const children: ElementContent[] = mark === undefined ? [math] : [math, { type: "text", value: mark }];
  return { type: "element", tagName: "div", properties: {}, children };
}

/**
 * @param tree as lib/mdx/plain makes it: its HTML is `<kbd>`, `<sub>` and the like, made there and not by the author
 * @param lang of the text, BCP 47
 */
export function markdownHtml(tree: Root, lang: string): string {
  const words = wordsFor(lang);
  const html = toHast(withSubtitle(tree), {
    allowDangerousHtml: true,
    handlers: {
      inlineMath: (_, node: Formula) => formula(node),
      math: (_, node: Formula) => formula(node),
    },
    footnoteLabel: words.footnotes,
    footnoteBackLabel: (note, again) => words.backToNote(note + 1, again),
  });
  return toHtml(html, { allowDangerousHtml: true });
}
