import type { Nodes, Root, TableCell, TableRow } from "mdast";
import { isCaption } from "../../caption";
import { isJsx, textAttribute } from "../../jsx";
import type { TableResolver } from "../../table";
import { walk } from "../../tree";
import { attributes } from "../jsx-attributes";

/** A cell as it stands; one that is an address leads there, as a bare address of the text does. */
function cellOf(value: string): TableCell {
  const text = { type: "text" as const, value };
  const isAddress = /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
  return { type: "tableCell", children: [isAddress ? { type: "link", url: value, children: [text] } : text] };
}

function rowOf(cells: readonly string[]): TableRow {
  const children = cells.map(cellOf);
  return { type: "tableRow", children };
}

/** Puts the table of a file into the `<Table>` that names it, as if it had been written there. */
export function fileTables({ tables }: { tables: TableResolver }) {
  return (tree: Root) => {
    walk(tree, node => {
      if (!isJsx(node) || node.name !== "Table") return;
      const src = textAttribute(node, "src");
      const table = src === undefined ? null : tables(src);
      if (!table) return;
      const children: Nodes[] = node.children;
      const rows = [table.head, ...table.rows].map(rowOf);
      children.splice(0, children.length, ...children.filter(isCaption), { type: "table", children: rows });
      node.attributes = node.attributes.filter(one => one.type !== "mdxJsxAttribute" || one.name !== "src");
      node.attributes.push(...attributes({ href: table.href, file: table.name }));
    });
  };
}
