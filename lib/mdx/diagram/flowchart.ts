/** Flowcharts: `flowchart LR`, nodes in brackets, links, subgraphs. */
import { quote } from "../../problem";
import { GraphBuilder, readDirection } from "./graph-builder";
import { readLabel, readQuotable } from "./label";
import type { Graph, Head, Label, Shape, Spot, Stroke } from "./model";
import { expectEnd, type Faults, type Grammar, noLooks, readTold, type Scanner, unknownLine } from "./source";

const grammar: Grammar = {
  forms: "a node, A[Text]; a link, A --> B; subgraph …; end; direction …",
  keywords: ["subgraph", "end", "direction", "accTitle", "accDescr"],
  refused: { class: noLooks },
};

/** A node's name. Signs join words in it, so that a link may follow without a blank. */
const idPattern = /[\p{L}\p{N}_]+(?:[-.](?=[\p{L}\p{N}_])[\p{L}\p{N}_]+)*/uy;

/** What opens a label, and what closes it in which shape. */
type Brackets = { open: string; closings: readonly [close: string, shape: Shape][] };

/** Those of several signs before those that they begin with. */
const brackets: readonly Brackets[] = [
  { open: "(((", closings: [[")))", "double-circle"]] },
  { open: "([", closings: [["])", "stadium"]] },
  { open: "((", closings: [["))", "circle"]] },
  { open: "[[", closings: [["]]", "subroutine"]] },
  { open: "[(", closings: [[")]", "cylinder"]] },
  {
    open: "[/",
    closings: [
      ["/]", "parallelogram"],
      ["\\]", "trapezoid"],
    ],
  },
  {
    open: "[\\",
    closings: [
      ["\\]", "parallelogram-left"],
      ["/]", "trapezoid-down"],
    ],
  },
  { open: "{{", closings: [["}}", "hexagon"]] },
  { open: "(", closings: [[")", "rounded"]] },
  { open: "[", closings: [["]", "box"]] },
  { open: "{", closings: [["}", "diamond"]] },
  { open: ">", closings: [["]", "flag"]] },
];

type Link = { stroke: Stroke; start: Head; end: Head; label: Label };

const heads: Readonly<Record<string, Head>> = { "<": "arrow", ">": "arrow", x: "cross", o: "circle" };

function headOf(sign: string | undefined): Head {
  return (sign !== undefined && heads[sign]) || "none";
}

/** Links without a text in them. How long one is asks Mermaid for more room, and says nothing. */
const links: readonly { pattern: RegExp; stroke: Stroke }[] = [
  { pattern: /([<xo])?--+([-xo>])/y, stroke: "solid" },
  { pattern: /([<xo])?==+([=xo>])/y, stroke: "thick" },
  { pattern: /([<xo])?-\.+-([xo>])?/y, stroke: "dotted" },
];

/** Links around a text, `-- text -->`: how they open and how they close. */
const textLinks: readonly { open: RegExp; close: RegExp; stroke: Stroke; form: string }[] = [
  { open: /([<xo])?--/y, close: /--+([-xo>])/g, stroke: "solid", form: "-- text -->" },
  { open: /([<xo])?==/y, close: /==+([=xo>])/g, stroke: "thick", form: "== text ==>" },
  { open: /([<xo])?-\./y, close: /\.+-([xo>])?/g, stroke: "dotted", form: "-. text .->" },
];

/** Reads one line of a flowchart. A line that is not understood is reported once. */
class LineReader {
  constructor(
    readonly scanner: Scanner,
    readonly builder: GraphBuilder,
    readonly faults: Faults,
  ) {}

  /** A label in quotation marks, behind the first, up to its closing bracket. @param inside where the first stands */
  private quotedLabel(
    { open, closings }: Brackets,
    inside: Spot,
  ): { label: Label; shape: Shape } | undefined {
    const { scanner, faults } = this;
    const end = scanner.text.indexOf('"', scanner.at);
    if (end === -1) {
      faults.add(
        inside,
        'a " that ends the label in the same line',
        quote(scanner.text.slice(scanner.at - 1)),
        'add the ", and write <br> for a new line',
      );
      return undefined;
    }
    const written = scanner.text.slice(scanner.at, end);
    scanner.at = end + 1;
    scanner.skip();
    const closing = closings.find(([close]) => scanner.take(close));
    if (closing) return { label: readLabel(written, inside, faults), shape: closing[1] };
    faults.add(
      scanner.spot,
      `${closings.map(([close]) => close).join(" or ")} behind the label`,
      quote(scanner.rest),
      `write ${open}"${written}"${closings[0]?.[0]}; for " in a label #quot;`,
    );
    return undefined;
  }

  /**
   * A label up to its closing bracket. @returns undefined where it has none, which is reported
   * @param start where the node begins whose label it is
   */
  private label({ open, closings }: Brackets, start: number): { label: Label; shape: Shape } | undefined {
    const { scanner, faults } = this;
    const opening = scanner.at - open.length;
    scanner.skip();
    const inside = scanner.spot;
    if (scanner.take('"')) return this.quotedLabel({ open, closings }, inside);
    const found = closings
      .map(([close, shape]) => ({ close, shape, end: scanner.text.indexOf(close, scanner.at) }))
      .filter(({ end }) => end !== -1)
      .sort((a, b) => a.end - b.end)[0];
    const first = closings[0]?.[0] ?? "";
    const written = scanner.text.slice(scanner.at, found?.end);
    const cut = written.search(/\s*(?:<?--|<?==|-\.)/);
    const isOdd = /[[\](){}"|]/.test(written);
    if (!found || (isOdd && cut > 0)) {
      const before = (cut > 0 ? written.slice(0, cut) : written).replace(/[\])}]+$/, "").trim();
      const closed = `${scanner.text.slice(start, opening)}${open}${before || "…"}${first}`;
      faults.add(
        scanner.spotAt(opening),
        `${closings.map(([close]) => close).join(" or ")} that closes the ${open} in this column`,
        `${quote(scanner.text.slice(opening))}, where the ${open} is not closed`,
        cut > 0 ? `close it before the link: ${closed}` : `close it: ${closed}`,
      );
      return undefined;
    }
    if (isOdd) {
      const shown = written.replaceAll('"', "#quot;").trim();
      faults.add(
        inside,
        'quotation marks around a label with brackets, | or " in it',
        quote(written),
        `write ${open}"${shown}"${found.close}`,
      );
      return undefined;
    }
    scanner.at = found.end + found.close.length;
    return { label: readLabel(written, inside, faults), shape: found.shape };
  }

  /** A node, with its label where it has one here. @returns its name; undefined where there is none, which is reported */
  private node(): string | undefined {
    const { scanner, faults, builder } = this;
    scanner.skip();
    const start = scanner.at;
    const spot = scanner.spot;
    const id = scanner.match(idPattern)?.[0];
    if (id === undefined) {
      const found = scanner.done ? "the end of the line" : quote(scanner.rest);
      faults.add(
        spot,
        "a node: a name of letters, digits and _, then its label in brackets",
        found,
        "write A, or A[Text]",
      );
      return undefined;
    }
    if (/^(?:end|subgraph|graph|flowchart)$/.test(id)) {
      faults.add(
        spot,
        "a node's name that is no word of Mermaid's",
        quote(id),
        `write ${id[0]?.toUpperCase()}${id.slice(1)}`,
      );
      return undefined;
    }
    if (scanner.rest.startsWith("@{")) {
      faults.add(
        scanner.spot,
        "a shape by its brackets",
        quote(scanner.rest),
        "write A[box], A(round), A([stadium]), A{choice}, A[(store)], A((circle))",
      );
      return undefined;
    }
    const shape = brackets.find(({ open }) => scanner.take(open));
    if (shape) {
      const read = this.label(shape, start);
      if (!read) return undefined;
      if (read.label.length === 0)
        faults.add(spot, "a label between the brackets", "none", `write ${id}, or a label`);
      builder.define(id, read.label, read.shape, spot);
    } else builder.mention(id, spot);
    const classed = scanner.spot;
    const [name] = scanner.match(/:::[\w-]*/y) ?? [];
    if (name !== undefined) faults.refuse(classed, "a node without a class", quote(name), noLooks);
    return id;
  }

  /** Nodes joined by `&`. */
  private nodes(): string[] | undefined {
    const found: string[] = [];
    do {
      const id = this.node();
      if (id === undefined) return undefined;
      found.push(id);
      this.scanner.skip();
    } while (this.scanner.take("&"));
    return found;
  }

  /** A link with its text behind it, in `|…|`, or without any. @returns as `link` does */
  private linkBeforeText(): Link | null | undefined {
    const { scanner, faults } = this;
    for (const { pattern, stroke } of links) {
      const match = scanner.match(pattern);
      if (!match) continue;
      const link = { stroke, start: headOf(match[1]), end: headOf(match[2]), label: [] };
      scanner.skip();
      const inside = scanner.spotAt(scanner.at + 1);
      if (!scanner.take("|")) return link;
      const quoted = scanner.match(/\s*"[^"]*"\s*(?=\|)/y)?.[0];
      const end = scanner.text.indexOf("|", scanner.at);
      if (end === -1) {
        faults.add(inside, "| behind the text of a link", quote(scanner.rest), `write ${match[0]}|text| B`);
        return null;
      }
      const written = quoted ?? scanner.text.slice(scanner.at, end);
      scanner.at = end + 1;
      return { ...link, label: readQuotable(written, inside, faults) };
    }
    return undefined;
  }

  /** A link with its text within it, `-- text -->`. @returns as `link` does */
  private linkAroundText(): Link | null | undefined {
    const { scanner, faults } = this;
    const { spot } = scanner;
    for (const { open, close, stroke, form } of textLinks) {
      const opening = scanner.match(open);
      if (!opening) continue;
      scanner.skip();
      const inside = scanner.spot;
      const quoted = scanner.match(/"[^"]*"\s*/y)?.[0];
      close.lastIndex = scanner.at;
      const closing = close.exec(scanner.text);
      const between = closing ? scanner.text.slice(scanner.at, closing.index) : "";
      const isText = (quoted === undefined) === (between.trim() !== "");
      if (!closing || !isText) {
        faults.add(
          spot,
          `a link: -->, ---, -.->, ==>, or one around a text, ${form}`,
          quote(scanner.text.slice(spot.column - 1 - scanner.indent)),
          `write ${form}`,
        );
        return null;
      }
      scanner.at = closing.index + closing[0].length;
      return {
        stroke,
        start: headOf(opening[1]),
        end: headOf(closing[1]),
        label: readQuotable(quoted ?? between, inside, faults),
      };
    }
    return undefined;
  }

  /** A link, with its text. @returns undefined where there is none; null where it is not whole, which is reported */
  private link(): Link | null | undefined {
    const { scanner, faults } = this;
    if (scanner.rest.startsWith("~~~")) {
      faults.add(
        scanner.spot,
        "a link that is seen",
        quote("~~~"),
        "write ---, or delete it: what is not seen says nothing",
      );
      return null;
    }
    const link = this.linkBeforeText();
    return link === undefined ? this.linkAroundText() : link;
  }

  /** Nodes and the links between them, up to the end of the statement. */
  private chain(): void {
    const { scanner, builder, faults } = this;
    let from = this.nodes();
    while (from) {
      scanner.skip();
      if (scanner.done || scanner.rest.startsWith(";")) return;
      const { spot } = scanner;
      const link = this.link();
      if (link === null) break;
      if (link === undefined) {
        const comment = scanner.rest.includes("%%")
          ? "put the comment on a line of its own"
          : "write a link, as A --> B, or begin a new line";
        faults.add(spot, "a link, or the end of the line", quote(scanner.rest), comment);
        break;
      }
      const to = this.nodes();
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
    } else if (
      /^%%\{/.test(text) ||
      (/^(?:classDef|class|style|linkStyle|click|title)$/.test(word) && /^\w+\s+[^-=~&\s]/.test(text))
    ) {
      unknownLine(scanner, grammar, faults);
    } else if (
      /^[\p{L}\p{N}_]/u.test(text) &&
      !/^[\p{L}_]+\s+[\p{L}_]/u.test(text.replace(/\b[xo](?=--|==|-\.)/g, ""))
    ) {
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
