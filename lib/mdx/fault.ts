/** Shared by the checks of this folder: where a node stands, and how a problem with it is put. */
import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import type { Fault, LocalProblem, Place } from "../problem";

/** Where a node begins; 1:1 for one without a place, which no file has. */
export function placeOf(node: Nodes | MdxJsxAttribute): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/**
 * An error at a place.
 * @param place a node's, or any other with a line and a column, of which nothing else is taken
 * @param subject the tag or the construct that it is about
 */
export function fault({ line, column }: Place, subject: string, what: Fault): LocalProblem {
  return { line, column, severity: "error", subject, ...what };
}
