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

/** Aligns a column of numbers to the right, where its author has not said otherwise. */
export function numericColumns() {
  return (tree: Root) => {
    walk(tree, node => {
      if (node.type !== "table") return;
      const columns = node.children[0]?.children.length ?? 0;
      node.align = Array.from({ length: columns }, (_, column) => {
        return node.align?.[column] ?? (isNumeric(cellsOf(node, column)) ? "right" : null);
      });
    });
  };
}
