/** What a loss is told as, and the text that it stands in. */
import type { InlineCode, Nodes, Text } from "mdast";
import type { LocalProblem, Place, UnplacedProblem } from "../problem";

/** A problem at the start of a node. */
export function at(node: Nodes, told: UnplacedProblem): LocalProblem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column, ...told };
}

/** A text as its author typed it, with what is escaped in it. */
export function sourceOf({ value, position }: Text | InlineCode, body: string): string {
  const { start, end } = position ?? {};
  const known = start?.offset !== undefined && end?.offset !== undefined;
  return known ? body.slice(start.offset, end.offset) : value;
}

/** Where a match stands in a text. @param source the text as `sourceOf` gives it @param index of the match in it */
export function placeIn({ position }: Text, source: string, index: number): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const before = source.slice(0, index).split("\n");
  const last = before.at(-1)?.length ?? 0;
  const column = before.length === 1 ? start.column + last : last + 1;
  return { line: start.line + before.length - 1, column };
}
