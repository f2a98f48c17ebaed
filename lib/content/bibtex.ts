/**
 * The form of BibTeX: where entries begin and end, which fields they have, and what is wrong with that. What a value
 * means is read by a library, by those who cite it; that library stops at the first fault and knows no doubles.
 */
import { keySource } from "../bibliography";
import { type LocalProblem, type Place, quote } from "../problem";
import { abbreviationFix, gaps, isEntryType, nearestType } from "./bibtex-fields";
import { type BareWord, endOfValue, Fault, nextEntry, placer, readValue, skipBlanks } from "./bibtex-scan";

/** An entry without a fault of form. `source` is its own text. */
export type BibtexEntry = Place & {
  key: string;
  type: string;
  source: string;
  fields: ReadonlyMap<string, string>;
};

/** What a file has; problems in the order in which they were found. */
type ParsedBibtex = {
  entries: BibtexEntry[];
  /** Keys of entries that are left out for a fault, with their places. */
  faulty: (Place & { key: string })[];
  strings: string[];
  problems: LocalProblem[];
};

const wholeKey = new RegExp(`^${keySource}$`, "u");

/** A fault of form or content, before it has its place. */
type Told = Fault["told"];

/** Whether what is one name to BibTeX has several: `A. Doe, B. Roe, C. Poe`, `A. Doe & B. Roe`. */
function joinsNames(name: string): boolean {
  if (name.includes("{")) return false;
  const parts = name.split(",").map(part => part.trim());
  // `von Doe, Jr, Jane` has three parts, and one word in the middle.
  return (
    /;|\\?&/.test(name) || parts.length > 3 || (parts.length > 2 && parts.every(part => part.includes(" ")))
  );
}

/** Reads a .bib file entry by entry, and gathers what is wrong with it. */
class Reader {
  readonly entries: BibtexEntry[] = [];
  readonly faulty: ParsedBibtex["faulty"] = [];
  readonly strings: string[] = [];
  readonly problems: LocalProblem[] = [];
  readonly #text: string;
  readonly #placeOf: (offset: number) => Place;
  /** The lines of entries, by key. */
  readonly #known = new Map<string, number>();
  /** Names that `@string` gives, in lower case, and the bare words that may be such names. */
  readonly #abbreviations = new Set<string>();
  readonly #bare: (BareWord & { subject: string })[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#placeOf = placer(text);
  }

  /** Reads all that the file has. */
  read(): void {
    const text = this.#text;
    const opening = /@[ \t]*(\w*)\s*([{(])?/g;
    for (let match = opening.exec(text); match; match = opening.exec(text)) {
      const [whole, name = "", sign] = match;
      const start = match.index;
      // What stands outside entries is a comment, and may hold an address.
      if (!/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) && sign === undefined)
        continue;
      try {
        if (name === "" || sign === undefined) {
          const found = quote(text.slice(start, start + 40).split("\n")[0] ?? "");
          const fix = "add the brace, or delete the line";
          throw new Fault(start, { subject: "entry", expected: "@type{key, …}", found, fix });
        }
        opening.lastIndex = this.#readCommand(start, name.toLowerCase(), start + whole.length - 1);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        this.#tell(error.at ?? start, error.told);
        opening.lastIndex = Math.max(nextEntry(text, start + 1), start + 1);
      }
    }
    // Each entry is read with all abbreviations of its file, wherever they stand.
    for (const { word, at, subject } of this.#bare) {
      const fix = abbreviationFix(word, this.#abbreviations);
      if (fix === undefined) continue;
      const expected = "a value in {…}, a number, or an abbreviation that @string defines";
      this.#tell(at, { subject, expected, found: `${quote(word)}, which is not defined`, fix });
    }
  }

  #tell(at: number, told: Told, severity: LocalProblem["severity"] = "error"): void {
    this.problems.push({ ...this.#placeOf(at), severity, ...told });
  }

  /**
   * Reads what an `@` begins.
   * @param open where its brace is
   * @returns where it ends
   */
  #readCommand(start: number, type: string, open: number): number {
    if (type === "comment" || type === "preamble") return endOfValue(this.#text, open, `@${type}`);
    const close = this.#text[open] === "(" ? ")" : "}";
    if (type !== "string") return this.#readEntry(start, type, open + 1, close);
    const { end, fields } = this.#readFields(open + 1, "@string", close);
    for (const name of fields.keys()) this.#abbreviations.add(name);
    this.strings.push(this.#text.slice(start, end));
    return end;
  }

  #readEntry(start: number, type: string, inside: number, close: string): number {
    const text = this.#text;
    const told = this.problems.length;
    const keyStart = skipBlanks(text, inside);
    const key = /^[^\s,{}()="#]*/.exec(text.slice(keyStart, keyStart + 300))?.[0] ?? "";
    const behind = skipBlanks(text, keyStart + key.length);
    if (key === "" || text[behind] === "=") {
      const fix = `write @${type}{name2017, …`;
      throw new Fault(keyStart, { subject: `@${type}`, expected: "a key", found: "none", fix });
    }
    if (text[behind] !== "," && text[behind] !== close && text[behind] !== undefined) {
      const found = quote(text.slice(behind, behind + 30).split("\n")[0] ?? "");
      const comma = { expected: "a comma behind the key", found, fix: "add the comma" };
      this.#tell(keyStart + key.length, { subject: key, ...comma });
    }
    // Taken back where the entry is whole.
    this.faulty.push({ ...this.#placeOf(start), key });
    const { end, fields } = this.#readFields(behind, key, close);
    const entry = { ...this.#placeOf(start), key, type, source: text.slice(start, end), fields };
    const isWhole = this.problems.length === told;
    if (this.#isCitable(entry, start, keyStart) && isWhole) {
      this.#known.set(key, entry.line);
      this.entries.push(entry);
      this.faulty.pop();
      this.#warn(entry, start);
    }
    return end;
  }

  /** Whether an entry can be cited: it is of a known type, and its key can be written and is its own. */
  #isCitable({ key, type }: BibtexEntry, start: number, keyStart: number): boolean {
    const first = this.#known.get(key);
    if (!isEntryType(type)) {
      const told = { expected: "a type of entry", found: `@${type}`, fix: nearestType(type) };
      this.#tell(start, { subject: key, ...told });
    } else if (!wholeKey.test(key)) {
      const expected = "a key of letters, digits, _ and, between them, : . + / -";
      this.#tell(keyStart, { subject: key, expected, found: quote(key), fix: "rename the key" });
    } else if (first !== undefined) {
      const found = `a second one; the first is in line ${first}`;
      const fix = "give one of the two another key, or delete it";
      this.#tell(keyStart, { subject: key, expected: "one entry of this key", found, fix });
    } else return true;
    return false;
  }

  /** Reads fields up to an entry's last sign. */
  #readFields(
    start: number,
    key: string,
    close: string,
  ): { end: number; fields: ReadonlyMap<string, string> } {
    const text = this.#text;
    const fields = new Map<string, string>();
    let at = start;
    let last = "its key";
    let valueEnd = start;
    let hasComma = true;
    for (;;) {
      at = skipBlanks(text, at);
      if (text[at] === close) return { end: at + 1, fields };
      if (text[at] === ",") {
        hasComma = true;
        at++;
        continue;
      }
      const { name, value: valueStart } = this.#readName(at, key, close);
      if (!hasComma) {
        const told = { expected: `a comma behind ${last}`, found: quote(name), fix: "add the comma" };
        this.#tell(valueEnd, { subject: key, ...told });
      }
      const subject = `${key}.${name}`;
      const { end, value, bare } = readValue(text, valueStart, subject);
      this.#bare.push(...bare.map(one => ({ ...one, subject })));
      const field = name.toLowerCase();
      if (fields.has(field)) {
        const fix = "keep one of the two";
        this.#tell(at, { subject, expected: "each field once", found: `a second ${name}`, fix });
      }
      fields.set(field, value);
      last = `the value of ${name}`;
      valueEnd = end;
      hasComma = false;
      at = end;
    }
  }

  /** A field's name, and where its value begins. */
  #readName(at: number, key: string, close: string): { name: string; value: number } {
    const text = this.#text;
    const name = /^[A-Za-z][\w+-]*/.exec(text.slice(at, at + 100))?.[0];
    const equals = name === undefined ? -1 : skipBlanks(text, at + name.length);
    if (name !== undefined && text[equals] === "=") return { name, value: skipBlanks(text, equals + 1) };
    if (at < text.length && text[at] !== "@") {
      const found = quote(text.slice(at, at + 30).split("\n")[0] ?? "");
      throw new Fault(at, { subject: key, expected: "name = {value}", found, fix: "write it as expected" });
    }
    const found =
      at >= text.length ? "the end of the file" : `the next entry, in line ${this.#placeOf(at).line}`;
    const told = { expected: `an entry that ends with ${close}`, found, fix: `add the missing ${close}` };
    throw new Fault(null, { subject: key, ...told });
  }

  /** Tells of what an entry can do without and its readers cannot. */
  #warn(entry: BibtexEntry, start: number): void {
    const { key, fields } = entry;
    for (const gap of gaps(entry)) this.#tell(start, { subject: key, ...gap }, "warning");
    const tell = (expected: string, found: string, fix: string) =>
      this.#tell(start, { subject: key, expected, found, fix }, "warning");
    const author = fields.get("author") ?? "";
    if (/\sand\s+others\s*$/i.test(author))
      tell("the names of all authors", '"and others"', "write the names that are missing");
    else if (/\bet\s+al\b/i.test(author))
      tell("the names of all authors", '"et al."', "write the names that are missing");
    else if (!author.startsWith("{") && author.split(/\s+and\s+/).some(joinsNames))
      tell("names joined by and", quote(author), "write author = {Doe, Jane and Roe, Richard}");
    const year = fields.get("year")?.trim();
    if (year && !/\d{4}/.test(year))
      tell(
        "a year in four digits",
        `year = ${quote(year)}`,
        "write it, or note = {…} for a work that is to appear",
      );
    if (fields.has("crossref")) {
      const told = {
        found: "crossref, which is not followed",
        fix: "write the fields of the other entry here",
      };
      this.#tell(start, { subject: key, expected: "an entry that is whole by itself", ...told }, "warning");
    }
  }
}

/**
 * @param text a .bib file
 * @returns its entries, the abbreviations (`@string`) as written, and every fault: of an entry with one of form the key
 *   alone is read
 */
export function parseBibtex(text: string): ParsedBibtex {
  const reader = new Reader(text);
  reader.read();
  const { entries, faulty, strings, problems } = reader;
  return { entries, faulty, strings, problems };
}
