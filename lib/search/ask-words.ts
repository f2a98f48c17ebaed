/** How much the pages of the index have of a word, by the files that list words (format.ts). */
import type { ReadLines } from "./ask-lines";
import { fieldEnd, readPostings } from "./format";
import { type AskedWord, likeness, surelyAlike } from "./likeness";

/**
 * How many parts are fetched for words that begin as one of the query does. Of what begins with a letter or two there
 * are many more, and nobody looks for it: it is on the way to a word.
 */
const mostParts = 2;

/** Tells how much pages have of a word, and of what begins as it does or is like it, or of that alone. */
export type WeighWord = (word: AskedWord, isExact: boolean) => Promise<Map<number, number>>;

/** What tells so of an index. @param parts the first word of each part, as the index's opening has them */
export function wordWeights(parts: string, lines: ReadLines): WeighWord {
  const firsts = parts.split(" ");

  /** The part that a word is in, if it is in any. */
  function partOf(word: string): number {
    return Math.max(
      0,
      firsts.findLastIndex(first => first <= word),
    );
  }

  /** The lines of the words that are meant by one, and how much they are it. */
  async function linesFor(word: AskedWord, isExact: boolean): Promise<{ pages: string; alike: number }[]> {
    const first = partOf(word.start);
    const numbers = new Set([partOf(word.plain)]);
    for (let part = first; part < first + mostParts && !isExact; part++) {
      if (part === first || firsts[part]?.startsWith(word.start)) numbers.add(part);
    }
    const found = [...numbers].map(async part =>
      (await lines(`words-${part}.txt`)).flatMap(text => {
        if (!text.startsWith(word.start)) return [];
        const [plain = "", marked, pages = ""] = text.split(fieldEnd);
        if (isExact && plain !== word.plain) return [];
        const alike = likeness({ plain, marked: marked || plain }, word);
        return alike > 0 ? [{ pages, alike }] : [];
      }),
    );
    const all = (await Promise.all(found)).flat();
    // Half of all words begin with one letter or another. Where it is a word itself, that is meant.
    const isLetter = word.plain.length === 1 && all.some(({ alike }) => alike >= surelyAlike);
    return isLetter ? all.filter(({ alike }) => alike >= surelyAlike) : all;
  }

  return async (word, isExact) => {
    const weights = new Map<number, number>();
    for (const { pages, alike } of await linesFor(word, isExact)) {
      for (const { page, weight } of readPostings(pages))
        weights.set(page, (weights.get(page) ?? 0) + weight * alike);
    }
    return weights;
  };
}
