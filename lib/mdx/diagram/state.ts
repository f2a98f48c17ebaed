/** States: `stateDiagram-v2`, transitions, states within states, choices, notes. */
import { quote } from "../../problem";
import { GraphBuilder, readTurn } from "./graph-builder";
import { readLabel } from "./label";
import type { Graph, Shape, Spot } from "./model";
import {
  expectEnd,
  type Faults,
  type Grammar,
  noLooks,
  readTold,
  refusal,
  type Scanner,
  unknownLine,
} from "./source";

const grammar: Grammar = {
  forms:
    'A --> B : text; [*] --> A; A : text; state "Text" as A; state A {; note right of A : text; direction …',
  keywords: ["state", "note", "direction", "accTitle", "accDescr"],
  refused: {
    class: noLooks,
    hide: refusal("delete it: no description is empty here"),
    scale: refusal("delete it: lettering has one size in all diagrams"),
  },
};

const name = String.raw`[\p{L}\p{N}_]+(?:-(?=[\p{L}\p{N}_])[\p{L}\p{N}_]+)*`;
const end = String.raw`\[\*\]|${name}`;
const transition = new RegExp(String.raw`^(${end})\s*-->\s*(${end})\s*(?::\s*(.*))?$`, "u");
const described = new RegExp(String.raw`^(${name})\s*:\s*(.+)$`, "u");
const declared = new RegExp(String.raw`^state\s+(?:"([^"]*)"\s+as\s+)?(${name})\s*(\{|<<\w+>>)?$`, "u");
const note = new RegExp(String.raw`^note\s+(?:right|left)\s+of\s+(${name})\s*(?::\s*(.*))?$`, "iu");

const marks: Readonly<Record<string, Shape>> = {
  "<<choice>>": "diamond",
  "<<fork>>": "fork",
  "<<join>>": "join",
};

class StateReader {
  readonly builder = new GraphBuilder("state", "DOWN");
  /** States that have a text of their own, and where it begins. */
  readonly #described = new Map<string, Spot>();
  constructor(readonly faults: Faults) {}

  /** Where a transition begins or ends; each group has one beginning and one end. */
  private stop(written: string, isFirst: boolean, spot: Spot): string {
    const { builder } = this;
    if (written !== "[*]") {
      builder.mention(written, spot, "rounded");
      return written;
    }
    const id = `[*] ${isFirst ? "start" : "end"} ${builder.group?.id ?? ""}`;
    if (!builder.nodes.has(id)) builder.mention(id, spot, isFirst ? "start" : "end").label = [];
    return id;
  }

  private describe(id: string, text: string, spot: Spot): void {
    const node = this.builder.mention(id, spot, "rounded");
    const label = readLabel(text, spot, this.faults);
    node.label = this.#described.has(id) ? [...node.label, ...label] : label;
    if (!this.#described.has(id)) this.#described.set(id, spot);
  }

  /** Gives states with states in them the text that a line of its own has for them. */
  private nameGroups(): void {
    const { builder, faults } = this;
    for (const [id, spot] of this.#described) {
      const [group, node] = [builder.groups.get(id), builder.nodes.get(id)];
      if (!group || !node) continue;
      const [title, text] = [group.label.join(" "), node.label.join(" ")];
      if (title === id) group.label = node.label;
      else if (title !== text)
        faults.add(
          spot,
          `one text for ${id}`,
          `${quote(text)}, where line ${group.spot.line} of the diagram has ${quote(title)}`,
          "delete one of them",
        );
    }
  }

  finish(): Graph {
    this.nameGroups();
    return this.builder.finish(this.faults);
  }

  note(of: string, text: string, spot: Spot): void {
    const { builder, faults } = this;
    builder.mention(of, spot, "rounded");
    const label = readLabel(text, spot, faults);
    if (label.length === 0) faults.add(spot, "a text of the note", "none", "write it behind the colon");
    builder.note(of, label, spot);
  }

  /** `A --> B : text`. @returns whether the line was one */
  private transition(scanner: Scanner): boolean {
    const { text, spot } = scanner;
    const [, from, to, written = ""] = transition.exec(text) ?? [];
    if (from === undefined || to === undefined) return false;
    const label = readLabel(written, scanner.spotAt(text.length - written.length), this.faults);
    const ends = { from: this.stop(from, true, spot), to: this.stop(to, false, spot) };
    this.builder.edges.push({
      ...ends,
      label,
      stroke: "solid",
      start: "none",
      end: "arrow",
      startLabel: null,
      endLabel: null,
      spot,
    });
    return true;
  }

  /** `state A`, with a text, a mark or states in it. @returns whether the line was one */
  private declare(scanner: Scanner): boolean {
    const { builder, faults } = this;
    const { text, spot } = scanner;
    const [, title, id, mark] = declared.exec(text) ?? [];
    if (id === undefined) return false;
    const at = scanner.spotAt(text.indexOf('"') + 1);
    if (mark === "{") builder.open(id, title === undefined ? [id] : readLabel(title, at, faults), spot);
    else if (mark !== undefined) {
      const shape = Object.hasOwn(marks, mark) ? marks[mark] : undefined;
      if (shape) Object.assign(builder.mention(id, spot), { label: [], shape });
      else faults.add(spot, Object.keys(marks).join(", "), quote(mark), "write <<choice>>");
    } else if (title !== undefined) this.describe(id, title, at);
    else builder.mention(id, spot, "rounded");
    return true;
  }

  /** `A : text`. @returns whether the line was one */
  private description(scanner: Scanner): boolean {
    const { text } = scanner;
    const [, state, description] = described.exec(text) ?? [];
    if (state === undefined || description === undefined || Object.hasOwn(grammar.refused, state))
      return false;
    this.describe(state, description, scanner.spotAt(text.length - description.length));
    return true;
  }

  private unknown(scanner: Scanner): void {
    const { text, spot } = scanner;
    if (text === "--") {
      this.faults.add(
        spot,
        grammar.forms,
        '"--", states that go on side by side',
        "put them into states of their own, state A { … } and state B { … }",
      );
    } else if (/^state\b[^{]*\{./.test(text)) {
      this.faults.add(
        spot,
        "state A { and its states in the lines behind",
        quote(text),
        "begin a new line behind { and before }",
      );
    } else if (/^\s*(?:<?-+>?|=+>)/.test(text.replace(new RegExp(`^(?:${end})`, "u"), ""))) {
      // `A --> ` and a word of which no transition is made is a mistake in that word.
      this.faults.add(
        spot,
        "A --> B, or A --> B : text; names are letters, digits and _",
        quote(text),
        text.includes("-->")
          ? 'give the state such a name: state "Any text" as A'
          : `write ${text.replace(/<?-+>?|=+>/, "-->")}`,
      );
    } else unknownLine(scanner, grammar, this.faults);
  }

  /** @returns the state of a note that goes on in the lines behind, where this line opens one */
  line(scanner: Scanner): { of: string; spot: Spot } | undefined {
    const { builder, faults } = this;
    const { text, spot } = scanner;
    if (readTold(scanner, builder.told, faults) || this.transition(scanner)) return undefined;
    if (readTurn(scanner, builder, faults)) return undefined;
    if (text === "}") {
      builder.close(spot, "}", "state A {", faults);
      return undefined;
    }
    if (this.declare(scanner)) return undefined;
    const [, of, said] = note.exec(text) ?? [];
    if (of !== undefined) {
      if (said === undefined) return { of, spot };
      this.note(of, said, spot);
      return undefined;
    }
    if (this.description(scanner)) return undefined;
    if (new RegExp(`^${name}$`, "u").test(text)) builder.mention(text, spot, "rounded");
    else this.unknown(scanner);
    return undefined;
  }
}

/**
 * @param header the first line, after its keyword
 * @param lines those after it
 * @param faults takes what is wrong with them; the result is what was understood
 */
export function readState(header: Scanner, lines: readonly Scanner[], faults: Faults): Graph {
  expectEnd(header, faults);
  const reader = new StateReader(faults);
  let open: { of: string; spot: Spot; text: string[] } | undefined;
  for (const scanner of lines) {
    if (open && /^end note$/i.test(scanner.text)) {
      reader.note(open.of, open.text.join("<br>"), open.spot);
      open = undefined;
    } else if (open) open.text.push(scanner.text);
    else {
      const note = reader.line(scanner);
      if (note) open = { ...note, text: [] };
    }
  }
  if (open)
    faults.add(
      open.spot,
      '"end note" behind the note',
      "the end of the diagram",
      'write "end note" on a line of its own',
    );
  return reader.finish();
}
