import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { walk } from "../../tree";
import { wholeDashes } from "./whole-dashes";

/** What is kept whole in a source. */
function wholes(source: string): string[] {
  const { tree } = parseBody(source);
  const before = textOf(tree);
  wholeDashes()(tree);
  expect(textOf(tree)).toBe(before);
  const whole: string[] = [];
  walk(tree, node => {
    if (node.type === "text" && node.data?.hName === "span") whole.push(node.value);
  });
  return whole;
}

test("a dash stays at the end of the word before it", () => {
  expect(wholes("ChatGPT, Claude, Gemini—relies on *it*—and “so”—on.")).toEqual(["i—", "”—"]);
  expect(wholes("ve\u0302\u0323—o")).toEqual(["e\u0302\u0323—"]);
});

test("a dash with spaces around it, and one in code, are left alone", () => {
  expect(wholes("one — two, 1–2, `a—b`")).toEqual([]);
});
