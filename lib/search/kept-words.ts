/** The words of pages, kept from build to build: Pagefind is asked for those of the pages that have changed. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { Kept } from "../kept";
import { fieldEnd, readSteps, writeSteps } from "./format";
import { findWords, type PagefindPage } from "./pagefind";
import type { PageWord, PageWords } from "./pagefind-files";

/** Milliseconds for which the words of a page stay that no build has asked for: another may be about to. */
const grace = 60 * 60 * 1000;

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

/**
 * The words of each page.
 * @param folder where they are kept, absolute, by the code that is running alone
 * @throws where Pagefind cannot run, or gives something else than this knows
 */
export async function keptWords(pages: readonly PagefindPage[], folder: string): Promise<PageWords[]> {
  const kept = new Kept(folder, keptSchema);
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
  kept.dropForgotten(grace);
  return asked.flatMap(({ key, known }) => {
    const words = known ?? made.get(key);
    return words ? [read(words)] : [];
  });
}
