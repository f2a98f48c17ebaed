/** The posts' public fields, for scripts. */
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { site } from "../site";
import { absoluteUrl, homePath, postMarkdownPath, postPath } from "../url";

function entry(post: Post, { translations }: Blog) {
  const { slug, title, date, updated, excerpt, authors, tags, series, lang, minutes, canonical } = post;
  return {
    slug,
    url: absoluteUrl(postPath(slug)),
    markdown: absoluteUrl(postMarkdownPath(slug)),
    title,
    date,
    updated,
    excerpt,
    authors: authors.map(({ name }) => name),
    tags: tags.map(({ slug, label }) => ({ slug, label })),
    series: series && { slug: series.slug, title: series.title, part: series.part },
    lang,
    translations: translations(post).map(other => ({ slug: other.slug, lang: other.lang })),
    minutes,
    canonical,
  };
}

/** `/index.json`: listed posts, newest first. */
export function postIndex(blog: Blog): string {
  const index = {
    site: site.name,
    url: absoluteUrl(homePath),
    lang: site.lang,
    posts: blog.posts.map(post => entry(post, blog)),
  };
  return `${JSON.stringify(index, null, 1)}\n`;
}
