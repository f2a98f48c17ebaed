/** How large the parts of a graph are, with their text set in lines. */
import { labelWidth, nameLead, nameSize, noteLead, noteSize, wrap } from "./measure";
import type { Graph, Label, Node } from "./model";
import { type Size, sizeOf } from "./shapes";

/** Labels are broken into lines of this width, in pixels. */
export const longestName = 210;
const longestNote = 170;

/** A node with its text set: how large it is, and the height of each part of it. */
export type Sized = { node: Node; label: Label; size: Size; parts: number[] };

/** A class or an entity: its name, and its compartments below. */
function hasRows({ rows, above }: Node): boolean {
  return rows.some(({ length }) => length > 0) || above !== undefined;
}

/** Sizes whose middle is a whole pixel: lines between middles are then straight. */
function even({ width, height }: Size): Size {
  return { width: Math.ceil(width / 2) * 2, height: Math.ceil(height / 2) * 2 };
}

/** What stands above a node's name, in its marks; nothing where nothing does. */
export function aboveText({ above }: Node): string[] {
  return above === undefined ? [] : [`«${above}»`];
}

/** A node with its name and its rows set in lines. */
export function sizeNode(node: Node, { direction, kind }: Graph): Sized {
  const label = wrap(node.label, nameSize, node.shape === "diamond" ? 130 : longestName);
  const text = { width: labelWidth(label, nameSize), height: label.length * nameLead };
  const isBox = kind === "class" || kind === "er";
  if (node.shape !== "box" || !(isBox && hasRows(node))) {
    const size = sizeOf(node.shape, text, direction);
    const least = isBox && node.shape === "box" ? 90 : 0;
    return { node, label, size: even({ ...size, width: Math.max(size.width, least) }), parts: [] };
  }
  const rows = node.rows.filter(({ length }) => length > 0);
  const said = aboveText(node);
  const width = Math.max(text.width, labelWidth([...said, ...rows.flat()], noteSize));
  const head = text.height + said.length * noteLead + 14;
  const parts = [head, ...rows.map(({ length }) => length * noteLead + 12)];
  return {
    node,
    label,
    size: {
      width: even({ width: Math.max(width + 28, 90), height: 0 }).width,
      height: parts.reduce((sum, part) => sum + part, 0),
    },
    parts,
  };
}

/** A label of a line or of one of its ends, in lines, and the room that it takes. */
export function textOf(label: Label): { lines: Label; width: number; height: number } {
  const lines = wrap(label, noteSize, longestNote);
  return { lines, ...even({ width: labelWidth(lines, noteSize) + 8, height: lines.length * noteLead + 4 }) };
}
