/** Classes: `classDiagram`, classes with their members, and how they hang together. */
import { quote } from "../../problem";
import { GraphBuilder, readTurn } from "./graph-builder";
import { readLabel } from "./label";
import type { Graph, Head, Node, Spot } from "./model";
import {
  expectEnd,
  type Faults,
  type Grammar,
  opensBlock,
  readBlocks,
  readTold,
  type Scanner,
  unknownLine,
} from "./source";

const grammar: Grammar = {
  forms:
    'class A; class A {; A : member; A <|-- B : text; A "1" --> "*" B; <<interface>> A; note for A "text"; direction …',
  keywords: ["class", "direction", "note", "namespace", "accTitle", "accDescr"],
  refused: {},
};

/** A name, with a type it is of: `List~Token~`; in backticks any text. */
const name = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*(?:~[^~]+~)?|${"`"}[^${"`"}]+${"`"})`;
const line = String.raw`(<\||\*|o|<)?(--|\.\.)(\|>|\*|o(?=[\s"])|>)?`;
const relation = new RegExp(
  String.raw`^(${name})\s*(?:"([^"]*)"\s*)?${line}\s*(?:"([^"]*)"\s*)?(${name})\s*(?::\s*(.+))?$`,
  "u",
);
const declared = new RegExp(
  String.raw`^class\s+(${name})\s*(?:\["([^"]*)"\])?\s*(<<[^<>]+>>)?\s*(\{.*)?$`,
  "u",
);
const member = new RegExp(String.raw`^(${name})\s*:\s*(.+)$`, "u");
const stereotype = new RegExp(String.raw`^<<([^<>]+)>>\s*(${name})?$`, "u");
const noteFor = new RegExp(String.raw`^note\s+(?:for\s+(${name})\s+)?"(.*)"$`, "u");

/** What makes a member static, `$`, or abstract, `*`: at its end, or right behind its brackets. */
const classifier = /[$*]+(?=\s*$)|(?<=\))[$*]+(?=\s)/;

const heads: Readonly<Record<string, Head>> = {
  "<|": "triangle",
  "|>": "triangle",
  "*": "filled-diamond",
  o: "diamond",
  "<": "open",
  ">": "open",
};

function headOf(sign: string | undefined): Head {
  return (sign !== undefined && heads[sign]) || "none";
}

class ClassReader {
  readonly builder = new GraphBuilder("class", "DOWN");
  constructor(readonly faults: Faults) {}

  class(written: string, spot: Spot): Node {
    const plain = written.replaceAll("`", "");
    const id = plain.replace(/~.*~$/, "");
    const node = this.builder.mention(id, spot);
    if (id !== plain) node.label = [plain.replace(/~(.*)~$/, "<$1>")];
    return node;
  }

  member(node: Node, written: string, spot: Spot): void {
    const [, above] = stereotype.exec(written) ?? [];
    if (above !== undefined) {
      node.above = above.trim();
      return;
    }
    const sign = classifier.exec(written);
    if (sign) {
      this.faults.add(
        { ...spot, column: spot.column + sign.index },
        "a member without a sign behind it",
        quote(sign[0]),
        "static and abstract are not drawn: delete the sign, or say it in a note",
      );
      return;
    }
    const said = written.trim().replace(/~([^~]*)~/g, "<$1>");
    if (said === "" || /[{}]/.test(said)) {
      this.faults.add(
        spot,
        "an attribute, +loss float, or an operation, +sample(prompt) text",
        quote(written),
        "mend the line, or delete it",
      );
      return;
    }
    const isOperation = said.includes("(");
    const [attributes = [], operations = []] = node.rows;
    node.rows = isOperation ? [attributes, [...operations, said]] : [[...attributes, said], operations];
  }

  /** `namespace name {`, and the } that ends it. @returns whether the line was one */
  private namespace(scanner: Scanner): boolean {
    const { text } = scanner;
    const spot = scanner.spotAt(0);
    const [, title] = /^namespace\s+([\p{L}\p{N}_.-]+)\s*\{$/u.exec(text) ?? [];
    if (title !== undefined) this.builder.open(title, [title], spot);
    else if (text === "}") this.builder.close(spot, "}", "{", this.faults);
    else return false;
    return true;
  }

  /** `note "text"`, or one for a class. @returns whether the line was one */
  private note({ text, spot }: Scanner): boolean {
    const [, of, said] = noteFor.exec(text) ?? [];
    if (said === undefined) return false;
    const label = readLabel(said, spot, this.faults);
    if (label.length === 0) this.faults.add(spot, "a text of the note", "none", 'write note "text"');
    this.builder.note(of === undefined ? undefined : this.class(of, spot).id, label, spot);
    return true;
  }

  /** `<<interface>> A`. @returns whether the line was one */
  private stereotype({ text, spot }: Scanner): boolean {
    const [, word, target] = stereotype.exec(text) ?? [];
    if (word === undefined || target === undefined) return false;
    this.class(target, spot).above = word.trim();
    return true;
  }

  /** `A <|-- B : text`. @returns whether the line was one */
  private relation(scanner: Scanner): boolean {
    const { text, spot } = scanner;
    const [, from, startLabel, start, stroke, end, endLabel, to, words = ""] = relation.exec(text) ?? [];
    if (from === undefined || to === undefined) return false;
    this.builder.edges.push({
      from: this.class(from, spot).id,
      to: this.class(to, spot).id,
      label: readLabel(words, scanner.spotAt(text.length - words.length), this.faults),
      stroke: stroke === ".." ? "dotted" : "solid",
      start: headOf(start),
      end: headOf(end),
      startLabel: startLabel?.trim() || null,
      endLabel: endLabel?.trim() || null,
      spot,
    });
    return true;
  }

  /** `A : member`. @returns whether the line was one */
  private ownedMember(scanner: Scanner): boolean {
    const { text, spot } = scanner;
    const [, owner, written] = member.exec(text) ?? [];
    if (owner === undefined || written === undefined) return false;
    this.member(this.class(owner, spot), written, scanner.spotAt(text.length - written.length));
    return true;
  }

  private unknown(scanner: Scanner): void {
    const { text, spot } = scanner;
    const isRelation = /(?:--|\.\.)/.test(text) && !/^\w+\s+\w/.test(text);
    if (!isRelation) unknownLine(scanner, grammar, this.faults);
    else {
      this.faults.add(
        spot,
        "two classes and what joins them: <|--, *--, o--, -->, --, ..>, ..|>, ..",
        quote(text),
        'write A <|-- B, or A "1" --> "*" B : text',
      );
    }
  }

  /** @returns the class whose members the lines behind are, where this line opens one */
  line(scanner: Scanner): Node | undefined {
    const { builder, faults } = this;
    const { text, spot } = scanner;
    if (readTold(scanner, builder.told, faults) || readTurn(scanner, builder, faults)) return undefined;
    if (this.namespace(scanner)) return undefined;
    const [, id, label, above, brace] = declared.exec(text) ?? [];
    if (id !== undefined) {
      const node = this.class(id, spot);
      if (label !== undefined) node.label = readLabel(label, scanner.spotAt(text.indexOf('"') + 1), faults);
      if (above !== undefined) node.above = above.slice(2, -2).trim();
      return opensBlock(scanner, brace, "member", faults) ? node : undefined;
    }
    const isRead =
      this.note(scanner) || this.stereotype(scanner) || this.relation(scanner) || this.ownedMember(scanner);
    if (!isRead) this.unknown(scanner);
    return undefined;
  }
}

/**
 * @param header the first line, after its keyword
 * @param lines those after it
 * @param faults takes what is wrong with them; the result is what was understood
 */
export function readClass(header: Scanner, lines: readonly Scanner[], faults: Faults): Graph {
  expectEnd(header, faults);
  const reader = new ClassReader(faults);
  readBlocks(lines, "members", faults, {
    line: scanner => reader.line(scanner),
    inside: (node, scanner) => reader.member(node, scanner.text, scanner.spotAt(0)),
  });
  return reader.builder.finish(faults);
}
