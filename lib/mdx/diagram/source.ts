/** The lines of a diagram, read from left to right, and what is wrong in them. */
import { nearest, quote } from "../../problem";
import type { Spot, Told } from "./model";

/** One mistake, at its place in the fence. With warnings alone the diagram is drawn, without what they tell of. */
export type Fault = Spot & { severity: "error" | "warning"; expected: string; found: string; fix: string };

/** What comes of something that is not drawn: a warning where the diagram says the same without it. */
type Refusal = Pick<Fault, "severity" | "fix">;

/** What comes of looks that a diagram asks for. */
export const noLooks: Refusal = {
  severity: "warning",
  fix: "delete it: the colours are those of the page, in its light and its dark theme",
};

/** What comes of a statement without which a diagram would say less. */
export function refusal(fix: string): Refusal {
  return { severity: "error", fix };
}

/** Gathers mistakes. */
export class Faults {
  readonly list: Fault[] = [];

  add(spot: Spot, expected: string, found: string, fix: string): void {
    this.refuse(spot, expected, found, refusal(fix));
  }

  /** Adds what is not drawn, as grave as that is. */
  refuse({ line, column }: Spot, expected: string, found: string, { severity, fix }: Refusal): void {
    this.list.push({ line, column, severity, expected, found, fix });
  }

  /** Tells of what is drawn as it was typed. */
  addTyped(spot: Spot, expected: string, found: string, fix: string): void {
    this.refuse(spot, expected, found, { severity: "warning", fix });
  }

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === "error");
  }
}

/** Reads one line. Blanks are passed over between what is taken. */
export class Scanner {
  at = 0;

  constructor(
    readonly text: string,
    readonly line: number,
    /** Where the text begins in its line, from 0. */
    readonly indent: number,
  ) {}

  get rest(): string {
    return this.text.slice(this.at);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  get spot(): Spot {
    return this.spotAt(this.at);
  }

  spotAt(at: number): Spot {
    return { line: this.line, column: this.indent + at + 1 };
  }

  skip(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  /** Takes what a pattern finds right here. @param pattern with the flag `y` */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Takes a sign, where it stands right here. */
  take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  /** Takes all up to the end. */
  takeRest(): { text: string; spot: Spot } {
    this.skip();
    const { spot } = this;
    const text = this.rest.trimEnd();
    this.at = this.text.length;
    return { text, spot };
  }
}

/** The lines of a diagram that say something: no empty ones, no comments, of a directive the first alone. */
export function linesOf(source: string): Scanner[] {
  const lines = source.split("\n");
  /** Up to where a directive goes on. */
  let directive = -1;
  return lines.flatMap((whole, index) => {
    const text = whole.trim();
    if (index <= directive || text === "" || /^%%(?!\{)/.test(text)) return [];
    // One that never ends is its first line.
    if (text.startsWith("%%{"))
      directive = lines.findIndex((line, at) => at >= index && line.includes("}%%"));
    return [new Scanner(text, index + 1, whole.length - whole.trimStart().length)];
  });
}

/** How the statements of a kind of diagram are written, and what some of them that are not drawn come to. */
export type Grammar = {
  /** Examples of each statement, for reports. */
  forms: string;
  /** Words that open statements. */
  keywords: readonly string[];
  /** Statements of Mermaid's that are not drawn, by their first word. */
  refused: Readonly<Record<string, Refusal>>;
};

const linksInText = refusal("delete it: links stand in the text beside the diagram");

/** Statements that ask for looks or behaviour that no diagram here has. */
const refusedEverywhere: Grammar["refused"] = {
  classDef: noLooks,
  cssClass: noLooks,
  style: noLooks,
  linkStyle: noLooks,
  click: linksInText,
  callback: refusal("delete it: nothing runs in a diagram"),
  link: linksInText,
  href: linksInText,
  title: refusal('write caption="…" behind ```mermaid'),
};

/** What comes of a line that is none of a kind's statements. */
function refusalOf(text: string, { refused, keywords }: Grammar): Refusal {
  const word = /^[\p{L}\p{N}_]+/u.exec(text)?.[0] ?? "";
  const known = [refused, refusedEverywhere].find(list => Object.hasOwn(list, word))?.[word];
  if (known) return known;
  if (text.startsWith("%%{")) return noLooks;
  const near = word.length > 2 ? nearest(word, [...keywords]) : undefined;
  if (near !== undefined && near !== word) return refusal(`did you mean "${near}"?`);
  const isUnclosed = (text.split('"').length - 1) % 2 === 1;
  return refusal(
    isUnclosed
      ? 'close the quotation marks: one " stands alone'
      : "mend the line, or delete it: nothing of a diagram is left out in silence",
  );
}

/** Reports a line that is none of a kind's statements, and passes over it. */
export function unknownLine(scanner: Scanner, grammar: Grammar, faults: Faults): void {
  const { text } = scanner;
  faults.refuse(scanner.spotAt(0), grammar.forms, quote(text), refusalOf(text, grammar));
  scanner.at = text.length;
}

/** `accTitle: …` and `accDescr: …`, which every kind has. @returns whether the line was one */
export function readTold(scanner: Scanner, told: Told, faults: Faults): boolean {
  const [, name, sign] = /^(accTitle|accDescr)\s*([:{])/.exec(scanner.text) ?? [];
  if (name === undefined) return false;
  if (sign === "{") {
    faults.add(scanner.spotAt(0), `${name}: and a text in one line`, quote(scanner.text), `write ${name}: …`);
  } else {
    const text = scanner.text.slice(scanner.text.indexOf(":") + 1).trim();
    if (text === "")
      faults.add(scanner.spotAt(0), `${name}: and a text`, "no text", "write it, or delete the line");
    else if (name === "accTitle") told.title = text;
    else told.description = text;
  }
  scanner.at = scanner.text.length;
  return true;
}

/** Reports what is left of a line behind a statement that is whole. */
export function expectEnd(scanner: Scanner, faults: Faults): void {
  scanner.skip();
  if (scanner.done) return;
  const { spot, rest } = scanner;
  const fix = rest.includes("%%")
    ? "put the comment on a line of its own"
    : "put it on a line of its own, or delete it";
  faults.add(spot, "the end of the line", quote(rest), fix);
  scanner.at = scanner.text.length;
}

/**
 * Whether a line opens a block, by what stands behind it: { does, {} and nothing do not, and anything else is reported.
 * @param part one thing in such a block, for the report
 */
export function opensBlock(
  scanner: Scanner,
  brace: string | undefined,
  part: string,
  faults: Faults,
): boolean {
  if (brace === undefined || /^\{\s*\}$/.test(brace)) return false;
  if (brace === "{") return true;
  faults.add(
    scanner.spotAt(scanner.text.indexOf("{")),
    "{ at the end of the line, and } on a line of its own",
    quote(brace),
    `give each ${part} a line of its own`,
  );
  return false;
}

/**
 * Reads lines of which some open a block, which goes on to a line that is } alone. One that is never closed is reported
 * where it was opened.
 * @param what stands in blocks, for the report
 */
export function readBlocks<Block>(
  lines: readonly Scanner[],
  what: string,
  faults: Faults,
  read: {
    /** @returns the block that this line opens, if any */
    line: (scanner: Scanner) => Block | undefined;
    inside: (block: Block, scanner: Scanner) => void;
  },
): void {
  let open: { block: Block; spot: Spot } | undefined;
  for (const scanner of lines) {
    if (open && scanner.text === "}") open = undefined;
    else if (open) read.inside(open.block, scanner);
    else {
      const block = read.line(scanner);
      if (block !== undefined) open = { block, spot: scanner.spotAt(0) };
    }
  }
  if (open)
    faults.add(open.spot, `} behind the ${what}`, "the end of the diagram", 'write "}" on a line of its own');
}
