/** Asks the index, which is text in small files, on the page's own thread: it takes a few milliseconds. */
import { openIndex as openFiles } from "../lib/search/ask";
import { excerpter } from "../lib/search/excerpt";
import { asksNothing, readQuery } from "../lib/search/likeness";
import { fieldsOf } from "./fields";
import { type Result, resultOf } from "./search-found";

export type { Place, Result } from "./search-found";

/** What can be narrowed down by. */
export const facets = ["tag", "year", "series"] as const;
/** One of them. */
export type Facet = (typeof facets)[number];

/** What a reader looks for. A facet's value is the one that stands in addresses; empty where none is chosen. */
export type Query = Readonly<Record<Facet, string>> & { text: string; newest: boolean };

/** Whether a query asks for nothing, so that nothing is to be said of what it finds. */
export function isEmpty(query: Query): boolean {
  return !query.text.trim() && facets.every(facet => !query[facet]);
}

/** A value of a facet: as addresses have it, as readers see it, and how many results have it. */
export type Option = { value: string; label: string; count: number };

/** What a query has found. */
export type Answer = {
  count: number;
  /** Words that were passed over, since no page has them. */
  absent: readonly string[];
  /** The results from one place in their order to another. */
  results(from: number, to: number): Promise<Result[]>;
};

/** Thrown where there is no index to ask: `development` where there never is one. */
export class NoIndex extends Error {
  constructor(readonly development: boolean) {
    super("no search index");
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

type Files = ReturnType<typeof openFiles>;

/** The pages of the values that are chosen. @param without the facet whose choice does not count */
async function chosenPages(files: Files, query: Query, without?: Facet): Promise<ReadonlySet<number>[]> {
  const chosen = facets.filter(facet => facet !== without && query[facet]);
  if (chosen.length === 0) return [];
  const all = await files.facets();
  return chosen.map(
    facet => all.get(facet)?.find(({ value }) => value === query[facet])?.pages ?? new Set<number>(),
  );
}

/** What finds the pages that have what a text looks for, whatever is chosen. The same is asked for by each choice. */
function textFinder(files: Files): (text: string) => Promise<number[]> {
  let last: { text: string; pages: Promise<number[]> } | undefined;
  return text => {
    if (last?.text === text) return last.pages;
    const asked = readQuery(text);
    // Signs alone are looked for too, and found nowhere.
    if (asksNothing(asked)) return Promise.resolve(text.trim() ? [] : files.all());
    const pages = files.find(asked);
    last = { text, pages };
    pages.catch(() => {
      last = undefined;
    });
    return pages;
  };
}

/**
 * Fetches what leads to the index.
 * @param address of the search page
 */
export async function openIndex(address: string) {
  const entry = fieldsOf(await (await fetched(`${address}.json`)).json());
  const { folder, parts, common, places, lengths, fonts, wholeFont, development } = entry;
  if (typeof folder !== "string") throw new NoIndex(development === true);
  const files = openFiles(
    { parts: String(parts), common: String(common), places: Number(places), lengths: String(lengths) },
    async name => (await fetched(folder + name)).text(),
  );
  const base = new URL(address).pathname.replace(/\/search$/, "");
  const matching = textFinder(files);

  async function pagesOf(query: Query, without?: Facet): Promise<number[]> {
    const chosen = await chosenPages(files, query, without);
    return (await matching(query.text)).filter(page => chosen.every(pages => pages.has(page)));
  }

  return {
    fonts: { fonts: String(fonts), wholeFont: String(wholeFont) },

    async search(query: Query): Promise<Answer> {
      const isNothing = isEmpty(query);
      const pages = isNothing ? [] : await pagesOf(query);
      // Pages are numbered by their date.
      if (query.newest) pages.sort((a, b) => a - b);
      const asked = readQuery(query.text);
      const show = excerpter(asked);
      const resultAt = async (page: number) => resultOf(await files.page(page), show, base);
      return {
        count: pages.length,
        absent: pages.length > 0 && !isNothing ? await files.absent(asked) : [],
        results: (from, to) => Promise.all(pages.slice(from, to).map(resultAt)),
      };
    },

    /** What each facet offers to a query: values with how many results there would be. */
    async options(query: Query): Promise<Readonly<Record<Facet, Option[]>>> {
      const all = await files.facets();
      // What a facet offers does not depend on what is chosen in it.
      async function offered(facet: Facet): Promise<Option[]> {
        const pages = await pagesOf(query, facet);
        return (all.get(facet) ?? []).map(({ value, label, pages: own }) => ({
          value,
          label,
          count: pages.filter(page => own.has(page)).length,
        }));
      }
      const [tag, year, series] = await Promise.all([offered("tag"), offered("year"), offered("series")]);
      return { tag, year: year.reverse(), series };
    },
  };
}

/** An index that is open. */
export type SearchClient = Awaited<ReturnType<typeof openIndex>>;
