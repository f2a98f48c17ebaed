/** Flowcharts: `flowchart LR`, nodes in brackets, links, subgraphs. */
import { quote } from "../../problem";
import { readLink } from "./flowchart-links";
import { NodeReader } from "./flowchart-nodes";
import { GraphBuilder, readDirection } from "./graph-builder";
import { readQuotable } from "./label";
import type { Graph } from "./model";
import { expectEnd, type Faults, type Grammar, noLooks, readTold, type Scanner, unknownLine } from "./source";

const grammar: Grammar = {
  forms: "a node, A[Text]; a link, A --> B; subgraph …; end; direction …",
  keywords: ["subgraph", "end", "direction", "accTitle", "accDescr"],
  refused: { class: noLooks },
};

/** Statements of Mermaid's that are not drawn. A node can have the same name, and then a link stands behind it. */
const refusedStatement = /^(?:classDef|class|style|linkStyle|click|title)\s+[^-=~&\s]/;

/** The head of a link that is a letter: it would read as a word. */
const linkHead = /\b[xo](?=--|==|-\.)/g;

/** Whether a line begins with a node. One of two words side by side is a statement that nobody knows. */
function beginsWithNode(text: string): boolean {
  const isName = /^[\p{L}\p{N}_]/u.test(text) && !refusedStatement.test(text);
  return isName && !/^[\p{L}_]+\s+[\p{L}_]/u.test(text.replace(linkHead, ""));
}

/** Reads one line of a flowchart. A line that is not understood is reported once. */
class LineReader {
  constructor(
    readonly scanner: Scanner,
    readonly builder: GraphBuilder,
    readonly faults: Faults,
  ) {}

  /** Nodes and the links between them, up to the end of the statement. */
  private chain(): void {
    const { scanner, builder, faults } = this;
    const reader = new NodeReader(scanner, builder, faults);
    let from = reader.nodes();
    while (from) {
      scanner.skip();
      if (scanner.done || scanner.rest.startsWith(";")) return;
      const { spot } = scanner;
      const link = readLink(scanner, faults);
      if (link === null) break;
      if (link === undefined) {
        const comment = scanner.rest.includes("%%")
          ? "put the comment on a line of its own"
          : "write a link, as A --> B, or begin a new line";
        faults.add(spot, "a link, or the end of the line", quote(scanner.rest), comment);
        break;
      }
      const to = reader.nodes();
      if (!to) break;
      for (const one of from) {
        for (const other of to) {
          builder.edges.push({ from: one, to: other, ...link, startLabel: null, endLabel: null, spot });
        }
      }
      from = to;
    }
    // What follows a mistake is not read on: it would be reported as a second one.
    scanner.at = scanner.text.length;
  }

  private subgraph(): void {
    const { scanner, builder, faults } = this;
    const spot = scanner.spotAt(0);
    const { text, spot: inside } = scanner.takeRest();
    const [, id, title] = /^([\p{L}\p{N}_.-]+)\s*\[(.*)\]$/u.exec(text) ?? [];
    if (id !== undefined && title !== undefined) {
      builder.open(id, readQuotable(title, inside, faults), spot);
      return;
    }
    const opening = text.lastIndexOf("[");
    if (opening > 0 && !text.includes("]")) {
      const title = text.slice(opening + 1).trim() || "…";
      faults.add(
        { line: inside.line, column: inside.column + opening },
        "] that closes the [ in this column",
        `${quote(text.slice(opening))}, where the [ is not closed`,
        `close it: subgraph ${text.slice(0, opening).trim()} [${title}]`,
      );
    } else if (text === "" || /[[\](){}]/.test(text.replace(/^".*"$/, ""))) {
      faults.add(
        spot,
        "subgraph name [Title]",
        quote(scanner.text),
        'write subgraph train [Training], or subgraph "Training"',
      );
    }
    const label = readQuotable(text, inside, faults);
    builder.open(text.replace(/^"(.*)"$/, "$1") || `subgraph-${scanner.line}`, label, spot);
  }

  /** Reads the line. */
  read(): void {
    const { scanner, builder, faults } = this;
    const { text } = scanner;
    if (readTold(scanner, builder.told, faults)) return;
    const [word = ""] = /^[\p{L}_]+(?=\s|;|:|$|\{)/u.exec(text) ?? [];
    if (word === "subgraph") {
      scanner.at = word.length;
      this.subgraph();
    } else if (/^end\s*;?$/.test(text)) builder.close(scanner.spotAt(0), "end", "subgraph …", faults);
    else if (word === "direction") {
      scanner.at = word.length;
      builder.turn(readDirection(scanner, faults), scanner.spotAt(0), faults);
    } else if (beginsWithNode(text)) {
      do this.chain();
      while (scanner.take(";") && !scanner.done);
    } else unknownLine(scanner, grammar, faults);
  }
}

/**
 * @param header the first line, after its keyword
 * @param lines those after it
 * @param faults takes what is wrong with them; the result is what was understood
 */
export function readFlowchart(header: Scanner, lines: readonly Scanner[], faults: Faults): Graph {
  header.skip();
  const direction = header.done || header.rest === ";" ? "DOWN" : readDirection(header, faults);
  header.take(";");
  expectEnd(header, faults);
  const builder = new GraphBuilder("flowchart", direction ?? "DOWN");
  for (const scanner of lines) new LineReader(scanner, builder, faults).read();
  return builder.finish(faults);
}
