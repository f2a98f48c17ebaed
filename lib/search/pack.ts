/** What Pagefind found on each page, in the files that our pages read (lib/search/format.ts). */
import { createHash } from "node:crypto";
import { fieldEnd, type Posting, writePostings } from "./format";
import type { PageWords } from "./pagefind-files";
import { writePlaces } from "./places";
import { type Found, facetsOf, sectionsOf } from "./record";
import { spelled } from "./words";

/** A page, and what `textsOf` gave for it. */
export type SearchRecord = { found: Found; texts: string };

/** A word on a page: how much it weighs there, and where it is. */
type Place = Posting & { locations: number[] };
type Word = { plain: string; marked: string; places: Place[] };

/** No more characters go into a file of words, unless one word has more: 4 KB as they are sent. */
const mostCharacters = 24_000;

/** The words of all pages, in their order, each with the pages that have it. */
function wordsOf(pages: readonly PageWords[]): Word[] {
  const words = new Map<string, Word>();
  for (const [page, { words: onPage }] of pages.entries()) {
    for (const { word, weight, locations } of onPage) {
      const known = words.get(word) ?? { ...spelled(word), places: [] };
      known.places.push({ page, weight, locations });
      words.set(word, known);
    }
  }
  return [...words.values()].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

function isBefore(one: Word, other: Word): boolean {
  const [a, b] = one.plain === other.plain ? [one.marked, other.marked] : [one.plain, other.plain];
  return a < b;
}

/** Words in their order, as the lines of files. A word is in one file, whatever marks it has. */
function* partsOf(words: readonly Word[]): Generator<{ first: string; words: string }> {
  let lines: string[] = [];
  let first = "";
  let last = "";
  let size = 0;
  for (const word of words) {
    const line = [word.plain, word.marked === word.plain ? "" : word.marked, writePostings(word.places)].join(
      fieldEnd,
    );
    if (lines.length > 0 && size + line.length > mostCharacters && word.plain !== last) {
      yield { first, words: lines.join("\n") };
      lines = [];
      size = 0;
    }
    if (lines.length === 0) first = word.plain;
    last = word.plain;
    lines.push(line);
    size += line.length;
  }
  if (lines.length > 0) yield { first, words: lines.join("\n") };
}

function line(...fields: string[]): string {
  return fields.map(field => field.replace(/\s+/g, " ").trim()).join(fieldEnd);
}

/** A page's file: what leads to it, and its text by section, its excerpt before all. */
function pageFile({ found: { path, title, lang, date, authors, excerpt }, texts }: SearchRecord): string {
  const sections = sectionsOf(texts).map(({ id, title: heading, text }) =>
    line(id, heading, id === "" && excerpt ? `${excerpt} ${text}` : text),
  );
  return [line(path, title, lang, date?.slice(0, 10) ?? "", authors.join(", ")), ...sections].join("\n");
}

/** What pages are narrowed down by, a line for each value, in the order of the alphabet. */
function facetLines(records: readonly SearchRecord[]): string[] {
  const facets = new Map<string, number[]>();
  for (const [page, { found }] of records.entries()) {
    for (const [facet, value] of facetsOf(found)) {
      const key = line(facet, value);
      const pages = facets.get(key) ?? [];
      pages.push(page);
      facets.set(key, pages);
    }
  }
  return [...facets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, pages]) => [key, writePostings(pages.map(page => ({ page, weight: 1 })))].join(fieldEnd));
}

/**
 * Packs what Pagefind found.
 * @param records the pages
 * @param pages what was found on each of them
 * @returns files by name, in a folder whose name changes with what is in them; and what a browser is told at first
 */
export function pack(records: readonly SearchRecord[], pages: readonly PageWords[]) {
  const files = new Map<string, string>();
  const words = wordsOf(pages);
  const parts = [...partsOf(words)];
  for (const [index, part] of parts.entries()) {
    files.set(`words-${index}.txt`, part.words);
  }
  const places = writePlaces(words);
  for (const [index, file] of places.files.entries()) files.set(`places-${index}.txt`, file);
  for (const [index, record] of records.entries()) files.set(`page-${index}.txt`, pageFile(record));
  files.set("facets.txt", facetLines(records).join("\n"));
  const hash = createHash("sha256");
  for (const [name, content] of files) hash.update(`${name}\n${content}\n`);
  const folder = hash.digest("hex").slice(0, 16);
  return {
    files: new Map([...files].map(([name, content]) => [`${folder}/${name}`, content])),
    entry: {
      folder: `${folder}/`,
      parts: parts.map(({ first }) => first).join(" "),
      common: places.common.join(" "),
      places: places.files.length,
      lengths: pages.map(({ length }) => Math.max(1, Math.round(length / 10))).join(" "),
    },
  };
}
