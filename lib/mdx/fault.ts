/** Shared by the checks of this folder: where a node stands, and how a problem with it is put. */
import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { type LocalProblem, nearest } from "../problem";
import { componentNames } from "./vocabulary";

/** A place in a file, 1-based. */
export type Place = { line: number; column: number };

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

/** What to write in the place of a component that the blog does not have. */
export function unknownComponent(name: string): string {
  const near = nearest(name, [...componentNames, "Term"]);
  if (near) return `did you mean <${near}>?`;
  return `use one of ${componentNames.map(known => `<${known}>`).join(", ")}, or plain Markdown`;
}
