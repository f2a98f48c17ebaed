/** Reads the files that Pagefind makes: what it found on each page. */
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { Cbor } from "./cbor";
import { spelled } from "./words";

/** A word of a page as it is written, how much it weighs there, and where it is, from the first place to the last. */
export type PageWord = { word: string; weight: number; locations: number[] };

/** What Pagefind found on a page: its words, in the order of the alphabet, and how many there are. */
export type PageWords = { length: number; words: PageWord[] };

/** What Pagefind gives a word of running text. Those of headings have more, parts of a compound have less. */
const usualWeight = 25;

/** What Pagefind puts before the content of its files. */
const signature = "pagefind_dcd";

function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

/** Where a word is on a page of some. */
type Place = Omit<PageWord, "word"> & { page: number };

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
    // Places in metadata such as the title, which is part of the text of these pages.
    cbor.list(() => cbor.integer());
    locations.sort((a, b) => a - b);
    return { page, locations, weight: Math.max(1, Math.round(sum / usualWeight)) };
  });
}

/**
 * The words of one of Pagefind's files. Beside each it keeps what is like it but for signs, such as `“word”`, which is
 * no word of a query.
 */
function readWords(content: Uint8Array, name: string): { word: string; places: Place[] }[] {
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
    .filter(({ word }) => spelled(word).marked === word);
}

const fragment = z.object({ url: z.string(), word_count: z.number() });

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

/**
 * What Pagefind found on each page.
 * @param made its files by name
 * @param urls the addresses of the pages, in the order in which it got them
 * @throws where the files are other than this knows
 */
export function readPagefind(made: ReadonlyMap<string, Uint8Array>, urls: readonly string[]): PageWords[] {
  const of = (kind: RegExp) =>
    [...made].filter(([name]) => kind.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const [meta] = of(/\.pf_meta$/);
  if (!meta) throw new Error("The search index: Pagefind gives no list of pages.");
  const names = readPages(meta[1]);
  const pages = urls.map((expected, index): PageWords => {
    const content = made.get(`fragment/${names[index]}.pf_fragment`);
    const { url, word_count: length } = content
      ? fragment.parse(JSON.parse(Buffer.from(unpacked(content)).toString()))
      : { url: names[index], word_count: 0 };
    if (url !== expected)
      throw new Error(`The search index: Pagefind has ${url} in the place of ${expected}.`);
    return { length, words: [] };
  });
  for (const [name, content] of of(/^index\//)) {
    for (const { word, places } of readWords(content, name)) {
      for (const { page, weight, locations } of places) pages[page]?.words.push({ word, weight, locations });
    }
  }
  // Pagefind's own order comes of what else it was given.
  for (const { words } of pages) words.sort((one, other) => (one.word < other.word ? -1 : 1));
  return pages;
}
