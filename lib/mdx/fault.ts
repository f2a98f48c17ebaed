/** Shared by the checks of this folder: where a node stands, and how a problem with it is put. */
import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import type { LocalProblem } from "../problem";

/** A place in a file, 1-based. */
export type Place = { line: number; column: number };

/** Where a node begins; 1:1 for one without a place, which no file has. */
export function placeOf(node: Nodes | MdxJsxAttribute): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** An error at a place; a place may be a node's, of which only line and column are taken. */
export function fault(
  { line, column }: Place,
  subject: string,
  expected: string,
  found: string,
  fix: string,
): LocalProblem {
  return { line, column, severity: "error", subject, expected, found, fix };
}
