/** The elements of a body that show a file, as the check follows them. */
import type { Root } from "mdast";
import { z } from "zod";
import { type FileFinder, filesOf } from "../attached";
import { isJsx } from "../jsx";
import type { LocalProblem } from "../problem";
import { walk } from "../tree";
import { readAttributes } from "./attributes";
import { fault, placeOf } from "./fault";
import { plotProps } from "./plot/props";
import { readTable, tableFaults } from "./plot/table";

/** A file that an element names, with the place of its name; with what a plot asks of it, where it is one. */
export const attachedReference = z.object({
  line: z.number(),
  column: z.number(),
  subject: z.string(),
  target: z.string(),
  kind: z.enum(["data", "film", "captions", "sound"]),
  plot: plotProps.optional(),
});

export type AttachedReference = z.infer<typeof attachedReference>;

/** Every file that elements of a body name. */
export async function attachedOf(tree: Root): Promise<AttachedReference[]> {
  const nodes: Parameters<typeof filesOf>[0][] = [];
  walk(tree, node => {
    if (isJsx(node) && filesOf(node).length > 0) nodes.push(node);
  });
  const found: AttachedReference[] = [];
  for (const node of nodes) {
    const { props, places } = await readAttributes(node);
    const plot = node.name === "Plot" ? plotProps.safeParse(props).data : undefined;
    for (const { attribute, target, kind } of filesOf(node)) {
      const place = places.get(attribute) ?? placeOf(node);
      found.push({ ...place, subject: `<${node.name}>`, target, kind, ...(plot && { plot }) });
    }
  }
  return found;
}

/**
 * What is wrong with a file that an element names: it is not there, or is no table that its plot can draw.
 * @param read gives a file's content
 */
export function attachedFaults(
  { subject, target, kind, plot, ...place }: AttachedReference,
  find: FileFinder,
  read: (file: string) => Uint8Array,
): LocalProblem[] {
  const found = find(target, kind);
  const put = ({ expected, found, fix }: { expected: string; found: string; fix: string }) =>
    fault(place, subject, expected, found, fix);
  if (!("file" in found)) return [put(found)];
  if (!plot) return [];
  const shown = target.replace(/^\.?\//, "");
  const table = readTable(read(found.file), shown);
  return ("faults" in table ? table.faults : tableFaults(table, plot, shown)).map(put);
}
