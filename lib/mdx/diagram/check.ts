/** Holds a diagram's fence against what can be drawn. Nothing is drawn. */
import type { Code } from "mdast";
import { metaOf, readDiagramOptions } from "../../diagram";
import type { LocalProblem } from "../../problem";
import { fault, placeOf } from "../fault";
import { readDiagram } from "./read";

/** What was found, its lines counted as the file's: the diagram knows its own alone. @param line of the fence */
function inFile(found: string, line: number): string {
  return found.replace(/\bline (\d+) of the diagram\b/g, (_, own: string) => `line ${line + Number(own)}`);
}

/**
 * Every problem of one diagram, at its line of the file.
 * @param body the text that was parsed
 */
export function checkDiagram(fence: Code, body: string): LocalProblem[] {
  const { line, column } = placeOf(fence);
  const { meta, start } = metaOf(fence, body);
  const behind = readDiagramOptions(meta).faults.map(({ at, expected, found, fix }) =>
    fault({ line, column: column + start + at }, "diagram", { expected, found, fix }),
  );
  const inside = readDiagram(fence.value).faults.map(
    ({ line: at, column: behindIndent, severity, found, ...told }) => {
      const place = { line: line + at, column: column - 1 + behindIndent };
      return { ...place, severity, subject: "diagram", ...told, found: inFile(found, line) };
    },
  );
  return [...behind, ...inside];
}
