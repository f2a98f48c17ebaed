/**
 * The form of BibTeX: where entries begin and end, which fields they have, and what is wrong with that. What a value
 * means is read by a library, by those who cite it; that library stops at the first fault and knows no doubles.
 */
import { keySource } from "../bibliography";
import { type LocalProblem, nearest, quote, suggest } from "../problem";
import type { Place } from "./yaml";

/** An entry without a fault of form. `source` is its own text. */
export type BibtexEntry = Place & {
  key: string;
  type: string;
  source: string;
  fields: ReadonlyMap<string, string>;
};

export type ParsedBibtex = {
  entries: BibtexEntry[];
  /** Keys of entries that are left out for a fault, with their places. */
  faulty: (Place & { key: string })[];
  strings: string[];
  problems: LocalProblem[];
};

/** What each type of entry has to have beside a title, who made it, and when; one of each group. */
const typeFields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  article: [["journal", "journaltitle", "eprint"]],
  inproceedings: [["booktitle", "crossref"]],
  conference: [["booktitle", "crossref"]],
  incollection: [["booktitle", "crossref"]],
  inbook: [["booktitle", "chapter", "pages", "crossref"]],
  phdthesis: [["school", "institution"]],
  mastersthesis: [["school", "institution"]],
  thesis: [["school", "institution"]],
  techreport: [["institution"]],
  report: [["institution"]],
  book: [],
  mvbook: [],
  booklet: [],
  collection: [],
  proceedings: [],
  manual: [],
  periodical: [],
  patent: [],
  misc: [],
  online: [["url", "doi", "eprint"]],
  electronic: [["url", "doi", "eprint"]],
  www: [["url", "doi", "eprint"]],
  software: [],
  dataset: [],
  unpublished: [],
  // BibLaTeX's own beside those above.
  artwork: [],
  audio: [],
  bookinbook: [["booktitle", "crossref"]],
  image: [],
  inreference: [["booktitle", "crossref"]],
  jurisdiction: [],
  legal: [],
  legislation: [],
  letter: [],
  movie: [],
  music: [],
  mvcollection: [],
  mvproceedings: [],
  mvreference: [],
  performance: [],
  reference: [],
  review: [["journal", "journaltitle", "eprint"]],
  standard: [],
  video: [],
};

const makers = ["author", "editor"];
const dates = ["year", "date"];

/** Entries that often have no one who made them, or no day. */
const loose: readonly string[] = [
  "misc",
  "online",
  "electronic",
  "www",
  "software",
  "dataset",
  "manual",
  "audio",
  "image",
  "inreference",
  "jurisdiction",
  "legal",
  "legislation",
  "movie",
  "mvreference",
  "reference",
  "standard",
  "video",
];

const wholeKey = new RegExp(`^${keySource}$`, "u");

/** Thrown at a fault behind which an entry cannot be read. */
class Fault extends Error {
  constructor(
    readonly at: number,
    readonly told: Pick<LocalProblem, "subject" | "expected" | "found" | "fix">,
  ) {
    super(told.found);
  }
}

/** The start of the next entry on a line of its own; where an entry that does not end is taken to end. */
function nextEntry(text: string, from: number): number {
  const match = /\n[ \t]*@\w+[ \t]*[{(]/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
}

/** Tells the place of an offset. */
function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

/** The end of a value in braces or quotation marks, behind its last sign. */
function endOfValue(text: string, start: number, subject: string): number {
  const isQuoted = text[start] === '"';
  const limit = nextEntry(text, start);
  let depth = 0;
  for (let at = start + (isQuoted ? 1 : 0); at < limit; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}") {
      depth--;
      if (depth === 0 && !isQuoted) return at + 1;
      if (depth < 0) break;
    } else if (sign === '"' && isQuoted && depth === 0) return at + 1;
  }
  const sign = isQuoted ? '"' : "}";
  throw new Fault(start, {
    subject,
    expected: `a value that ends with ${sign}`,
    found: quote(text.slice(start, Math.min(limit, start + 80)).trim()),
    fix: `add the missing ${sign}`,
  });
}

/** A value with what is joined to it by `#`: its end, and its text without the marks around it. */
function readValue(text: string, from: number, subject: string): { end: number; value: string } {
  let at = from;
  let value = "";
  for (;;) {
    const sign = text[at] ?? "";
    if (sign === "{" || sign === '"') {
      const end = endOfValue(text, at, subject);
      value += text.slice(at + 1, end - 1);
      at = end;
    } else {
      const word = /^[^\s,{}()"#=@]+/.exec(text.slice(at, at + 200))?.[0];
      if (word === undefined) {
        const found = sign === "" ? "the end of the file" : quote(sign);
        const fix = "write it as {…}";
        throw new Fault(at, { subject, expected: "a value", found, fix });
      }
      value += word;
      at += word.length;
    }
    const behind = skipBlanks(text, at);
    if (text[behind] !== "#") return { end: at, value };
    at = skipBlanks(text, behind + 1);
  }
}

/** Fields that an entry lacks: readers see a gap, so its author is told. */
function gaps({ key, type, fields }: BibtexEntry): Pick<LocalProblem, "expected" | "found" | "fix">[] {
  const groups = [["title"], ...(loose.includes(type) ? [] : [makers, dates]), ...(typeFields[type] ?? [])];
  const missing = groups.filter(group => !group.some(name => fields.get(name)?.trim()));
  if (missing.length === 0) return [];
  const names = missing.map(([name = ""]) => name);
  const misspelt = [...fields.keys()].flatMap(name => {
    const near = nearest(name, names);
    return near ? [`${name} may be meant as ${near}`] : [];
  });
  const found = `no ${names.join(", no ")}`;
  const fix = misspelt[0] ?? `add ${names.map(name => `${name} = {…}`).join(", ")}`;
  return [{ expected: `what readers need to find @${type}{${key}}`, found, fix }];
}

/**
 * @param text a .bib file
 * @returns its entries, the abbreviations (`@string`) as written, and every fault: of an entry with one of form the key
 *   alone is read
 */
export function parseBibtex(text: string): ParsedBibtex {
  const placeOf = placer(text);
  const entries: BibtexEntry[] = [];
  const faulty: ParsedBibtex["faulty"] = [];
  const strings: string[] = [];
  const problems: LocalProblem[] = [];
  const known = new Map<string, number>();
  const tell = (
    at: number,
    told: Pick<LocalProblem, "subject" | "expected" | "found" | "fix">,
    severity: LocalProblem["severity"] = "error",
  ) => {
    problems.push({ ...placeOf(at), severity, ...told });
  };

  /** Reads fields up to the entry's last sign. */
  function readFields(
    start: number,
    key: string,
    close: string,
  ): { end: number; fields: Map<string, string> } {
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
      const name = /^[A-Za-z][\w+-]*/.exec(text.slice(at, at + 100))?.[0];
      const equals = name === undefined ? -1 : skipBlanks(text, at + name.length);
      if (name === undefined || text[equals] !== "=") {
        const isEnd = at >= text.length || text[at] === "@";
        const found = isEnd
          ? at >= text.length
            ? "the end of the file"
            : `the next entry, in line ${placeOf(at).line}`
          : quote(text.slice(at, at + 30).split("\n")[0] ?? "");
        throw isEnd
          ? new Fault(-1, {
              subject: key,
              expected: `an entry that ends with ${close}`,
              found,
              fix: `add the missing ${close}`,
            })
          : new Fault(at, { subject: key, expected: "name = {value}", found, fix: "write it as expected" });
      }
      if (!hasComma) {
        const found = quote(name);
        tell(valueEnd, { subject: key, expected: `a comma behind ${last}`, found, fix: "add the comma" });
      }
      const subject = `${key}.${name}`;
      const { end, value } = readValue(text, skipBlanks(text, equals + 1), subject);
      const field = name.toLowerCase();
      if (fields.has(field)) {
        const fix = "keep one of the two";
        tell(at, { subject, expected: "each field once", found: `a second ${name}`, fix });
      }
      fields.set(field, value);
      last = `the value of ${name}`;
      valueEnd = end;
      hasComma = false;
      at = end;
    }
  }

  function readEntry(start: number, type: string, open: number): number {
    const close = text[open] === "(" ? ")" : "}";
    const keyStart = skipBlanks(text, open + 1);
    const key = /^[^\s,{}()="#]*/.exec(text.slice(keyStart, keyStart + 300))?.[0] ?? "";
    const behind = skipBlanks(text, keyStart + key.length);
    if (key === "" || text[behind] === "=") {
      const fix = `write @${type}{name2017, …`;
      throw new Fault(keyStart, { subject: `@${type}`, expected: "a key", found: "none", fix });
    }
    if (text[behind] !== "," && text[behind] !== close && text[behind] !== undefined) {
      const found = quote(text.slice(behind, behind + 30).split("\n")[0] ?? "");
      tell(keyStart + key.length, {
        subject: key,
        expected: "a comma behind the key",
        found,
        fix: "add the comma",
      });
    }
    // Taken back below, where the entry is whole.
    faulty.push({ ...placeOf(start), key });
    const { end, fields } = readFields(behind, key, close);
    if (!Object.hasOwn(typeFields, type)) {
      const fix = suggest(type, Object.keys(typeFields), "write @misc");
      tell(start, { subject: key, expected: "a type of entry", found: `@${type}`, fix });
      return end;
    }
    if (!wholeKey.test(key)) {
      const expected = "a key of letters, digits, _ and, between them, : . + / -";
      tell(keyStart, { subject: key, expected, found: quote(key), fix: "rename the key" });
      return end;
    }
    faulty.pop();
    const first = known.get(key);
    if (first !== undefined) {
      const found = `a second one; the first is in line ${first}`;
      const fix = "give one of the two another key, or delete it";
      tell(keyStart, { subject: key, expected: "one entry of this key", found, fix });
      return end;
    }
    known.set(key, placeOf(start).line);
    const entry: BibtexEntry = { ...placeOf(start), key, type, source: text.slice(start, end), fields };
    entries.push(entry);
    for (const gap of gaps(entry)) tell(start, { subject: key, ...gap }, "warning");
    if (/\sand\s+others\s*$/i.test(fields.get("author") ?? "")) {
      const told = { found: '"and others"', fix: "write the names that are missing" };
      tell(start, { subject: key, expected: "the names of all authors", ...told }, "warning");
    }
    if (fields.has("crossref")) {
      const told = {
        found: "crossref, which is not followed",
        fix: "write the fields of the other entry here",
      };
      tell(start, { subject: key, expected: "an entry that is whole by itself", ...told }, "warning");
    }
    return end;
  }

  const opening = /@[ \t]*(\w*)\s*([{(])?/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [whole, name = "", sign] = match;
    const start = match.index;
    const type = name.toLowerCase();
    // What stands outside entries is a comment, and may hold an address.
    if (!/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) && sign === undefined) continue;
    const open = start + whole.length - 1;
    try {
      if (name === "" || sign === undefined) {
        const found = quote(text.slice(start, start + 40).split("\n")[0] ?? "");
        const fix = "add the brace, or delete the line";
        throw new Fault(start, { subject: "entry", expected: "@type{key, …}", found, fix });
      }
      if (type === "comment" || type === "preamble") {
        opening.lastIndex = endOfValue(text, open, `@${type}`);
      } else if (type === "string") {
        const { end } = readFields(open + 1, "@string", sign === "(" ? ")" : "}");
        strings.push(text.slice(start, end));
        opening.lastIndex = end;
      } else opening.lastIndex = readEntry(start, type, open);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tell(error.at === -1 ? start : error.at, error.told);
      opening.lastIndex = Math.max(nextEntry(text, start + 1), start + 1);
    }
  }
  return { entries, faulty, strings, problems };
}
