/** The list of pages for search engines (sitemaps.org, 0.9). */
import { x } from "xastscript";
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { changedAt } from "../feed/model";
import { xmlDocument } from "../feed/xml";
import {
  aboutPath,
  absoluteUrl,
  archivePath,
  homePath,
  pagePath,
  postPath,
  postsPath,
  seriesIndexPath,
  seriesPath,
  sitemapPartPath,
  tagPath,
  tagsPath,
} from "../url";
import type { Translations } from "./metadata";
import { translationsOf } from "./translations";

/** The most pages that one file may list. */
const sitemapSize = 50_000;

const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** Of the links to a page in other languages. */
const linkNamespace = { "xmlns:xhtml": "http://www.w3.org/1999/xhtml" };

/**
 * A page, and the day or instant of its last change, as it was written; null where nothing says when that was. And the
 * same page in other languages, where it is there.
 */
export type SitemapEntry = { path: string; changed: string | null; translations?: Translations | null };

/** The last change among posts, as it was written. */
function lastChange(posts: readonly Post[]): string | null {
  const [newest] = [...posts].sort((a, b) => (changedAt(a) < changedAt(b) ? 1 : -1));
  if (!newest) return null;
  const { date, updated } = newest;
  return updated !== null && Date.parse(updated) > Date.parse(date) ? updated : date;
}

/**
 * Every page that search engines are to know: posts that are listed and appeared here first, lists by their first page,
 * the pages that are no posts.
 */
export function sitemapEntries(blog: Blog): SitemapEntry[] {
  const { posts, tags, series, pages } = blog;
  const changed = lastChange(posts);
  const lists = [homePath, postsPath(), tagsPath, seriesIndexPath, archivePath];
  return [
    ...lists.map(path => ({ path, changed })),
    ...[...new Set([aboutPath, ...pages.map(({ slug }) => pagePath(slug))])].map(path => ({
      path,
      changed: null,
    })),
    ...posts
      .filter(({ canonical }) => canonical === null)
      .map(post => ({
        path: postPath(post.slug),
        changed: lastChange([post]),
        translations: translationsOf(blog, post),
      })),
    ...tags.map(({ slug }) => ({ path: tagPath(slug), changed: lastChange(blog.tag(slug)?.posts ?? []) })),
    ...series.map(({ slug, posts }) => ({ path: seriesPath(slug), changed: lastChange(posts) })),
  ];
}

/** Each language's version, this page's own among them. */
function languageLinks({ versions, other }: Translations) {
  return [...versions, { lang: "x-default", path: other }].map(({ lang, path }) =>
    x("xhtml:link", { rel: "alternate", hreflang: lang, href: absoluteUrl(path) }),
  );
}

function urls(entries: readonly SitemapEntry[]): string {
  const isLinked = entries.some(({ translations }) => translations);
  return xmlDocument(
    x(
      "urlset",
      { ...namespace, ...(isLinked && linkNamespace) },
      entries.map(({ path, changed, translations }) =>
        x("url", [
          x("loc", absoluteUrl(path)),
          changed === null ? null : x("lastmod", changed),
          ...(translations ? languageLinks(translations) : []),
        ]),
      ),
    ),
  );
}

/** How many files the list takes, beside the one that lists them; 0 where one file holds it all. */
export function sitemapParts(entries: readonly SitemapEntry[], size: number = sitemapSize): number {
  return entries.length > size ? Math.ceil(entries.length / size) : 0;
}

/** `/sitemap.xml`: the list, or the list of the files that have it. */
export function sitemap(entries: readonly SitemapEntry[], size: number = sitemapSize): string {
  const parts = sitemapParts(entries, size);
  if (parts === 0) return urls(entries);
  const files = Array.from({ length: parts }, (_, index) =>
    x("sitemap", [x("loc", absoluteUrl(sitemapPartPath(index + 1)))]),
  );
  return xmlDocument(x("sitemapindex", namespace, files));
}

/** One of the files that have the list, counted from 1. */
export function sitemapPart(
  entries: readonly SitemapEntry[],
  part: number,
  size: number = sitemapSize,
): string {
  return urls(entries.slice((part - 1) * size, part * size));
}
