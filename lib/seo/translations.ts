/** What is told of a text in several languages. */
import type { Blog } from "../content/query";
import { defaultVersion } from "../content/translations";
import type { Post } from "../content/types";
import { languageFeedTitle } from "../feed/model";
import { languageFeedPath, postPath } from "../url";
import type { PageFeed, Translations } from "./metadata";

/**
 * A post and the same in other languages, for search engines; null where there is no other, or where the original of
 * one is elsewhere: there each version has to name all others, and would have to be asked.
 */
export function translationsOf(blog: Blog, post: Post): Translations | null {
  const versions = [post, ...blog.translations(post)];
  const best = defaultVersion(versions);
  if (versions.length < 2 || !best || versions.some(({ canonical }) => canonical !== null)) return null;
  return {
    versions: versions
      .map(({ lang, slug }) => ({ lang, path: postPath(slug) }))
      .sort((a, b) => (a.lang < b.lang ? -1 : 1)),
    other: postPath(best.slug),
  };
}

/** The feeds of each language of the blog; none where it has one language. @param lang to name that one's alone */
export function languageFeeds({ languages }: Blog, lang?: string): PageFeed[] {
  if (languages.length < 2) return [];
  return languages
    .filter(one => lang === undefined || one.lang.toLowerCase() === lang.toLowerCase())
    .map(one => ({ path: languageFeedPath(one.lang), title: languageFeedTitle(one.lang) }));
}
