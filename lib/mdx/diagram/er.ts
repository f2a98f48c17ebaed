/** Entities: `erDiagram`, entities with their attributes, and how many of each belong to one of the other. */
import { quote } from "../../problem";
import { GraphBuilder, readTurn } from "./graph-builder";
import { readLabel, readQuotable } from "./label";
import type { Graph, Head, Node, Spot } from "./model";
import {
  expectEnd,
  type Faults,
  type Grammar,
  noLooks,
  opensBlock,
  readBlocks,
  readTold,
  type Scanner,
  unknownLine,
} from "./source";

const grammar: Grammar = {
  forms: "A ||--o{ B : text; A {, and in it lines as: string name PK; A; direction …",
  keywords: ["direction", "accTitle", "accDescr"],
  refused: { class: noLooks },
};

const name = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?|"[^"]+")`;
const relation = new RegExp(
  String.raw`^(${name})\s*(\|o|\|\||\}o|\}\|)(--|\.\.)(o\||\|\||o\{|\|\{)\s*(${name})\s*(?::\s*(.*))?$`,
  "u",
);
/**
 * A line that means to be a relation: signs between two names, of which one may be missing, and a text behind them,
 * with its colon or without.
 */
const sign = "[|{}<>=~.*+-]";
const signs = String.raw`(?:o(?=${sign}))?${sign}(?:${sign}|\s(?=[\so]*${sign})|o(?![\p{L}\p{N}_]))+`;
const relationMeant = new RegExp(
  String.raw`^(${name})?\s*(${signs})\s*(${name})?\s*(?::\s*(.*)|(.+))?$`,
  "u",
);
/** One that says in words or numbers how many there are, as Mermaid has it too: `A one to many B : text`. */
const relationInWords = new RegExp(String.raw`^(${name})\s+(.+?)\s+(${name})\s*(?::\s*(.*))?$`, "u");
const entity = new RegExp(String.raw`^(${name})\s*(?:\[\s*("[^"]*"|[^"[\]]+?)\s*\])?\s*(\{.*)?$`, "u");
const attribute =
  /^([\p{L}][\p{L}\p{N}_()[\],-]*)\s+([*\p{L}][\p{L}\p{N}_()[\]-]*)(?:\s+((?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/u;

const feet: Readonly<Record<string, Head>> = {
  "|o": "maybe-one",
  "o|": "maybe-one",
  "||": "one",
  "}o": "any",
  "o{": "any",
  "}|": "some",
  "|{": "some",
};

/** What a foot is, whichever way round it is written. */
const meantFoot: readonly (readonly [pattern: RegExp, left: string, right: string])[] = [
  [/\|o|o\|/, "|o", "o|"],
  [/[{}]o|o[{}]/, "}o", "o{"],
  [/\|[{}]|[{}]\|/, "}|", "|{"],
  [/\|\|/, "||", "||"],
];

/** The relation that signs come near to: their feet where they are some, and their line. */
function relationNear(written: string): string {
  const [, start = "", end = ""] = /^([|{}o]*)[^|{}o]*(.*)$/.exec(written.replace(/\s+/g, "")) ?? [];
  const left = meantFoot.find(([pattern]) => pattern.test(start))?.[1] ?? "||";
  const right = meantFoot.find(([pattern]) => pattern.test(end))?.[2] ?? "o{";
  return `${left}${written.includes("..") ? ".." : "--"}${right}`;
}

/** Reports a line that means to be a relation, with the line as it would be. @returns whether it does */
function reportRelation(scanner: Scanner, faults: Faults): boolean {
  const { text } = scanner;
  const hasLine = /--|\.\.|\bto\b/.test(text);
  const meant = relationMeant.exec(text) ?? (hasLine ? relationInWords.exec(text) : null);
  const [, from, between = "", to, words, behind] = meant ?? [];
  if (from === undefined && to === undefined) return false;
  const relation = relationNear(between);
  const label = words || (/^[\p{L}\p{N}"]/u.test(behind ?? "") ? behind : "") || "has";
  const fix = `write ${from ?? "A"} ${relation} ${to ?? "B"} : ${label}`;
  const isRight = relation === between;
  if (isRight && from !== undefined && to !== undefined) {
    const spot = scanner.spotAt(text.length - (behind ?? "").length);
    faults.add(spot, "a colon before what the one is to the other", quote(behind ?? ""), fix);
  } else if (isRight) {
    const spot = scanner.spotAt(text.indexOf(between) + (from === undefined ? 0 : between.length));
    faults.add(spot, "an entity at either end, as CUSTOMER ||--o{ ORDER : places", "none", fix);
  } else {
    const expected =
      "a relation, as CUSTOMER ||--o{ ORDER : places; on either side |o none or one, || one, }o any, }| one or more, with -- or .. between";
    faults.add(scanner.spotAt(text.indexOf(between, from?.length ?? 0)), expected, quote(between), fix);
  }
  return true;
}

class ErReader {
  readonly builder = new GraphBuilder("er", "DOWN");

  constructor(readonly faults: Faults) {}

  private entity(written: string, spot: Spot): Node {
    return this.builder.mention(written.replace(/^"(.*)"$/, "$1"), spot);
  }

  attribute(node: Node, scanner: Scanner): void {
    const spot = scanner.spotAt(0);
    const [, type, called, keys, comment] = attribute.exec(scanner.text) ?? [];
    if (type === undefined || called === undefined) {
      const fix = "write a type without blanks, a name, and PK, FK or UK where it is a key";
      this.faults.add(
        spot,
        'an attribute: string name, string name PK, string name "what it is"',
        quote(scanner.text),
        fix,
      );
      return;
    }
    const said = [
      type,
      called,
      keys?.replace(/\s*,\s*/g, ", "),
      comment && readLabel(comment, spot, this.faults).join(" "),
    ];
    node.rows = [[...(node.rows[0] ?? []), said.filter(Boolean).join(" ")]];
  }

  /** `A ||--o{ B : text`. @returns whether the line was one */
  private relation(scanner: Scanner): boolean {
    const { faults } = this;
    const { text, spot } = scanner;
    const [, from, left = "", stroke, right = "", to, words] = relation.exec(text) ?? [];
    if (from === undefined || to === undefined) return false;
    if (words === undefined)
      faults.add(
        scanner.spotAt(text.length - 1),
        "what the one is to the other, behind a colon",
        "no text",
        `write ${text} : has`,
      );
    this.builder.edges.push({
      from: this.entity(from, spot).id,
      to: this.entity(to, spot).id,
      label: readQuotable(words ?? "", scanner.spotAt(text.length - (words ?? "").length), faults),
      stroke: stroke === ".." ? "dotted" : "solid",
      start: feet[left] ?? "none",
      end: feet[right] ?? "none",
      startLabel: null,
      endLabel: null,
      spot,
    });
    return true;
  }

  /** @returns the entity whose attributes the lines behind are, where this line opens one */
  line(scanner: Scanner): Node | undefined {
    const { builder, faults } = this;
    const { text, spot } = scanner;
    if (readTold(scanner, builder.told, faults) || readTurn(scanner, builder, faults)) return undefined;
    if (this.relation(scanner)) return undefined;
    const [, id, label, brace] = entity.exec(text) ?? [];
    if (id !== undefined) {
      const node = this.entity(id, spot);
      if (label !== undefined)
        node.label = readQuotable(label, scanner.spotAt(text.indexOf("[") + 1), faults);
      return opensBlock(scanner, brace, "attribute", faults) ? node : undefined;
    }
    if (!reportRelation(scanner, faults)) unknownLine(scanner, grammar, faults);
    return undefined;
  }
}

/**
 * @param header the first line, after its keyword
 * @param lines those after it
 * @param faults takes what is wrong with them; the result is what was understood
 */
export function readEr(header: Scanner, lines: readonly Scanner[], faults: Faults): Graph {
  expectEnd(header, faults);
  const reader = new ErReader(faults);
  readBlocks(lines, "attributes", faults, {
    line: scanner => reader.line(scanner),
    inside: (node, scanner) => reader.attribute(node, scanner),
  });
  return reader.builder.finish(faults);
}
