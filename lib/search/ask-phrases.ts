/** How often the pages of the index have a phrase, by the files that say where words are (format.ts). */
import type { ReadLines } from "./ask-lines";
import { fieldEnd, pairKey, placesFileNumber, readSpots, readSteps } from "./format";

/** Where something stands, by page: its locations, and how many words it goes over at each. */
type Places = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Tells how often pages have a phrase, of words as the index spells them. */
export type CountPhrase = (phrase: readonly string[]) => Promise<Map<number, number>>;

/**
 * What tells so of an index.
 * @param common the words that are found beside others alone
 * @param places how many files say where words are
 */
export function phraseCounter(common: string, places: number, lines: ReadLines): CountPhrase {
  const commonWords = new Set(common.split(" "));

  /** Where a word is, or two side by side. */
  async function placesOf(key: string): Promise<Places> {
    const all = await lines(`places-${placesFileNumber(key, places)}.txt`);
    const [, pages, locations = ""] =
      all.find(line => line.startsWith(key + fieldEnd))?.split(fieldEnd) ?? [];
    if (pages === undefined) return new Map();
    const ofPage = locations.split(" ");
    return new Map(readSteps(pages).map((page, index) => [page, readSpots(ofPage[index] ?? "")]));
  }

  /** What to look for, one behind the other, so that each word of a phrase is: a common one with the one beside it. */
  function keysOf(phrase: readonly string[]): string[] {
    const isPaired = (at: number) => phrase.slice(at, at + 2).some(word => commonWords.has(word));
    return phrase.flatMap((word, at) => {
      const next = phrase[at + 1];
      if (next !== undefined) return [isPaired(at) ? pairKey(word, next) : word];
      return at > 0 && isPaired(at - 1) ? [] : [word];
    });
  }

  return async phrase => {
    const found = await Promise.all(keysOf(phrase).map(placesOf));
    const [first, ...others] = found;
    const rarest = found.reduce((least, one) => (one.size < least.size ? one : least));
    const counts = new Map<number, number>();
    for (const page of rarest.keys()) {
      const behind = others.map(other => other.get(page));
      let times = 0;
      for (const [location, span] of first?.get(page) ?? []) {
        let end = location + span;
        const isHere = behind.every(one => {
          const more = one?.get(end);
          end += more ?? 0;
          return more !== undefined;
        });
        if (isHere) times++;
      }
      if (times > 0) counts.set(page, times);
    }
    return counts;
  };
}
