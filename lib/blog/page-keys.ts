/** What the pages of a blog are made of, beside the code: a page with the key of an earlier one comes to the same. */
import { createHash } from "node:crypto";
import { cardOf } from "../cards/made";
import type { Blog } from "../content/query";
import type { Page, Post } from "../content/types";
import { languageFeeds } from "../seo/translations";
import { homePath, postPath } from "../url";
import { resolveImage } from "./images";
import { readSet, sourceOf } from "./prepared";
import type { RelatedPost } from "./related";

function keyOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** A post but for its text. Whatever is added to a post has to be added to `headOf`, or the types do not hold. */
type Head = Omit<
  Post,
  "body" | "bibliography" | "glossary" | "macros" | "parse" | "facts" | "readTime" | "minutes"
>;

/** Field by field: to spread a post is to ask for its facts, for which its body may have to be parsed. */
function headOf(post: Post): Head {
  const { slug, file, title, titleParts, date, updated, updates, excerpt, authors, tags, featured } = post;
  const { status, unlisted, series, cover, lang, dir, translationOf, canonical } = post;
  const { discuss, aliases, toc, budget } = post;
  return {
    slug,
    file,
    title,
    titleParts,
    date,
    updated,
    updates,
    excerpt,
    authors,
    tags,
    featured,
    status,
    unlisted,
    series,
    cover,
    lang,
    dir,
    translationOf,
    canonical,
    discuss,
    aliases,
    toc,
    budget,
  };
}

/**
 * All that a post's page and the files beside it are made of, beside the code: what the routes of
 * `app/posts/[slug]/` ask for.
 * @returns a hash of it; undefined where the body was not set beforehand, such as one with an island
 */
export function postPageKey(
  post: Post,
  blog: Blog,
  related: (post: Post) => readonly RelatedPost[],
  folder: string,
): string | undefined {
  const set = readSet(folder, sourceOf(post));
  if (!set) return undefined;
  const series = post.series && blog.seriesBySlug(post.series.slug);
  const { older, newer } = blog.neighbours(post);
  const all = {
    post: headOf(post),
    facts: post.facts,
    badge: [post.readTime, post.minutes],
    body: set,
    images: [resolveImage(post, post.cover), resolveImage(post, post.facts.firstImage)],
    card: cardOf(postPath(post.slug)) ?? cardOf(homePath),
    series: series && { ...series, posts: series.posts.map(headOf) },
    neighbours: [older && headOf(older), newer && headOf(newer)],
    translations: blog.translations(post).map(headOf),
    related: related(post).map(({ post: other, tags, words }) => ({ post: headOf(other), tags, words })),
    feeds: languageFeeds(blog, post.lang),
  };
  return keyOf(all);
}

/** A post as lists show it: not its headings, of which each tells how much text follows it. */
function listed(post: Post): unknown {
  const { cover, readTime, minutes, facts } = post;
  const images = [resolveImage(post, cover), resolveImage(post, facts.firstImage)];
  return { post: headOf(post), badge: [readTime, minutes], images };
}

function pageHeadOf({ slug, title, excerpt, lang }: Page): unknown {
  return { slug, title, excerpt, lang };
}

/**
 * All that the pages of lists are made of, beside the code: the whole blog but for the text of its posts. An edit of a
 * text leaves it as it is; what else changes makes every list anew.
 * @returns the key of a page by its address
 */
export function listPageKeys(blog: Blog): (address: string) => string {
  const shared = keyOf({
    posts: blog.posts.map(listed),
    tags: blog.tags,
    series: blog.series.map(({ slug, title, posts }) => ({ slug, title, posts: posts.map(one => one.slug) })),
    pages: blog.pages.map(pageHeadOf),
    author: blog.author,
    feeds: languageFeeds(blog),
  });
  return address => {
    // The pages of one list have its card.
    const first = address.replace(/\/page\/\d+$/, "");
    return keyOf({ shared, address, card: cardOf(first) ?? cardOf(homePath) });
  };
}
