import type { Root } from "mdast";
import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { markdownOf } from "../plain/markdown";
import { fileTables } from "./file-tables";

const rows = [
  ["https://example.org/a?b=1", "*one* `x` $y$"],
  ["see https://example.org", "https://"],
];

test("a cell of a file is text as it stands, and a link where it is an address", () => {
  const { tree } = parseBody('<Table src="./x.csv" caption="c" />');
  fileTables({ tables: () => ({ href: "/media/x.csv", name: "x.csv", head: ["a", "b"], rows }) })(tree);
  const [table] = tree.children;
  const shown: Root = { type: "root", children: [] };
  if (table?.type === "mdxJsxFlowElement") shown.children.push(...table.children.slice(-1));
  expect(markdownOf(shown)).toBe(
    [
      "| a | b |",
      "| - | - |",
      "| <https://example.org/a?b=1> | \\*one\\* \\`x\\` \\$y\\$ |",
      "| see https\\://example.org | https\\:// |",
      "",
    ].join("\n"),
  );
});
