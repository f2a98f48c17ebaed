/**
 * Sets citations and the list of what they name, by citation-js (BibTeX) and citeproc (CSL). Both are heavy, so this
 * file is imported by a text that cites, and by no other.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import locales from "@citation-js/plugin-csl/lib/locales.json";
import styles from "@citation-js/plugin-csl/lib/styles.json";
import CSL, { type CslCitation, type CslItem } from "citeproc";
import type { PhrasingContent } from "mdast";
import { z } from "zod";
import type { BibEntry } from "../../bibliography";
import { primaryLang } from "../../lang";
import type { Site } from "../../site";
import { citationPieces, entryNodes, type Piece } from "./html";
import type { CitationMark, CitedItem, Locator } from "./scan";
import { vietnamese, vietnameseGenres, vietnameseLocale, vietnameseStyle } from "./vietnamese";

/** How sources are cited: a setting of the site. */
export type CitationStyle = Site["citations"];

/** A work as its author wrote it, and as citeproc takes it (CSL-JSON). */
export type Work = { entry: BibEntry; item: CslItem };

/** A citation set, without brackets, and the works cited, in the order of the list. */
export type SetCitations = {
  citations: { before: PhrasingContent[]; pieces: Piece[] }[];
  works: { key: string; nodes: PhrasingContent[] }[];
};

const itemSchema = z.array(z.looseObject({ id: z.string() }));

/** Thrown where an entry cannot be read; the message is the library's. */
export class UnreadableEntry extends Error {
  constructor(
    readonly entry: BibEntry,
    reason: string,
  ) {
    super(reason);
  }
}

/** TeX that citation-js reads wrongly or leaves as it is, written as it reads it. */
function readable(bibtex: string): string {
  return (
    bibtex
      // The names of Knuth's program and its kin.
      .replace(/\\((?:La|Bib|Xe|Lua)?TeX)(?![A-Za-z])/g, "$1")
      // Spaces and breaks of TeX's own, as in `Publ.\ Math.`; a lone \\ is left, and told.
      .replace(/(?<!\\)\\(?:[ \t\n]|[,:;](?!\/) ?)/g, " ")
      .replace(/(?<!\\)\\[/@!-]/g, "")
      .replace(/\\mbox(?=\{)/g, "")
      .replace(/\\l?dots(?![A-Za-z])(?:\{\})?/g, "…")
      // An i without its dot, for the accent that takes the dot's place.
      .replace(/(\\['`^"~=]\s*\{?)\\i(?![A-Za-z])\s*/g, "$1i")
      // An index is one sign, and not what stands behind it too.
      .replace(/\$[^$\n]*\$/g, formula => formula.replace(/([\^_])([^\s{\\$])/g, "$1{$2}"))
      .replace(/(?<![`\\])`([^`'\n]+)'(?!')/g, "‘$1’")
  );
}

const namesSchema = z.array(
  z.looseObject({
    family: z.string().optional(),
    given: z.string().optional(),
    literal: z.string().optional(),
  }),
);

/** In the place of names that BibTeX leaves out by `and others`: a sign that no name has, set as "et al." */
const leftOut = "\ue000";

/** Names of a work, those that `and others` leaves out marked. */
function withLeftOut(names: unknown): unknown {
  const read = namesSchema.safeParse(names);
  if (!read.success || read.data.length < 2) return names;
  const last = read.data.at(-1);
  if (last?.family !== "others" || last.given !== undefined) return names;
  return [...read.data.slice(0, -1), { family: leftOut }];
}

/** What a style has made of names, with "et al." behind those that are named. */
function withEtAl(html: string, engine: Engine): string {
  const and = engine.getTerm("and").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // The style may name another behind the comma, or close with a full stop, which the abbreviation has.
  const names = new RegExp(`(,?) (?:(?:&|&#38;|&amp;|${and}) )?${leftOut}(\\.?)`, "g");
  return html.replace(names, (_, comma: string, dot: string) => {
    const words = engine.getTerm("et-al");
    return `${comma} ${words}${words.endsWith(".") ? "" : dot}`;
  });
}

/** BibLaTeX's kinds of theses and reports, which citation-js leaves as their keys. */
const genres: Readonly<Record<string, string>> = {
  bathesis: "Bachelor’s thesis",
  mathesis: "Master’s thesis",
  mastersthesis: "Master’s thesis",
  phdthesis: "PhD thesis",
  techreport: "Technical report",
  resreport: "Research report",
};

/**
 * What an entry says, as CSL wants it.
 * @throws UnreadableEntry
 */
export function readWork(entry: BibEntry): Work {
  let item: CslItem | undefined;
  try {
    // BibLaTeX has all that BibTeX has, and days as `date`.
    const read = plugins.input.chain(readable(entry.bibtex), {
      generateGraph: false,
      forceType: "@biblatex/text",
    });
    item = itemSchema.parse(read).find(({ id }) => id === entry.key);
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UnreadableEntry(entry, first.replace(/:$/, ""));
  }
  if (!item) throw new UnreadableEntry(entry, "nothing that could be read");
  const { genre, DOI } = item;
  for (const role of ["author", "editor"]) if (item[role] !== undefined) item[role] = withLeftOut(item[role]);
  // Many files give the address of the DOI instead of the DOI itself.
  if (typeof DOI === "string") item.DOI = DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  if (typeof genre === "string" && Object.hasOwn(genres, genre)) item.genre = genres[genre];
  if (entry.arxiv !== null) {
    if (item.URL === undefined && item.DOI === undefined) item.URL = `https://arxiv.org/abs/${entry.arxiv}`;
    if (item["container-title"] === undefined && item.publisher === undefined) item.publisher = "arXiv";
  }
  return { entry, item };
}

/** TeX that was not understood, and would be read as it was typed. */
export function leftTex({ item }: Work): string | undefined {
  return /\\[A-Za-z]+/.exec(
    JSON.stringify(item, null, 0).replaceAll("\\\\", "\\").replaceAll('\\"', '"'),
  )?.[0];
}

/** Building an engine takes longer than all else, three quarters of it for sorting. Lists are sorted here. */
function withoutSorting(style: string): string {
  return style.replace(/<sort>.*?<\/sort>/gs, "");
}

/** APA's "Retrieved …, from" for what has no day of its own, where the day of the visit is known. */
function whenAccessed(style: string): string {
  return style.replace(
    /(<if match="none" variable="issued status">)(<text term="retrieved".*?)(<\/if>)/s,
    '$1<choose><if variable="accessed">$2</if></choose>$3',
  );
}

const english = "en-US";

/** The language of a post, or English where the style's words are not there in it. */
function cslLang(lang: string): string {
  const known = [...Object.keys(locales), vietnamese];
  return known.find(one => primaryLang(one) === primaryLang(lang)) ?? english;
}

/** The words of a language that `cslLang` gave. */
function localeOf(lang: string): string | undefined {
  return lang === vietnamese ? vietnameseLocale(locales[english] ?? "") : locales[lang];
}

/** A style, as a language sets it. */
function styleFor(style: CitationStyle, lang: string): string {
  const unsorted = withoutSorting(style === "numeric" ? styles.vancouver : whenAccessed(styles.apa));
  return lang === vietnamese ? vietnameseStyle(unsorted) : unsorted;
}

/** A work whose kind, where it is one of ours, is called as a language calls it. */
function withGenre(item: CslItem, lang: string): CslItem {
  const { genre } = item;
  if (lang !== vietnamese || typeof genre !== "string") return item;
  return { ...item, genre: vietnameseGenres[genre] ?? genre };
}

type Engine = InstanceType<typeof CSL.Engine>;

const engines = new Map<string, { engine: Engine; items: Map<string, CslItem> }>();

/** A work's name in the engine, which keeps works in plain objects: `constructor` by itself is there already. */
const idOf = (key: string): string => `@${key}`;
const keyOf = (id: string): string => id.slice(1);

/** An engine for a style and a language, with nothing in it. */
function engineFor(style: CitationStyle, lang: string, works: readonly Work[]) {
  const name = `${style} ${lang}`;
  const known = engines.get(name);
  const items = known?.items ?? new Map<string, CslItem>();
  const engine =
    known?.engine ??
    new CSL.Engine(
      {
        retrieveLocale: localeOf,
        // Its own name for the work, without which it tells nobody where a citation begins and ends.
        retrieveItem: id => ({ ...withGenre(items.get(id) ?? { id }, lang), system_id: id }),
        wrapCitationEntry: (text, id) =>
          id === undefined ? text : `<a data-cite="${keyOf(id)}">${text}</a>`,
      },
      styleFor(style, lang),
      lang,
      true,
    );
  engine.opt.development_extensions.wrap_url_and_doi = false;
  engine.opt.development_extensions.apply_citation_wrapper = true;
  engine.setOutputFormat("html");
  engines.set(name, { engine, items });
  engine.updateItems([]);
  items.clear();
  for (const { item } of works) items.set(idOf(item.id), { ...item, id: idOf(item.id) });
  return engine;
}

function text(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** Who made a work, as a sentence names them; the title where nobody is known. */
function namesOf(item: CslItem | undefined, engine: Engine): string {
  const names = namesSchema
    .catch([])
    .parse(item?.author ?? item?.editor)
    .map(({ family, literal }) => family ?? literal ?? "");
  const [first = typeof item?.title === "string" ? item.title : "", second] = names;
  if (names.length > 2 || second === leftOut) return `${first} ${engine.getTerm("et-al")}`;
  return second === undefined ? first : `${first} ${engine.getTerm("and")} ${second}`;
}

/** A place in a work, as its author typed it; a bare number is one of pages. */
function locatorWords({ value, written }: Locator, engine: Engine): string {
  if (written !== null) return written;
  const isRange = /[-–—,&]|and|và/.test(value);
  return `${engine.getTerm("page", "short", isRange ? 1 : 0)}\u00a0${value.replace(/\s*[-–—]+\s*/g, "–")}`;
}

function cite({ key, locator, suppressAuthor }: CitedItem, part?: "author" | "rest") {
  return {
    id: idOf(key),
    ...(locator && part !== "author" && { locator: locator.value, label: locator.label }),
    ...(part === "author" && { "author-only": true }),
    ...((suppressAuthor || part === "rest") && { "suppress-author": true }),
  };
}

/** What stands before and behind a work, as its author typed it, around what the style makes of it. */
function withAffixes(pieces: readonly Piece[], items: readonly CitedItem[]): Piece[] {
  let next = 0;
  return pieces.flatMap((piece): Piece[] => {
    if (piece.key === null) return [piece];
    const item = items[next++];
    if (!item || item.key !== piece.key) return [piece];
    const { prefix, suffix } = item;
    return [
      ...(prefix ? [{ key: null, nodes: text(prefix) }] : []),
      piece,
      ...(suffix ? [{ key: null, nodes: text(/^[\s,;.:]/.test(suffix) ? suffix : ` ${suffix}`) }] : []),
    ];
  });
}

function authorDate(marks: readonly CitationMark[], works: readonly Work[], lang: string): SetCitations {
  const engine = engineFor("author-date", lang, works);
  const clusters = marks.flatMap(({ isNarrative, items }) =>
    isNarrative
      ? [items.map(item => cite(item, "author")), items.map(item => cite(item, "rest"))]
      : [items.map(item => cite(item))],
  );
  const citations = clusters.map(
    (citationItems, index): CslCitation => ({
      citationID: `c${index}`,
      citationItems,
      properties: { noteIndex: 0 },
    }),
  );
  const set = engine.rebuildProcessorState(citations, "html", []).map(([, , html]) => withEtAl(html, engine));
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  const order = new Intl.Collator(lang, { numeric: true });
  const plain = (html: string) => html.replace(/<[^>]*>/g, "").trim();
  let at = 0;
  return {
    citations: marks.map(({ isNarrative, items }) => {
      const authors = isNarrative ? (set[at++] ?? "") : "";
      const and = ` ${engine.getTerm("and")} `;
      const names = citationPieces(authors.replace(/ (?:&|&#38;|&amp;) /g, and));
      return {
        before: names.flatMap(({ nodes }) => nodes),
        pieces: withAffixes(citationPieces(set[at++] ?? ""), items),
      };
    }),
    works: ids
      .map(([id = ""], index) => ({ key: keyOf(id), html: withEtAl(entries[index] ?? "", engine) }))
      .sort((a, b) => order.compare(plain(a.html), plain(b.html)))
      .map(({ key, html }) => ({ key, nodes: entryNodes(html) })),
  };
}

/** `[1, p. 3]`: a number needs no style, and each is a link of its own. */
function numeric(marks: readonly CitationMark[], works: readonly Work[], lang: string): SetCitations {
  const engine = engineFor("numeric", lang, works);
  const keys = [...new Set(marks.flatMap(({ items }) => items.map(({ key }) => key)))];
  engine.updateItems(keys.map(idOf));
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  const numbers = new Map(keys.map((key, index) => [key, index + 1]));
  const html = new Map(ids.map(([id = ""], index) => [keyOf(id), withEtAl(entries[index] ?? "", engine)]));
  return {
    citations: marks.map(({ isNarrative, items }) => ({
      before: isNarrative
        ? text(namesOf(works.find(({ entry }) => entry.key === items[0]?.key)?.item, engine))
        : [],
      pieces: items.flatMap(({ key, prefix, suffix, locator }, index): Piece[] => [
        ...(index > 0 ? [{ key: null, nodes: text(", ") }] : []),
        ...(prefix ? [{ key: null, nodes: text(prefix) }] : []),
        { key, nodes: text(`${numbers.get(key)}${locator ? `, ${locatorWords(locator, engine)}` : ""}`) },
        ...(suffix ? [{ key: null, nodes: text(/^[\s,;.:]/.test(suffix) ? suffix : ` ${suffix}`) }] : []),
      ]),
    })),
    works: keys.map(key => ({ key, nodes: entryNodes(html.get(key) ?? "") })),
  };
}

/** What a citation stands in. */
export const brackets: Readonly<Record<CitationStyle, readonly [string, string]>> = {
  "author-date": ["(", ")"],
  numeric: ["[", "]"],
};

/**
 * @param marks citations in the order of reading, of known works alone
 * @param works every work that is cited
 * @param lang BCP 47, of the text
 */
export function setCitations(
  marks: readonly CitationMark[],
  works: readonly Work[],
  lang: string,
  style: CitationStyle,
): SetCitations {
  const known = cslLang(lang);
  return style === "numeric" ? numeric(marks, works, known) : authorDate(marks, works, known);
}
