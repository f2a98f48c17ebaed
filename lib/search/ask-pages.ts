/** What the files of the index say of pages (format.ts), read from their lines. */
import { fieldEnd, readPostings } from "./format";

/** A value that pages are narrowed down by, and the numbers of its pages. */
export type FacetValue = { value: string; label: string; pages: ReadonlySet<number> };

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

/** What pages are narrowed down by, by the name of the facet, in the order of the alphabet. */
export function readFacets(lines: readonly string[]): ReadonlyMap<string, FacetValue[]> {
  const facets = new Map<string, FacetValue[]>();
  for (const text of lines) {
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
}

/** What a page says. */
export function readPage([head = "", ...sections]: readonly string[]): PageText {
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
}
