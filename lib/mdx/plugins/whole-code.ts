import type { Root } from "mdast";
import { walk } from "../../tree";

/** Letters of a word of code that fits any line: with more, a phone would have lines that end early. */
const short = 12;

/**
 * Marks short words of code, which are not to be divided (app/prose.css): a browser would end a line behind the hyphen
 * of `--fix`.
 */
export function wholeCode() {
  return (tree: Root) => {
    walk(tree, node => {
      // What holds no hyphen and no slash ends no line by itself.
      if (node.type !== "inlineCode" || node.value.length > short || !/[-/]/.test(node.value)) return;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, className: ["whole"] } };
    });
  };
}
