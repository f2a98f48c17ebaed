/** The tags by which Google Scholar and citation managers read a page (Highwire Press). */
import { givenName, referenceOf } from "../cite/reference";
import type { Post } from "../content/types";
import { site } from "../site";
import { absoluteUrl, postPath } from "../url";

/** By name; of several values each is a tag of its own. */
export function citationTags(post: Post): Record<string, string | string[]> {
  const { authors, title, url } = referenceOf(post);
  return {
    citation_title: title,
    citation_author: authors.map(author =>
      author.family === null ? author.name : [author.family, givenName(author)].filter(Boolean).join(", "),
    ),
    citation_publication_date: post.date.slice(0, 10).replaceAll("-", "/"),
    citation_journal_title: site.name,
    citation_language: post.lang,
    citation_public_url: url,
    citation_fulltext_html_url: absoluteUrl(postPath(post.slug)),
  };
}
