/** `references.bib`, and the files that posts name as their own. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { type BibEntry, keySource } from "../bibliography";
import { displayPath } from "../files";
import { type Fault, type Problem, suggest } from "../problem";
import { type BibtexEntry, parseBibtex } from "./bibtex";
import { readText } from "./text-file";

/** The works of all posts, below CONTENT_DIR. */
export const referencesFile = "references.bib";

type Bibliography = {
  entries: BibEntry[];
  problems: Problem[];
  /** Whether there is a file that cannot be read as text, so that nobody knows what is in it. */
  isUnknown: boolean;
};

/** The number of a work on arXiv, where the entry says that its `eprint` is one. */
function arxivOf({ fields }: BibtexEntry): string | null {
  const archive = fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "";
  const eprint = fields
    .get("eprint")
    ?.trim()
    .replace(/^arxiv:/i, "");
  return eprint && archive.trim().toLowerCase() === "arxiv" ? eprint : null;
}

/** A work of which the key alone is known. */
function standIn(key: string, file: string, line: number): BibEntry {
  return { key, bibtex: `@misc{${key}, title = {${key}}}`, arxiv: null, file, line };
}

const bracketed = /\[[^[\]]*@[^[\]]*\]/g;
const firstKey = new RegExp(`@(${keySource})`, "u");
/** A key in the sentence, as most are: a name and a year. */
const namedYear = /@(\p{L}[\p{L}_-]*\d{4}[\p{L}\p{N}_]*)/gu;

/** The keys that a text seems to cite. */
function keysIn(body: string): Set<string> {
  const inBrackets = [...body.matchAll(bracketed)].flatMap(([inside]) =>
    inside.split(";").flatMap(part => firstKey.exec(part)?.[1] ?? []),
  );
  return new Set([...inBrackets, ...[...body.matchAll(namedYear)].map(([, key = ""]) => key)]);
}

/** Reads one file. @param full its path; there may be none, which is an empty one */
function readFile(full: string): Bibliography {
  const file = displayPath(full);
  const read = readText(full, file);
  if (!read) return { entries: [], problems: [], isUnknown: false };
  if (!("text" in read)) return { entries: [], problems: read.problems, isUnknown: true };
  const { entries, faulty, strings, problems } = parseBibtex(read.text);
  const whole = entries.map(entry => ({
    key: entry.key,
    bibtex: [...strings, entry.source].join("\n"),
    arxiv: arxivOf(entry),
    file,
    line: entry.line,
  }));
  // A faulty entry is told in this file, and not again by each text that cites it.
  const standIns = faulty.map(({ key, line }) => standIn(key, file, line));
  return {
    entries: [...whole, ...standIns.filter(({ key }) => !whole.some(entry => entry.key === key))],
    problems: [...read.problems, ...problems.map(one => ({ ...one, file }))],
    isUnknown: false,
  };
}

/** Reads the files that posts can cite from, each once. */
export type BibliographyReader = {
  /**
   * @param body a text without an `@` cites nothing, and gets nothing
   * @param own the file beside the post, absolute; its entries go before those of all posts
   */
  entriesFor(body: string, own: string | null): BibEntry[];
  /** What is wrong with the files that were asked for. */
  problems(): Problem[];
};

/** @param dir CONTENT_DIR, absolute */
export function bibliographyReader(dir: string): BibliographyReader {
  const read = new Map<string, Bibliography>();
  function get(full: string): Bibliography {
    const known = read.get(full) ?? readFile(full);
    read.set(full, known);
    return known;
  }
  const shared = get(path.join(dir, referencesFile));
  return {
    entriesFor: (body, own) => {
      const mine = own === null ? [] : get(own).entries;
      if (!body.includes("@")) return [];
      const keys = new Set(mine.map(({ key }) => key));
      const known = [...mine, ...shared.entries.filter(({ key }) => !keys.has(key))];
      const isUnknown = shared.isUnknown || (own !== null && get(own).isUnknown);
      if (!isUnknown) return known;
      // That a file cannot be read is told there, and not again by each text that cites from it.
      const meant = [...keysIn(body)].filter(key => known.every(entry => entry.key !== key));
      return [...known, ...meant.map(key => standIn(key, referencesFile, 1))];
    },
    problems: () => [...read.values()].flatMap(({ problems }) => problems),
  };
}

/** What is wrong with the path of a post's own file; undefined where nothing is. */
export function bibliographyFault(folder: string, written: string): Fault | undefined {
  const expected = "a .bib file beside the post";
  const full = path.resolve(folder, written);
  const inside = full.startsWith(folder + path.sep);
  if (!/\.bib$/.test(written) || written.startsWith("/") || !inside) {
    const fix = `write bibliography: "./references.bib"; ${referencesFile} of the content folder needs no naming`;
    return { expected, found: `"${written}"`, fix };
  }
  if (existsSync(/*turbopackIgnore: true*/ full)) return undefined;
  const beside = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".bib")) : [];
  const fix = suggest(path.basename(written), beside, "put the file there, or mend the path");
  return { expected: `a file ${displayPath(full)}`, found: "no such file", fix };
}
