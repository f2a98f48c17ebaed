/**
 * Draws a diagram, and holds what came out against what was read. ELK is large: this file is loaded by bodies that have a
 * diagram.
 */
import { escapeText } from "../../escape";
import { drawGraph } from "./graph";
import { aboveText } from "./graph-sizes";
import { partsOf } from "./measure";
import type { Diagram, SequenceItem } from "./model";
import { drawSequence } from "./sequence-drawing";

function sequenceTexts(items: readonly SequenceItem[]): { text: string; line: number }[] {
  return items.flatMap(item => {
    if (item.type === "message" || item.type === "note")
      return [{ text: item.label.join(" "), line: item.spot.line }];
    if (item.type !== "frame") return [];
    const own = item.sections.map(({ label }) => ({ text: label.join(" "), line: item.spot.line }));
    return [...own, ...item.sections.flatMap(section => sequenceTexts(section.items))];
  });
}

/** Every text of a diagram, and the line that it is read from. */
function textsOf(diagram: Diagram): { text: string; line: number }[] {
  if (diagram.kind === "sequence") {
    const names = diagram.participants.map(({ label, spot }) => ({ text: label.join(" "), line: spot.line }));
    return [...names, ...sequenceTexts(diagram.items)];
  }
  const { nodes, groups, edges } = diagram;
  return [
    ...nodes.flatMap(node =>
      [node.label.join(" "), ...aboveText(node), ...node.rows.flat()].map(text => ({
        text,
        line: node.spot.line,
      })),
    ),
    ...groups.map(({ label, spot: { line } }) => ({ text: label.join(" "), line })),
    ...edges.flatMap(({ label, startLabel, endLabel, spot: { line } }) =>
      [label.join(" "), startLabel ?? "", endLabel ?? ""].map(text => ({ text, line })),
    ),
  ];
}

/** The words that a drawing shows, each with how often it does. */
function wordsIn(texts: Iterable<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.split(/\s+/).flatMap(partsOf)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/**
 * Holds a drawing against its diagram: every word that was read is to be seen, as often as it was read.
 * @throws naming the line of a text that is not
 */
function compare(diagram: Diagram, svg: string): void {
  // Numbers before messages and words on frames are added while drawing.
  const drawn = wordsIn([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text));
  for (const { text, line } of textsOf(diagram)) {
    for (const word of escapeText(text).split(/\s+/).flatMap(partsOf)) {
      const left = drawn.get(word) ?? 0;
      if (left === 0) throw new Error(`The drawing of a diagram leaves out "${word}" of its line ${line}.`);
      drawn.set(word, left - 1);
    }
  }
}

/**
 * Draws a diagram that `readDiagram` has nothing against.
 * @returns `<svg>` without styles, ids and names of faces, the same bytes for the same diagram; and its size in pixels
 * @throws where a part of the diagram would be left out
 */
export async function drawDiagram(diagram: Diagram): Promise<{ svg: string; width: number; height: number }> {
  const drawn = diagram.kind === "sequence" ? drawSequence(diagram) : await drawGraph(diagram);
  compare(diagram, drawn.svg);
  return drawn;
}
