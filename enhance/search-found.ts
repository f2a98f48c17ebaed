/** What readers see of a page where something was found. */
import type { PageText } from "../lib/search/ask";
import type { excerpter, Marked } from "../lib/search/excerpt";

/** A part of a page where something was found. */
export type Place = { title: Marked; address: string; excerpt: Marked };

/** A page where something was found. `names` are those of its authors, tags and series in which something was. */
export type Result = Place & { lang: string; date: string; names: Marked[]; places: Place[] };

/** Sections of one page that are shown: those with the most matches, in the page's order. */
const mostPlaces = 3;

/**
 * @param show shows the query in texts
 * @param base what stands before every path of the site
 */
export function resultOf(page: PageText, show: ReturnType<typeof excerpter>, base: string): Result {
  const { path, title, lang, date, authors, labels, sections } = page;
  const texts = show([
    ...sections.flatMap(section => [section.text, section.title]),
    authors,
    ...labels,
    title,
  ]);
  const places = sections.map(({ id }, index) => ({
    title: texts[2 * index + 1]?.excerpt ?? [],
    address: `${base}${path}#${id}`,
    id,
    excerpt: texts[2 * index]?.excerpt ?? [],
    count: (texts[2 * index]?.count ?? 0) + (texts[2 * index + 1]?.count ?? 0),
  }));
  const inSections = places.filter(({ id, count }) => id !== "" && count > 0);
  const most = [...inSections].sort((a, b) => b.count - a.count).slice(0, mostPlaces);
  return {
    title: texts.at(-1)?.excerpt ?? [title],
    address: base + path,
    excerpt: places[0]?.excerpt ?? [],
    lang,
    date,
    names: texts.slice(2 * sections.length, -1).flatMap(({ excerpt, count }) => (count > 0 ? [excerpt] : [])),
    places: inSections.filter(place => most.includes(place)),
  };
}
