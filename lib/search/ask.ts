/** Finds pages by the files of the index (format.ts). What gets the files is the caller's. */
import { type Load, linesReader } from "./ask-lines";
import { type FacetValue, type PageText, readFacets, readPage } from "./ask-pages";
import { phraseCounter } from "./ask-phrases";
import { pageScorer } from "./ask-scores";
import { wordWeights } from "./ask-words";
import type { SearchEntry } from "./format";
import type { AskedText } from "./likeness";
import { shown } from "./words";

export type { PageText } from "./ask-pages";

/** What a browser has to know to ask. */
export type Opening = Pick<SearchEntry, "parts" | "common" | "places" | "lengths">;

/** Opens an index, which is read as it is asked. @param load is asked for a file once, and again where that failed */
export function openIndex({ parts, common, places, lengths }: Opening, load: Load) {
  const lines = linesReader(load);
  const words = lengths.split(" ").map(Number);
  const { scoresOf, find } = pageScorer(
    words,
    wordWeights(parts, lines),
    phraseCounter(common, places, lines),
  );
  return {
    find,

    /** The words of a query that no page has, in whatever way they are written there, in small letters. */
    async absent({ words: query }: AskedText): Promise<string[]> {
      const each = await Promise.all(query.map(scoresOf));
      return query.flatMap(({ marked }, index) => (each[index] === null ? [shown(marked)] : []));
    },

    /** Every page there is, by number. */
    all: (): number[] => words.map((_, page) => page),

    /** What pages are narrowed down by, by the name of the facet, in the order of the alphabet. */
    facets: async (): Promise<ReadonlyMap<string, FacetValue[]>> => readFacets(await lines("facets.txt")),

    /** What a page says. @param page its number */
    page: async (page: number): Promise<PageText> => readPage(await lines(`page-${page}.txt`)),
  };
}
