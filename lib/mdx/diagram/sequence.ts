/** Sequences: `sequenceDiagram`, participants, messages, notes, and frames around parts. */
import { nearest, quote } from "../../problem";
import { readLabel } from "./label";
import type { Frame, FrameKeyword, Message, Participant, Sequence, SequenceItem, Spot } from "./model";
import { expectEnd, type Faults, type Grammar, readTold, refusal, type Scanner, unknownLine } from "./source";

const frames: readonly FrameKeyword[] = ["loop", "alt", "opt", "par", "critical", "break"];

/** What opens a further section, by the frame that it belongs to. */
const dividers: Readonly<Record<string, string>> = { else: "alt", and: "par", option: "critical" };

const grammar: Grammar = {
  forms:
    "A->>B: text; participant A as Text; Note over A,B: text; activate A; loop, alt, opt, par … end; autonumber",
  keywords: [
    "participant",
    "actor",
    "note",
    "activate",
    "deactivate",
    "autonumber",
    "end",
    ...frames,
    ...Object.keys(dividers),
  ],
  refused: {
    rect: refusal(
      "delete it and its end: the colours are those of the page, in its light and its dark theme",
    ),
    box: refusal("delete it and its end: participants stand in no groups here"),
    create: refusal("delete the word: participants stand in a row at the top"),
    destroy: refusal("delete the line: participants stay up to the end"),
    links: refusal("delete it: links stand in the text beside the diagram"),
    properties: refusal("delete it: nothing of it is drawn"),
    details: refusal("delete it: nothing of it is drawn"),
  },
};

/** Arrows, the longer before those that they begin with. */
const arrows: readonly (Pick<Message, "dashed" | "start" | "end"> & { sign: string })[] = [
  { sign: "<<-->>", dashed: true, start: "arrow", end: "arrow" },
  { sign: "<<->>", dashed: false, start: "arrow", end: "arrow" },
  { sign: "-->>", dashed: true, start: "none", end: "arrow" },
  { sign: "->>", dashed: false, start: "none", end: "arrow" },
  { sign: "-->", dashed: true, start: "none", end: "none" },
  { sign: "->", dashed: false, start: "none", end: "none" },
  { sign: "--x", dashed: true, start: "none", end: "cross" },
  { sign: "-x", dashed: false, start: "none", end: "cross" },
  { sign: "--)", dashed: true, start: "none", end: "open" },
  { sign: "-)", dashed: false, start: "none", end: "open" },
];

type Open = { frame: Frame; divider: string | undefined };

class SequenceReader {
  readonly participants = new Map<string, Participant>();
  readonly items: SequenceItem[] = [];
  readonly told = { title: null, description: null };
  readonly #open: Open[] = [];
  readonly #declared = new Map<string, Spot>();
  /** How many bars of activity a participant has at the moment. */
  readonly #active = new Map<string, Spot[]>();
  #number = 0;
  #numbered = false;

  constructor(readonly faults: Faults) {}

  private add(item: SequenceItem): void {
    const frame = this.#open.at(-1)?.frame;
    (frame?.sections.at(-1)?.items ?? this.items).push(item);
  }

  private participant(id: string, spot: Spot): string {
    if (!this.participants.has(id)) this.participants.set(id, { id, label: [id], isActor: false, spot });
    return id;
  }

  private activity(type: "activate" | "deactivate", id: string, spot: Spot): void {
    const bars = this.#active.get(id) ?? [];
    this.#active.set(id, bars);
    if (type === "activate") bars.push(spot);
    else if (!bars.pop()) {
      this.faults.add(
        spot,
        `activate ${id}, or ->>+${id}, before it`,
        `${id} is not active here`,
        "delete it, or activate it before",
      );
      return;
    }
    this.add({ type, id, spot });
  }

  private declare(scanner: Scanner, isActor: boolean): void {
    const { faults } = this;
    const { text, spot } = scanner.takeRest();
    const [, id, label] = /^(\S.*?)\s+as\s+(.+)$/.exec(text) ?? ["", text];
    if (id === undefined || id === "" || /[:;,+<>(){}[\]"@]|--|->/.test(id)) {
      const fix = text.includes("@{")
        ? "write actor A for a person, participant A for all others"
        : "write participant A as Any text";
      faults.add(
        spot,
        "a name without signs, and a text behind as",
        text === "" ? "nothing" : quote(text),
        fix,
      );
      return;
    }
    const before = this.#declared.get(id);
    if (before)
      faults.add(
        spot,
        "one line for each participant",
        `a second one of ${id}; line ${before.line} of the diagram has the first`,
        "delete it",
      );
    this.#declared.set(id, spot);
    const known = this.participants.get(id);
    const shown = label === undefined ? [id] : readLabel(label, spot, faults);
    if (known) Object.assign(known, { label: shown, isActor });
    else this.participants.set(id, { id, label: shown, isActor, spot });
  }

  private note(scanner: Scanner): void {
    const { faults } = this;
    const { text } = scanner;
    const spot = scanner.spotAt(0);
    const [, place = "", names = "", written = ""] =
      /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.*)$/i.exec(text) ?? [];
    const over = names
      .split(",")
      .map(one => one.trim())
      .filter(Boolean);
    const [first, last = first] = over;
    const side = place.toLowerCase().split(" ")[0];
    if (
      first === undefined ||
      last === undefined ||
      over.length > 2 ||
      (over.length > 1 && side !== "over")
    ) {
      faults.add(
        spot,
        "Note left of A: text, Note right of A: text, Note over A: text or Note over A,B: text",
        quote(text),
        over.length > 2 && side === "over"
          ? `write Note over ${over[0]},${over.at(-1)}: text, which goes over those between`
          : `write Note over ${over[0] ?? "A"}: text`,
      );
      return;
    }
    const label = readLabel(written, scanner.spotAt(text.length - written.length), faults);
    if (label.length === 0) faults.add(spot, "a text of the note", "none", "write it behind the colon");
    for (const id of over) this.participant(id, spot);
    this.add({
      type: "note",
      side: side === "left" || side === "right" ? side : "over",
      over: [first, last],
      label,
      spot,
    });
  }

  /** @returns whether the line is a message, or meant to be one */
  private message(scanner: Scanner): boolean {
    const { faults } = this;
    const { text } = scanner;
    const spot = scanner.spotAt(0);
    const colon = text.indexOf(":");
    const head = colon === -1 ? text : text.slice(0, colon);
    const at = head.search(/<<-|-(?:-?[>x)]|-?>>)/);
    const arrow = at > 0 ? arrows.find(({ sign }) => head.startsWith(sign, at)) : undefined;
    if (!arrow) return false;
    const from = head.slice(0, at).trim();
    const [, sign = "", to = ""] = /^\s*([+-]?)\s*(.*?)\s*$/.exec(head.slice(at + arrow.sign.length)) ?? [];
    if (from === "" || to === "" || /[-<>]$|^[-<>]/.test(from) || /^[-<>()]|[<>]/.test(to)) {
      faults.add(
        spot,
        `a message: A${arrow.sign}B: text, with one of ${arrows.map(one => one.sign).join(" ")}`,
        quote(text),
        "mend the arrow, or the name beside it",
      );
      return true;
    }
    if (colon === -1)
      faults.add(
        scanner.spotAt(text.length - 1),
        "a colon and a text behind the message",
        quote(text),
        /\s/.test(to) ? `write ${text.replace(/\s+(?=\S*$)/, ": ")}` : `write ${text}: text`,
      );
    const written = colon === -1 ? "" : text.slice(colon + 1).trim();
    const label = readLabel(written, scanner.spotAt(text.length - written.length), faults);
    const { sign: _, ...line } = arrow;
    const number = this.#numbered ? ++this.#number : null;
    this.add({
      type: "message",
      from: this.participant(from, spot),
      to: this.participant(to, spot),
      label,
      number,
      ...line,
      spot,
    });
    if (sign === "+") this.activity("activate", to, spot);
    if (sign === "-") this.activity("deactivate", from, spot);
    return true;
  }

  private frame(keyword: FrameKeyword, scanner: Scanner): void {
    const spot = scanner.spotAt(0);
    const { text, spot: inside } = scanner.takeRest();
    const frame: Frame = {
      type: "frame",
      keyword,
      sections: [{ label: readLabel(text, inside, this.faults), items: [] }],
      spot,
    };
    this.add(frame);
    const divider = Object.keys(dividers).find(one => dividers[one] === keyword);
    this.#open.push({ frame, divider });
  }

  line(scanner: Scanner): void {
    const { faults } = this;
    const { text } = scanner;
    const spot = scanner.spotAt(0);
    if (readTold(scanner, this.told, faults)) return;
    const [word = ""] = /^[\p{L}]+(?=\s|$)/u.exec(text) ?? [];
    const lower = word.toLowerCase();
    const frame = frames.find(one => one === word);
    scanner.at = word.length;
    if (lower === "participant" || lower === "actor") this.declare(scanner, lower === "actor");
    else if (lower === "note") this.note(scanner);
    else if (this.isOver(word, text)) this.close(scanner, spot);
    else if (frame) this.frame(frame, scanner);
    else if (Object.hasOwn(dividers, word)) this.divide(word, scanner, spot);
    else if (text === "autonumber") this.#numbered = true;
    else if (/^(?:activate|deactivate)$/.test(word)) {
      const { text: id, spot: inside } = scanner.takeRest();
      const known = this.participants.has(id);
      if (known) this.activity(word === "activate" ? "activate" : "deactivate", id, spot);
      else {
        const near = nearest(id, [...this.participants.keys()]);
        faults.add(
          inside,
          "a participant that a line before names",
          id === "" ? "nothing" : quote(id),
          near ? `did you mean "${near}"?` : "name it in a line before",
        );
      }
    } else {
      scanner.at = 0;
      const refused = Object.hasOwn(grammar.refused, word);
      if (refused || !this.message(scanner)) unknownLine(scanner, grammar, faults);
      // The end of what is not drawn is not one of a frame around it.
      if (word === "rect" || word === "box") this.#refusedEnds++;
    }
  }

  #refusedEnds = 0;

  private isOver(word: string, text: string): boolean {
    return word === "end" && text === "end";
  }

  private close(scanner: Scanner, spot: Spot): void {
    scanner.at = scanner.text.length;
    if (this.#refusedEnds > 0) this.#refusedEnds--;
    else if (!this.#open.pop())
      this.faults.add(
        spot,
        "end behind loop, alt, opt, par, critical or break",
        "end, and nothing is open",
        "delete the line",
      );
  }

  private divide(word: string, scanner: Scanner, spot: Spot): void {
    const { text, spot: inside } = scanner.takeRest();
    const open = this.#open.at(-1);
    if (open?.divider === word) {
      open.frame.sections.push({ label: readLabel(text, inside, this.faults), items: [] });
      return;
    }
    const found = open ? `${word} in ${open.frame.keyword}` : `${word}, and nothing is open`;
    const fix = open?.divider ? `write ${open.divider}` : `write ${dividers[word]} before it`;
    this.faults.add(spot, `${word} between the parts of ${dividers[word]}`, found, fix);
  }

  finish(): Sequence {
    for (const { frame } of this.#open) {
      this.faults.add(
        frame.spot,
        "an end to what is opened here",
        `${quote(frame.keyword)} is never closed`,
        'write "end" on a line of its own',
      );
    }
    return {
      kind: "sequence",
      participants: [...this.participants.values()],
      items: this.items,
      ...this.told,
    };
  }
}

/**
 * @param header the first line, after its keyword
 * @param lines those after it
 * @param faults takes what is wrong with them; the result is what was understood
 */
export function readSequence(header: Scanner, lines: readonly Scanner[], faults: Faults): Sequence {
  expectEnd(header, faults);
  const reader = new SequenceReader(faults);
  for (const scanner of lines) reader.line(scanner);
  return reader.finish();
}
