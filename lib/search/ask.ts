/** Finds pages by the files of the index (format.ts). What gets the files is the caller's. */
import { type Load, linesReader } from "./ask-lines";
import { phraseCounter } from "./ask-phrases";
import { wordWeights } from "./ask-words";
import { fieldEnd, readPostings, type SearchEntry } from "./format";
import type { AskedTerm, AskedText, AskedWord } from "./likeness";
import { shown } from "./words";

/** A value that pages are narrowed down by, and the numbers of its pages. */
type FacetValue = { value: string; label: string; pages: ReadonlySet<number> };

/** What a page says, and what is told of it. */
export type PageText = {
  /** Without a base path. */
  path: string;
  title: string;
  lang: string;
  /** `YYYY-MM-DD`; empty for a page that is no post. */
  date: string;
  /** Their names in one line; empty for a page that is no post. */
  authors: string;
  /** What its tags and its series are called. */
  labels: string[];
  /** What stands before the first heading has no id. */
  sections: { id: string; title: string; text: string }[];
};

/** How fast more of a word stops to count, and how much long pages are held to have more of it (BM25). */
const saturation = 1.2;
const lengthShare = 0.5;

/** What a browser has to know to ask. */
export type Opening = Pick<SearchEntry, "parts" | "common" | "places" | "lengths">;

/** Opens an index, which is read as it is asked. @param load is asked for a file once, and again where that failed */
export function openIndex({ parts, common, places, lengths }: Opening, load: Load) {
  const lines = linesReader(load);
  const weightsOf = wordWeights(parts, lines);
  const phraseCounts = phraseCounter(common, places, lines);
  const words = lengths.split(" ").map(Number);
  const usual = words.reduce((sum, one) => sum + one, 0) / words.length;

  /** What the pages with a word score by it, in whatever way they write it; null where none has it. */
  async function scoresOf(term: AskedTerm): Promise<Map<number, number> | null> {
    const [weights, ...others] = await Promise.all([
      weightsOf(term, false),
      ...(term.joined ? [weightsOf(term.joined, false)] : []),
      ...(term.apart ? [phraseCounts(term.apart.map(({ plain }) => plain))] : []),
    ]);
    for (const [page, weight] of others.flatMap(other => [...other]))
      weights.set(page, (weights.get(page) ?? 0) + weight);
    if (weights.size === 0) return null;
    const rarity = Math.log(1 + (words.length - weights.size + 0.5) / (weights.size + 0.5));
    for (const [page, weight] of weights) {
      const length = 1 - lengthShare + (lengthShare * (words[page] ?? usual)) / usual;
      weights.set(page, (rarity * weight * (saturation + 1)) / (weight + saturation * length));
    }
    return weights;
  }

  /** What the pages with a phrase score by it. A word alone is found without its places. */
  async function phraseScores(phrase: readonly AskedWord[]): Promise<Map<number, number>> {
    const [first, ...others] = phrase;
    const counts =
      first && others.length === 0
        ? await weightsOf(first, true)
        : await phraseCounts(phrase.map(({ plain }) => plain));
    return new Map([...counts].map(([page, times]) => [page, times / (words[page] ?? usual)]));
  }

  /** What the pages with a phrase score by it, in whatever way they write it. */
  async function anyScores(ways: AskedText["phrases"][number]): Promise<Map<number, number>> {
    const [scores = new Map<number, number>(), ...others] = await Promise.all(ways.map(phraseScores));
    for (const [page, score] of others.flatMap(other => [...other]))
      scores.set(page, Math.max(score, scores.get(page) ?? 0));
    return scores;
  }

  /**
   * The pages that a query finds, by their numbers: those with all its words and phrases, those that say most of them
   * first. A word that no page has is passed over where another is found, but not a phrase.
   */
  async function find({ words: query, phrases }: AskedText): Promise<number[]> {
    const each = await Promise.all([...query.map(scoresOf), ...phrases.map(anyScores)]);
    const [first, ...others] = each.filter(one => one !== null);
    const scores: [page: number, score: number][] = [];
    for (const [page, score] of first ?? []) {
      const more = others.map(other => other.get(page));
      if (more.includes(undefined)) continue;
      scores.push([page, more.reduce((sum: number, one) => sum + (one ?? 0), score)]);
    }
    return scores.sort(([a, x], [b, y]) => y - x || a - b).map(([page]) => page);
  }

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
    async facets(): Promise<ReadonlyMap<string, FacetValue[]>> {
      const facets = new Map<string, FacetValue[]>();
      for (const text of await lines("facets.txt")) {
        const [facet = "", named = "", pages = ""] = text.split(fieldEnd);
        const [value = "", ...label] = named.split(":");
        const known = facets.get(facet) ?? [];
        known.push({
          value,
          label: label.join(":") || value,
          pages: new Set(readPostings(pages).map(({ page }) => page)),
        });
        facets.set(facet, known);
      }
      return facets;
    },

    /** What a page says. @param page its number */
    async page(page: number): Promise<PageText> {
      const [head = "", ...sections] = await lines(`page-${page}.txt`);
      const [path = "", title = "", lang = "", date = "", authors = "", ...labels] = head.split(fieldEnd);
      return {
        path,
        title,
        lang,
        date,
        authors,
        labels,
        sections: sections.map(text => {
          const [id = "", heading = "", body = ""] = text.split(fieldEnd);
          return { id, title: heading, text: body };
        }),
      };
    },
  };
}
