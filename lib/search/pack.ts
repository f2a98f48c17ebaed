/** What Pagefind makes, in the files that our pages read (lib/search/format.ts). */
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { Cbor } from "./cbor";
import { fieldEnd, type Posting, writePostings } from "./format";
import { writePlaces } from "./places";
import { type Found, sectionsOf } from "./record";
import { spelled } from "./words";

/** A page, and what `textsOf` gave for it. */
export type SearchRecord = { found: Found; texts: string };

/** A word on a page: how much it weighs, and where it is. */
type Place = Posting & { locations: number[] };
type Word = { plain: string; marked: string; places: Place[] };

/** No more characters go into a file of words, unless one word has more: 4 KB as they are sent. */
const mostCharacters = 24_000;

/** What Pagefind gives a word of running text. Those of headings have more, parts of a compound have less. */
const usualWeight = 25;

/** What Pagefind puts before the content of its files. */
const signature = "pagefind_dcd";

function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

/** Pages are counted from the one before; locations too, but for the first behind a new weight (`-1 - weight`). */
function readPlaces(cbor: Cbor): Place[] {
  let page = 0;
  return cbor.list(() => {
    cbor.fields(3);
    page += cbor.integer();
    const locations: number[] = [];
    let weight = usualWeight;
    let sum = 0;
    let last = 0;
    for (const number of cbor.list(() => cbor.integer())) {
      if (number < 0) {
        weight = -1 - number;
        last = 0;
        continue;
      }
      last += number;
      locations.push(last);
      sum += weight;
    }
    // Where it is in a title and the like, which these pages have in their text.
    cbor.list(() => cbor.integer());
    locations.sort((a, b) => a - b);
    return { page, locations, weight: Math.max(1, Math.round(sum / usualWeight)) };
  });
}

/**
 * The words of one of Pagefind's files. Beside each it keeps what is like it but for signs, such as `“word”`, which is
 * no word of a query.
 */
function readWords(content: Uint8Array, name: string): Word[] {
  const cbor = new Cbor(unpacked(content), name);
  cbor.fields(1);
  return cbor
    .list(() => {
      cbor.fields(3);
      const word = cbor.text();
      const places = readPlaces(cbor);
      const marked = cbor.list(() => {
        cbor.fields(2);
        return { word: cbor.text(), places: readPlaces(cbor) };
      });
      return [{ word, places }, ...marked];
    })
    .flat()
    .filter(({ word, places }) => places.length > 0 && spelled(word).marked === word)
    .map(({ word, places }) => ({ ...spelled(word), places }));
}

function isBefore(one: Word, other: Word): number {
  const [a, b] = one.plain === other.plain ? [one.marked, other.marked] : [one.plain, other.plain];
  return a < b ? -1 : 1;
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

const fragment = z.object({ url: z.string(), word_count: z.number() });

function line(...fields: string[]): string {
  return fields.map(field => field.replace(/\s+/g, " ").trim()).join(fieldEnd);
}

/** A page's file: what leads to it, and its text by section, its excerpt before all. */
function pageFile({ found: { path, title, lang, date, excerpt }, texts }: SearchRecord): string {
  const sections = sectionsOf(texts).map(({ id, title: heading, text }) =>
    line(id, heading, id === "" && excerpt ? `${excerpt} ${text}` : text),
  );
  return [line(path, title, lang, date?.slice(0, 10) ?? ""), ...sections].join("\n");
}

/** The names of the pages' own files, in their order. */
function readPages(meta: Uint8Array): string[] {
  const cbor = new Cbor(unpacked(meta), "list of pages");
  cbor.fields(6);
  cbor.text();
  return cbor.list(() => {
    cbor.fields(3);
    const name = cbor.text();
    cbor.integer();
    cbor.text();
    return name;
  });
}

/** What pages are narrowed down by, a line for each value, in the order of the alphabet. */
function readFacet(content: Uint8Array, name: string): string[] {
  const cbor = new Cbor(unpacked(content), name);
  cbor.fields(2);
  const facet = cbor.text();
  const values = cbor.list(() => {
    cbor.fields(2);
    const value = cbor.text().replace(/\s+/g, " ");
    const pages = cbor.list(() => cbor.integer());
    return { value, pages };
  });
  return values
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map(({ value, pages }) =>
      [facet, value, writePostings(pages.map(page => ({ page, weight: 1 })))].join(fieldEnd),
    );
}

/**
 * Packs what Pagefind made.
 * @param made its files by name
 * @param records the pages that they are made of
 * @returns files by name, in a folder whose name changes with what is in them; and what a browser is told at first
 * @throws where Pagefind's files are other than this knows
 */
export function pack(made: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]) {
  const of = (kind: RegExp) =>
    [...made].filter(([name]) => kind.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const [meta] = of(/\.pf_meta$/);
  if (!meta) throw new Error("The search index: Pagefind gives no list of pages.");
  const files = new Map<string, string>();
  const words = of(/^index\//).flatMap(([name, content]) => readWords(content, name));
  const parts = [...partsOf(words.sort(isBefore))];
  for (const [index, part] of parts.entries()) {
    files.set(`words-${index}.txt`, part.words);
  }
  const places = writePlaces(words);
  for (const [index, file] of places.files.entries()) files.set(`places-${index}.txt`, file);
  const pages = readPages(meta[1]).map(name => {
    const content = made.get(`fragment/${name}.pf_fragment`);
    const { url, word_count: length } = content
      ? fragment.parse(JSON.parse(Buffer.from(unpacked(content)).toString()))
      : { url: name, word_count: 0 };
    return { url, length };
  });
  for (const [index, record] of records.entries()) {
    const { url } = pages[index] ?? {};
    if (url !== record.found.path)
      throw new Error(`The search index: Pagefind has ${url} in the place of ${record.found.path}.`);
    files.set(`page-${index}.txt`, pageFile(record));
  }
  const facets = of(/^filter\//).flatMap(([name, content]) => readFacet(content, name));
  files.set("facets.txt", facets.join("\n"));
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
