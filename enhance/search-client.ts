/**
 * Asks the index. It is read by Pagefind in a worker: off the page's own thread, and under the worker's policy, so
 * that no page has to allow WebAssembly (docs/decisions/0022).
 */
import { asked, shown } from "../lib/search/words";
import { type Fields, fieldsOf } from "./fields";

/** What can be narrowed down by. */
export const facets = ["tag", "year", "series"] as const;
export type Facet = (typeof facets)[number];

/** What a reader looks for. A facet's value is the one that stands in addresses; empty where none is chosen. */
export type Query = Readonly<Record<Facet, string>> & { text: string; newest: boolean };

/** A value of a facet: as addresses have it, as readers see it, and how many results have it. */
export type Option = { value: string; label: string; count: number };

/** A part of a page where something was found. */
export type Place = { title: string; address: string; excerpt: string };
export type Result = Place & { lang: string; date: string; places: Place[] };

export type Answer = {
  count: number;
  /** The results from one place in their order to another. */
  results(from: number, to: number): Promise<Result[]>;
};

function textOf(value: unknown): string {
  return typeof value === "string" ? shown(value) : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where a page or a part of it is, and what the index keeps with that (lib/search/record.ts). */
function addressOf(url: unknown): { address: string; kept: URLSearchParams } {
  const [, path = "", kept = "", hash = ""] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(String(url)) ?? [];
  return { address: path + hash, kept: new URLSearchParams(kept) };
}

function placeOf(value: unknown): Place & { weight: number } {
  const { title, url, excerpt, locations } = fieldsOf(value);
  return {
    title: textOf(title),
    address: addressOf(url).address,
    excerpt: textOf(excerpt),
    weight: listOf(locations).length,
  };
}

/** Sections of one page that are shown: those with the most matches, in the page's order. */
const mostPlaces = 3;

function resultOf(value: unknown): Result {
  const { url, meta, sub_results: parts } = fieldsOf(value);
  const { kept } = addressOf(url);
  const places = listOf(parts)
    .map(placeOf)
    .filter(({ address }) => address.includes("#"));
  const least = places.map(({ weight }) => weight).sort((a, b) => b - a)[mostPlaces - 1] ?? 0;
  return {
    ...placeOf(value),
    title: textOf(fieldsOf(meta).title),
    lang: kept.get("lang") ?? "",
    date: kept.get("date") ?? "",
    places: places.filter(({ weight }) => weight >= least).slice(0, mostPlaces),
  };
}

/** Thrown where there is no index to ask: `development` where there never is one. */
export class NoIndex extends Error {
  constructor(readonly development: boolean) {
    super("no search index");
  }
}

/**
 * Fetches what leads to the index, and starts what reads it.
 * @param address of the search page
 */
export async function openIndex(address: string) {
  const response = await fetch(`${address}.json`);
  if (!response.ok) throw new Error(String(response.status));
  const { folder, worker: script, language, entry, fonts, development } = fieldsOf(await response.json());
  if (typeof folder !== "string" || typeof entry !== "string") throw new NoIndex(development === true);

  const worker = new Worker(folder + String(script), { name: entry });
  type Waiting = { resolve: (value: unknown) => void; reject: (reason: Error) => void };
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const { id, result, error } = fieldsOf(data);
    const one = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(String(error)));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the worker failed"));
    waiting.clear();
  });
  function call(method: string, ...args: unknown[]): Promise<Fields> {
    const id = ++last;
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    }).then(fieldsOf);
  }

  const base = new URL(address).pathname.replace(/search$/, "");
  await call("init", { basePath: folder, baseUrl: base, language, excerptLength: 28 });
  /** Every value of every facet as the index has it, `slug:Label`, with its count among all pages. */
  let all: Fields | undefined;

  /** What the index calls a chosen value. */
  function inIndex(facet: Facet, value: string): string {
    const known = Object.keys(fieldsOf(all?.[facet]));
    return known.find(one => one === value || one.startsWith(`${value}:`)) ?? value;
  }

  function ask(query: Query, without?: Facet): Promise<Fields> {
    const filters = Object.fromEntries(
      facets
        .filter(facet => facet !== without && query[facet])
        .map(facet => [facet, [inIndex(facet, query[facet])]]),
    );
    const sort = query.newest ? { date: "desc" } : undefined;
    return call("search", asked(query.text) || null, { filters, sort });
  }

  function optionsOf(counts: unknown): Option[] {
    return Object.entries(fieldsOf(counts)).map(([name, count]) => {
      const [value = name, ...label] = name.split(":");
      return { value, label: label.join(":") || value, count: Number(count) };
    });
  }

  return {
    /** Rules of the fonts that results are set in. */
    fonts: String(fonts),

    async search(query: Query): Promise<Answer> {
      const chosen = facets.some(facet => query[facet]);
      if (chosen) all ??= await call("filters");
      if (!chosen && !asked(query.text)) return { count: 0, results: async () => [] };
      const found = listOf((await ask(query)).results);
      return {
        count: found.length,
        results: async (from, to) =>
          (await Promise.all(found.slice(from, to).map(one => call("getData", fieldsOf(one).data)))).map(
            resultOf,
          ),
      };
    },

    /** What each facet offers to a query: values with how many results there would be. */
    async options(query: Query): Promise<Readonly<Record<Facet, Option[]>>> {
      all ??= await call("filters");
      const isOpen = !asked(query.text) && facets.every(facet => !query[facet]);
      const counts = isOpen ? all : fieldsOf((await ask(query)).filters);
      // What a facet offers does not depend on what is chosen in it.
      const own = async (facet: Facet) =>
        query[facet] ? fieldsOf((await ask(query, facet)).filters)[facet] : counts[facet];
      const [tag, year, series] = await Promise.all([own("tag"), own("year"), own("series")]);
      return { tag: optionsOf(tag), year: optionsOf(year).reverse(), series: optionsOf(series) };
    },
  };
}
export type SearchClient = Awaited<ReturnType<typeof openIndex>>;
