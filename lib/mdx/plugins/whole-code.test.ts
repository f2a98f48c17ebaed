import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { walk } from "../../tree";
import { wholeCode } from "./whole-code";

/** Of each word of code in a line, whether it is marked. */
function marks(source: string): boolean[] {
  const { tree } = parseBody(source);
  wholeCode()(tree);
  const marked: boolean[] = [];
  walk(tree, node => {
    if (node.type === "inlineCode") marked.push(node.data?.hProperties !== undefined);
  });
  return marked;
}

test("a short word of code that a line could end within is kept whole, and nothing else", () => {
  expect(marks("`--fix`, `--:`, `a/b`")).toEqual([true, true, true]);
  expect(marks("`learning_rate`, `name()`, `npm run content:check -- --fix`")).toEqual([false, false, false]);
});
