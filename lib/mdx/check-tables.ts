/** What stands in a `<Table>`: one table of Markdown, or the path of a file. */
import type { Nodes } from "mdast";
import { isCaption } from "../caption";
import { hasAttribute, type Jsx } from "../jsx";
import type { LocalProblem } from "../problem";
import { fault, placeOf } from "./fault";
import { meantName } from "./other-words";

function printsSomething(node: Nodes): boolean {
  return !isCaption(node) && (node.type !== "text" || node.value.trim() !== "");
}

/** @param node a `<Table>` */
export function checkTable(node: Jsx): LocalProblem[] {
  const children: readonly Nodes[] = node.children;
  const inside = children.filter(printsSomething);
  const tables = inside.filter(({ type }) => type === "table");
  if (hasAttribute(node, "src")) {
    if (inside.length === 0) return [];
    const fix = "delete what stands inside, or src";
    return [fault(placeOf(node), "<Table>", { expected: "a file or a table inside", found: "both", fix })];
  }
  // A path under another name is told as that.
  const names = node.attributes.flatMap(one => (one.type === "mdxJsxAttribute" ? [one.name] : []));
  if (inside.length === 0 && names.some(one => meantName(one, ["src"]) !== undefined)) return [];
  if (inside.length === 1 && tables.length === 1) return [];
  const fix = 'write one, with an empty line before and after it; or src="./….csv"';
  const found = inside.length === 0 ? "nothing" : otherThanOne(tables.length);
  return [fault(placeOf(node), "<Table>", { expected: "one table of Markdown inside", found, fix })];
}

/** What stands in the place of one table alone. */
function otherThanOne(tables: number): string {
  return tables === 1 ? "more than the table" : `${tables} tables`;
}
