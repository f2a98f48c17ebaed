/** The nodes of a flowchart's lines: names, and labels in brackets. */
import { quote } from "../../problem";
import type { GraphBuilder } from "./graph-builder";
import { readLabel } from "./label";
import type { Label, Shape, Spot } from "./model";
import { type Faults, noLooks, type Scanner } from "./source";

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

/** A link that begins in a text, with the blanks before it. */
const linkStart = /\s*(?:<?--|<?==|-\.)/;

type ReadLabel = { label: Label; shape: Shape };

/** Reads nodes of one line. What is no node is reported once. */
export class NodeReader {
  constructor(
    private readonly scanner: Scanner,
    private readonly builder: GraphBuilder,
    private readonly faults: Faults,
  ) {}

  /** Nodes joined by `&`. @returns their names; undefined where one of them is none */
  nodes(): string[] | undefined {
    const found: string[] = [];
    do {
      const id = this.node();
      if (id === undefined) return undefined;
      found.push(id);
      this.scanner.skip();
    } while (this.scanner.take("&"));
    return found;
  }

  /** A node, with its label where it has one here. @returns its name; undefined where there is none, which is reported */
  private node(): string | undefined {
    const { scanner, builder } = this;
    scanner.skip();
    const start = scanner.at;
    const spot = scanner.spot;
    const id = this.name();
    if (id === undefined) return undefined;
    const shape = brackets.find(({ open }) => scanner.take(open));
    if (shape) {
      const read = this.label(shape, start);
      if (!read) return undefined;
      if (read.label.length === 0)
        this.faults.add(spot, "a label between the brackets", "none", `write ${id}, or a label`);
      builder.define(id, read.label, read.shape, spot);
    } else builder.mention(id, spot);
    this.passOverClass();
    return id;
  }

  /** A node's name, with nothing behind it that is not drawn. @returns undefined where there is none, which is reported */
  private name(): string | undefined {
    const { scanner, faults } = this;
    const { spot } = scanner;
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
    return id;
  }

  /** A class behind a node, which is reported. */
  private passOverClass(): void {
    const { spot } = this.scanner;
    const [name] = this.scanner.match(/:::[\w-]*/y) ?? [];
    if (name !== undefined) this.faults.refuse(spot, "a node without a class", quote(name), noLooks);
  }

  /**
   * A label up to its closing bracket. @returns undefined where it has none, which is reported
   * @param start where the node begins whose label it is
   */
  private label({ open, closings }: Brackets, start: number): ReadLabel | undefined {
    const { scanner, faults } = this;
    const opening = scanner.at - open.length;
    scanner.skip();
    const inside = scanner.spot;
    if (scanner.take('"')) return this.quotedLabel({ open, closings }, inside);
    const found = closings
      .map(([close, shape]) => ({ close, shape, end: scanner.text.indexOf(close, scanner.at) }))
      .filter(({ end }) => end !== -1)
      .sort((a, b) => a.end - b.end)[0];
    const written = scanner.text.slice(scanner.at, found?.end);
    const isOdd = /[[\](){}"|]/.test(written);
    if (!found || (isOdd && written.search(linkStart) > 0)) {
      this.reportUnclosed({ open, closings }, scanner.text.slice(start, opening), opening, written);
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

  /**
   * @param id the node's name
   * @param opening where the bracket is
   * @param written what stands behind it
   */
  private reportUnclosed({ open, closings }: Brackets, id: string, opening: number, written: string): void {
    const { scanner } = this;
    const cut = written.search(linkStart);
    const before = (cut > 0 ? written.slice(0, cut) : written).replace(/[\])}]+$/, "").trim();
    const closed = `${id}${open}${before || "…"}${closings[0]?.[0] ?? ""}`;
    this.faults.add(
      scanner.spotAt(opening),
      `${closings.map(([close]) => close).join(" or ")} that closes the ${open} in this column`,
      `${quote(scanner.text.slice(opening))}, where the ${open} is not closed`,
      cut > 0 ? `close it before the link: ${closed}` : `close it: ${closed}`,
    );
  }

  /** A label in quotation marks, behind the first, up to its closing bracket. @param inside where the first stands */
  private quotedLabel({ open, closings }: Brackets, inside: Spot): ReadLabel | undefined {
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
}
