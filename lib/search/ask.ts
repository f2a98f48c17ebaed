/** Finds pages by the files of the index (format.ts). What gets the files is the caller's. */
import {
  fieldEnd,
  pairKey,
  placesFileNumber,
  readPostings,
  readSpots,
  readSteps,
  type SearchEntry,
} from "./format";
import { type AskedTerm, type AskedText, type AskedWord, likeness, surelyAlike } from "./likeness";
import { shown } from "./words";

/** Fetches a file of the index, as text. */
type Load = (name: string) => Promise<string>;

/** A value that pages are narrowed down by, and the numbers of its pages. */
type FacetValue = { value: string; label: string; pages: ReadonlySet<number> };

export type PageText = {
  /** Without a base path. */
  path: string;
  title: string;
  lang: string;
  /** `YYYY-MM-DD`; empty for a page that is no post. */
  date: string;
  /** Their names in one line; empty for a page that is no post. */
  authors: string;
  /** What its tags and its series are called, in one line. */
  labels: string;
  /** What stands before the first heading has no id. */
  sections: { id: string; title: string; text: string }[];
};

/**
 * How many parts are fetched for words that begin as one of the query does. Of what begins with a letter or two there
 * are many more, and nobody looks for it: it is on the way to a word.
 */
const mostParts = 2;

/** How fast more of a word stops to count, and how much long pages are held to have more of it (BM25). */
const saturation = 1.2;
const lengthShare = 0.5;

/** Where something stands, by page: its locations, and how many words it goes over at each. */
type Places = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** What a browser has to know to ask. */
export type Opening = Pick<SearchEntry, "parts" | "common" | "places" | "lengths">;

/** @param load is asked for a file once, and again where that failed */
export function openIndex({ parts, common, places, lengths }: Opening, load: Load) {
  const firsts = parts.split(" ");
  const commonWords = new Set(common.split(" "));
  const words = lengths.split(" ").map(Number);
  const usual = words.reduce((sum, one) => sum + one, 0) / words.length;
  const loaded = new Map<string, Promise<string[]>>();

  /** The lines of a file. */
  function lines(name: string): Promise<string[]> {
    const known = loaded.get(name);
    if (known) return known;
    const coming = load(name).then(text => text.split("\n"));
    coming.catch(() => loaded.delete(name));
    loaded.set(name, coming);
    return coming;
  }

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

  /** How much pages have of a word. */
  async function weightsOf(word: AskedWord, isExact: boolean): Promise<Map<number, number>> {
    const weights = new Map<number, number>();
    for (const { pages, alike } of await linesFor(word, isExact)) {
      for (const { page, weight } of readPostings(pages))
        weights.set(page, (weights.get(page) ?? 0) + weight * alike);
    }
    return weights;
  }

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

  /** How often pages have a phrase. */
  async function phraseCounts(phrase: readonly string[]): Promise<Map<number, number>> {
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
      const [path = "", title = "", lang = "", date = "", authors = "", labels = ""] = head.split(fieldEnd);
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
