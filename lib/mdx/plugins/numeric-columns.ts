import type { Root, Table } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { walk } from "../../tree";

/** A number as tables have it: with a sign, groups, a fraction, an exponent, a unit of one sign, an uncertainty. */
const number =
  /^[~≈<>≤≥]?\s*[+\-−±]?\s*[$€£¥]?\d[\d.,'’\u00a0\u202f]*(?:e[+-]?\d+)?\s*(?:%|‰|×|°|[kKMGBT])?(?:\s*±\s*[\d.,]+\s*%?)?$/;

/** What stands where there is no number. */
const blank = /^(?:[-–—]|n\/a)?$/i;

function isNumeric(table: Table, column: number): boolean {
  const cells = table.children.slice(1).map(row => {
    const cell = row.children[column];
    return cell ? textOf(cell).trim() : "";
  });
  return cells.some(cell => number.test(cell)) && cells.every(cell => number.test(cell) || blank.test(cell));
}

/** Aligns a column of numbers to the right, where its author has not said otherwise. */
export function numericColumns() {
  return (tree: Root) => {
    walk(tree, node => {
      if (node.type !== "table") return;
      const columns = node.children[0]?.children.length ?? 0;
      node.align = Array.from({ length: columns }, (_, column) => {
        return node.align?.[column] ?? (isNumeric(node, column) ? "right" : null);
      });
    });
  };
}
