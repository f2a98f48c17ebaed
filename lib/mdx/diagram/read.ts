/** Reads a diagram written as Mermaid writes it. What is drawn is read whole; what is not is reported. */
import { nearest, quote } from "../../problem";
import { readClass } from "./class";
import { readEr } from "./er";
import { readFlowchart } from "./flowchart";
import type { Diagram } from "./model";
import { readSequence } from "./sequence";
import { type Fault, Faults, linesOf, noLooks, type Scanner } from "./source";
import { readState } from "./state";

type Reader = (header: Scanner, lines: readonly Scanner[], faults: Faults) => Diagram;

/** The kinds that are drawn, by the word that opens them. */
const kinds: Readonly<Record<string, Reader>> = {
  flowchart: readFlowchart,
  graph: readFlowchart,
  stateDiagram: readState,
  "stateDiagram-v2": readState,
  sequenceDiagram: readSequence,
  classDiagram: readClass,
  "classDiagram-v2": readClass,
  erDiagram: readEr,
};

/** The words under which reports name them. */
const shownKinds = "flowchart, sequenceDiagram, stateDiagram-v2, classDiagram or erDiagram";

/** Kinds of Mermaid's that are not drawn, and what stands for them. */
const otherKinds: Readonly<Record<string, string>> = {
  xychart: "draw it as <Plot />, with its numbers in a table",
  "xychart-beta": "draw it as <Plot />, with its numbers in a table",
  pie: 'draw it as <Plot type="bar" />: shares are read off bars more easily',
};

const noStatement = "write at least one, as in A --> B";

/** A diagram, or what is wrong with it; with errors the diagram is what was understood. */
type ReadDiagram = { diagram: Diagram | null; faults: Fault[] };

function isEmpty(diagram: Diagram): boolean {
  return diagram.kind === "sequence"
    ? diagram.participants.length === 0
    : diagram.nodes.length + diagram.groups.length === 0;
}

/** @param source the text of a fence */
export function readDiagram(source: string): ReadDiagram {
  return readLines(linesOf(source));
}

function readLines([header, ...lines]: readonly Scanner[]): ReadDiagram {
  const faults = new Faults();
  const top = { line: 1, column: 1 };
  if (!header) {
    faults.add(
      top,
      `a kind of diagram: ${shownKinds}`,
      "nothing",
      "write flowchart LR, and A --> B in the line below",
    );
    return { diagram: null, faults: faults.list };
  }
  const spot = header.spotAt(0);
  if (header.text.startsWith("---")) {
    faults.add(
      spot,
      `a kind of diagram: ${shownKinds}`,
      "front matter",
      'delete it; a title is caption="…" behind ```mermaid',
    );
    return { diagram: null, faults: faults.list };
  }
  if (header.text.startsWith("%%{")) {
    faults.refuse(spot, "no directives", quote(header.text), noLooks);
    const { diagram, faults: behind } = readLines(lines);
    return { diagram, faults: [...faults.list, ...behind] };
  }
  const word = header.match(/[\w-]+/y)?.[0] ?? "";
  const reader = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  if (!reader) {
    const near = nearest(word, Object.keys(kinds));
    const other = Object.hasOwn(otherKinds, word) ? otherKinds[word] : undefined;
    const fix =
      other ??
      (near
        ? `did you mean "${near}"?`
        : "draw it as one of these, or as an SVG beside the post; ```text shows its source");
    faults.add(spot, `a kind of diagram that is drawn: ${shownKinds}`, quote(header.text), fix);
    return { diagram: null, faults: faults.list };
  }
  const diagram = reader(header, lines, faults);
  if (!faults.hasErrors && isEmpty(diagram))
    faults.add(spot, "something to draw", "no statement behind the first line", noStatement);
  return { diagram, faults: faults.list.sort((a, b) => a.line - b.line || a.column - b.column) };
}
