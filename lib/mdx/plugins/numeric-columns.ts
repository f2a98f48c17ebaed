import type { Root, Table } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { walk } from "../../tree";
import { isNumeric } from "../numeric";

function cellsOf(table: Table, column: number): string[] {
  return table.children.slice(1).map(row => {
    const cell = row.children[column];
    return cell ? textOf(cell) : "";
  });
}

/** Keeps each number of a column in one line: "0.412 ± 0.004" would break at its blanks on a phone. */
function keepWhole(table: Table, column: number): void {
  for (const row of table.children.slice(1)) {
    const cell = row.children[column];
    if (!cell) continue;
    walk(cell, node => {
      if (node.type === "text") node.value = node.value.replaceAll(" ", "\u00a0");
    });
  }
}

/** Aligns a column of numbers to the right, where its author has not said otherwise. */
export function numericColumns() {
  return (tree: Root) => {
    walk(tree, node => {
      if (node.type !== "table") return;
      const columns = node.children[0]?.children.length ?? 0;
      node.align = Array.from({ length: columns }, (_, column) => {
        const given = node.align?.[column];
        if (!isNumeric(cellsOf(node, column))) return given ?? null;
        keepWhole(node, column);
        return given ?? "right";
      });
    });
  };
}
