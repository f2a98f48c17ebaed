/** A post as a file of Markdown: what readers may know of it, and its text. */
import { stringify } from "yaml";
import type { Post } from "../content/types";
import { site } from "../site";
import { absoluteUrl, postPath } from "../url";
import { ownersLine, wordsFor } from "../words/words";

/** What readers may do with a post, in a line. */
function licenceLine({ date, authors, lang }: Pick<Post, "date" | "authors" | "lang">): string {
  if (site.licence) return `${site.licence.name} (${site.licence.url})`;
  return `${ownersLine(date, authors)} ${wordsFor(lang).allRightsReserved}`;
}

/**
 * @param body the text, as plain Markdown
 * @returns the file: public fields as YAML, the text behind them
 */
export function postMarkdown(post: Post, body: string): string {
  const fields = {
    title: post.title,
    date: post.date,
    ...(post.updated !== null && { updated: post.updated }),
    authors: post.authors.map(({ name }) => name),
    ...(post.tags.length > 0 && { tags: post.tags.map(({ label }) => label) }),
    ...(post.series && { series: post.series.title }),
    ...(post.series && post.series.part !== null && { part: post.series.part }),
    lang: post.lang,
    excerpt: post.excerpt,
    canonical: post.canonical ?? absoluteUrl(postPath(post.slug)),
    licence: licenceLine(post),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`;
}
