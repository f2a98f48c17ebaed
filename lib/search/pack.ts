/** What Pagefind found on each page, in the files that our pages read (lib/search/format.ts). */
import { createHash } from "node:crypto";
import { Column, runsOf, sortedByKind, upTo } from "./column";
import { fieldEnd, writePostings } from "./format";
import type { PageWords } from "./pagefind-files";
import { Places } from "./places";
import { type Found, facetsOf, labelsOf, sectionsOf } from "./record";
import { type Spelled, spelled } from "./words";

/** A page, and what `textsOf` gave for it. */
export type SearchRecord = { found: Found; texts: string };

/** No more characters go into a file of words, unless one word has more: 4 KB as they are sent. */
const mostCharacters = 24_000;

/** The words of all pages, and the pages that have each. */
class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #words: Spelled[] = [];
  // Three columns with one row for each word of each page.
  readonly #word = new Column();
  readonly #page = new Column();
  readonly #weight = new Column();
  #pages = 0;

  #numberOf(word: Spelled): number {
    const known = this.#numbers.get(word.marked);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word.marked, number);
    return number;
  }

  /** Adds the next page. */
  addPage(words: readonly (Spelled & { weight: number })[]): void {
    for (const { plain, marked, weight } of words) {
      this.#word.push(this.#numberOf({ plain, marked }));
      this.#page.push(this.#pages);
      this.#weight.push(weight);
    }
    this.#pages++;
  }

  /** Each word in the order of the alphabet, as a line of a file. */
  *#lines(): Generator<{ plain: string; line: string }> {
    const order = [...upTo(this.#words.length)].sort((one, other) => this.#compared(one, other));
    const ranks = new Uint32Array(order.length);
    for (const [rank, word] of order.entries()) ranks[word] = rank;
    const rankOf = this.#word.numbers.map(word => ranks[word] ?? 0);
    const [pages, weights] = [this.#page.numbers, this.#weight.numbers];
    for (const [rank, run] of runsOf(sortedByKind(upTo(rankOf.length), rankOf, ranks.length), rankOf)) {
      const { plain, marked } = this.#spelling(order[rank] ?? 0);
      const postings = Array.from(run, posting => ({
        page: pages[posting] ?? 0,
        weight: weights[posting] ?? 1,
      }));
      yield { plain, line: [plain, marked === plain ? "" : marked, writePostings(postings)].join(fieldEnd) };
    }
  }

  #spelling(word: number): Spelled {
    return this.#words[word] ?? { plain: "", marked: "" };
  }

  #compared(one: number, other: number): number {
    const [a, b] = [this.#spelling(one), this.#spelling(other)];
    if (a.plain === b.plain) return a.marked < b.marked ? -1 : 1;
    return a.plain < b.plain ? -1 : 1;
  }

  /** The words in their order, as files. A word is in one file, whatever marks it has. */
  *files(): Generator<{ first: string; words: string }> {
    let lines: string[] = [];
    let first = "";
    let last = "";
    let size = 0;
    for (const { plain, line } of this.#lines()) {
      if (lines.length > 0 && size + line.length > mostCharacters && plain !== last) {
        yield { first, words: lines.join("\n") };
        lines = [];
        size = 0;
      }
      if (lines.length === 0) first = plain;
      last = plain;
      lines.push(line);
      size += line.length;
    }
    if (lines.length > 0) yield { first, words: lines.join("\n") };
  }
}

function line(...fields: string[]): string {
  return fields.map(field => field.replace(/\s+/g, " ").trim()).join(fieldEnd);
}

/** A page's file: what leads to it, and its text by section, its excerpt before all. */
function pageFile({ found, texts }: SearchRecord): string {
  const { path, title, lang, date, authors, excerpt } = found;
  const sections = sectionsOf(texts).map(({ id, title: heading, text }) =>
    line(id, heading, id === "" && excerpt ? `${excerpt} ${text}` : text),
  );
  const day = date?.slice(0, 10) ?? "";
  const head = line(path, title, lang, day, authors.join(", "), ...labelsOf(found));
  return [head, ...sections].join("\n");
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
 * Packs what Pagefind found, page by page and file by file: of a large blog it is never in memory as a whole.
 * @param records the pages
 * @param pages what was found on each of them
 * @param write gets each file, by its name
 * @returns what a browser is told at first. The folder in which it looks for the files changes with what is in them
 */
export async function pack(
  records: readonly SearchRecord[],
  pages: AsyncIterable<PageWords>,
  write: (name: string, content: string) => void,
) {
  const hash = createHash("sha256");
  function put(name: string, content: string): void {
    hash.update(`${name}\n${content}\n`);
    write(name, content);
  }
  const postings = new Postings();
  const places = new Places();
  const lengths: number[] = [];
  // A word is on many pages.
  const spellings = new Map<string, Spelled>();
  function spellingOf(word: string): Spelled {
    const known = spellings.get(word) ?? spelled(word);
    spellings.set(word, known);
    return known;
  }
  for await (const { length, words } of pages) {
    const found = words.map(({ word, weight, locations }) => {
      const { plain, marked } = spellingOf(word);
      return { plain, marked, weight, locations };
    });
    postings.addPage(found);
    places.addPage(found);
    lengths.push(Math.max(1, Math.round(length / 10)));
  }
  const parts: string[] = [];
  for (const { first, words } of postings.files()) put(`words-${parts.push(first) - 1}.txt`, words);
  const { common, count, files } = places.write();
  let number = 0;
  for (const file of files) put(`places-${number++}.txt`, file);
  for (const [index, record] of records.entries()) put(`page-${index}.txt`, pageFile(record));
  put("facets.txt", facetLines(records).join("\n"));
  return {
    folder: `${hash.digest("hex").slice(0, 16)}/`,
    parts: parts.join(" "),
    common: common.join(" "),
    places: count,
    lengths: lengths.join(" "),
  };
}
