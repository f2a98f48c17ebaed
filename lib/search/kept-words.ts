/** The words of pages, kept from build to build: Pagefind is asked for those of the pages that have changed. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { grace, Kept } from "../kept";
import { fieldEnd, readSteps, writeSteps } from "./format";
import { findWords, type PagefindPage } from "./pagefind";
import type { PageWord, PageWords } from "./pagefind-files";

/** Words as lines of numbers, as the files of the index are: validated one by one they would be many. */
const keptSchema = z.object({ length: z.number(), words: z.string() });
type KeptWords = z.infer<typeof keptSchema>;

function written({ length, words }: PageWords): KeptWords {
  const lines = words.map(({ word, weight, locations }) =>
    [word, weight, writeSteps(locations)].join(fieldEnd),
  );
  return { length, words: lines.join("\n") };
}

function read({ length, words }: KeptWords): PageWords {
  const lines = words === "" ? [] : words.split("\n");
  return {
    length,
    words: lines.map((line): PageWord => {
      const [word = "", weight, locations = ""] = line.split(fieldEnd);
      return { word, weight: Number(weight), locations: locations === "" ? [] : readSteps(locations) };
    }),
  };
}

/** So many pages are asked for at once: of all of a large blog the words would fill the memory. */
const pagesAtOnce = 500;

/** The words of some pages, as they are kept. */
async function wordsOf(pages: readonly PagefindPage[], kept: Kept<KeptWords>): Promise<KeptWords[]> {
  const asked = pages.map(page => {
    const key = createHash("sha256").update(`${page.url}\0${page.content}`).digest("hex").slice(0, 32);
    return { page, key, known: kept.read(key) };
  });
  const missing = asked.filter(({ known }) => !known);
  const found = missing.length > 0 ? await findWords(missing.map(({ page }) => page)) : [];
  const made = new Map<string, KeptWords>();
  for (const [index, { key }] of missing.entries()) {
    const words = found[index];
    if (!words) throw new Error(`The search index: Pagefind found nothing of ${missing[index]?.page.url}.`);
    made.set(key, written(words));
    kept.write(key, written(words), new Map());
  }
  return asked.flatMap(({ key, known }) => known ?? made.get(key) ?? []);
}

/**
 * The words of each page, in the order of the pages.
 * @param folder where they are kept, absolute, by the code that is running alone
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function* keptWords(
  pages: Iterable<PagefindPage>,
  folder: string,
): AsyncGenerator<PageWords, void, undefined> {
  const kept = new Kept(folder, keptSchema);
  for (const some of inGroups(pages, pagesAtOnce))
    for (const words of await wordsOf(some, kept)) yield read(words);
  kept.dropForgotten(grace);
}

function* inGroups<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let group: Item[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
