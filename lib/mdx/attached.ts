/** The elements of a body that show a file, as the check follows them. */
import type { Root } from "mdast";
import { z } from "zod";
import { type FileFinder, filesOf } from "../attached";
import { isJsx } from "../jsx";
import { type Fault, type LocalProblem, quote } from "../problem";
import { walk } from "../tree";
import { readAttributes } from "./attributes";
import { fault, placeOf } from "./fault";
import { plotProps } from "./plot/props";
import { readTable, tableFaults } from "./plot/table";

const placeSchema = z.object({ line: z.number(), column: z.number() });

/** A file that an element names, with the place of its name; with what a plot asks of it, where it is one. */
export const attachedReference = placeSchema.extend({
  /** Where a plot names columns, by attribute. */
  columns: z.record(z.string(), placeSchema).optional(),
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
      const columns = Object.fromEntries(places);
      found.push({ ...place, subject: `<${node.name}>`, target, kind, ...(plot && { plot, columns }) });
    }
  }
  return found;
}

/** What a file of captions begins with: without it browsers read nothing of the file, and say nothing of that. */
const vttHead = /^\ufeff?WEBVTT(?:\s|$)/;

/** Captions that no browser would show. */
function captionFault(bytes: Uint8Array, shown: string): Fault | undefined {
  const text = new TextDecoder().decode(bytes.slice(0, 200));
  if (vttHead.test(text)) return undefined;
  const [first = ""] = text.trimStart().split(/\r?\n/);
  return {
    expected: "captions in WebVTT, a file whose first line is WEBVTT",
    found: first === "" ? `${shown}, which is empty` : `${shown}, which begins with ${quote(first)}`,
    fix: "write WEBVTT and an empty line at its head, and times as 00:01.000 --> 00:04.000",
  };
}

/** A problem of a post, or at a line of the file that it names. */
export type AttachedProblem = LocalProblem & { file?: string };

/**
 * What is wrong with a file that an element names: it is not there, no captions, or no table that its plot can draw.
 * @param read gives a file's content
 */
export function attachedFaults(
  { subject, target, kind, plot, columns = {}, ...place }: AttachedReference,
  find: FileFinder,
  read: (file: string) => Uint8Array,
): AttachedProblem[] {
  const found = find(target, kind);
  const put = (one: Fault) => fault(place, subject, one);
  if (!("file" in found)) return [put(found)];
  const { file } = found;
  const shown = target.replace(/^\.?\//, "");
  if (kind === "captions") return [captionFault(read(file), shown) ?? []].flat().map(put);
  if (!plot) return [];
  const table = readTable(read(file));
  const faults = "faults" in table ? table.faults : tableFaults(table, plot, shown);
  return faults.map(({ line, attribute, ...told }): AttachedProblem => {
    if (line !== undefined) return { ...fault({ line, column: 1 }, "table", told), file };
    const at = (attribute !== undefined && columns[attribute]) || place;
    return fault(at, subject, told);
  });
}
