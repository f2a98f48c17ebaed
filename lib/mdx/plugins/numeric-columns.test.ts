import type { Root } from "mdast";
import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { walk } from "../../tree";
import { numericColumns } from "./numeric-columns";

function alignOf(tree: Root): unknown {
  let align: unknown;
  numericColumns()(tree);
  walk(tree, node => {
    if (node.type === "table") align = node.align;
  });
  return align;
}

/** The alignment of a column of these cells. */
function column(cells: readonly string[], rule = "-"): unknown {
  const rows = cells.map(cell => `| ${cell} |`).join("\n");
  const align = alignOf(parseBody(`| n |\n| ${rule} |\n${rows}\n`).tree);
  return Array.isArray(align) ? align[0] : undefined;
}

test.each([
  [["1", "2,000", "−3.5"]],
  [["12 %", "**99.5%**", "–"]],
  [["$3", "~4k", "5e-4"]],
  [["0.1 ± 0.02", "1 ± 2 %"]],
  [["1", ""]],
])("%j are numbers", cells => expect(column(cells)).toBe("right"));

test.each([[["1", "two"]], [["2024-01-01", "3"]], [["-", ""]], [["1 of 2"]], [["v1", "v2"]]])(
  "%j are not all numbers",
  cells => expect(column(cells)).toBeNull(),
);

test("what its author has aligned stays so, each column by itself", () => {
  expect(column(["1", "2"], ":-")).toBe("left");
  expect(alignOf(parseBody("| a | b | c |\n| - | :-: | - |\n| x | 1 | 2 |\n").tree)).toEqual([
    null,
    "center",
    "right",
  ]);
});

test("a number with its uncertainty stays in one line, words may break", () => {
  const { tree } = parseBody("| a b | n |\n| - | - |\n| x y | 0.1 ± 0.02 |\n");
  numericColumns()(tree);
  const texts: string[] = [];
  walk(tree, node => {
    if (node.type === "text") texts.push(node.value);
  });
  expect(texts).toEqual(["a b", "n", "x y", "0.1\u00a0±\u00a00.02"]);
});
