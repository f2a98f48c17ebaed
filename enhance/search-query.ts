/** What a reader looks for, as the address of the search page has it. */
import { longestQuery } from "../lib/search/words";
import { facets, type Query } from "./search-client";

/** The query of an address. */
export function queryOf(params: URLSearchParams): Query {
  const value = (name: string) => params.get(name) ?? "";
  return {
    text: value("q"),
    tag: value("tag"),
    year: value("year"),
    series: value("series"),
    newest: params.get("sort") === "newest",
  };
}

/** A query as the address has it, with its question mark; empty where it asks for nothing. */
export function paramsOf({ text, newest, ...chosen }: Query): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text.slice(0, longestQuery));
  for (const facet of facets) if (chosen[facet]) params.set(facet, chosen[facet]);
  if (newest) params.set("sort", "newest");
  const asked = params.toString();
  return asked && `?${asked}`;
}
