/** The pages of posts that a build takes over from an earlier one, since they would come to the same. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { cardOf } from "../cards/made";
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { KeptPages, keptPagesFolder } from "../finish/kept-pages";
import { languageFeeds } from "../seo/translations";
import { homePath, postPath } from "../url";
import { writeAtomically } from "../write";
import { resolveImage } from "./images";
import { readSet, sourceOf } from "./prepared";
import type { RelatedPost } from "./related";

/** The environment variable by which `npm run build` tells where the list is. */
export const takenOverVariable = "TAKEN_OVER";

const schema = z.object({ keys: z.record(z.string(), z.string()), takenOver: z.array(z.string()) });

/** The keys of posts' pages by address, and the addresses of those that are not made anew. */
export type TakenOverList = z.infer<typeof schema>;

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
function pageKey(
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
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 32);
}

/**
 * Finds the pages that need not be made. One is made in any case: after it the finishing step restores the others.
 * @param blog without drafts and scheduled posts
 * @param related the posts that are related to one
 * @param folder where the prepared bodies are
 * @param dir the build's folder, `.next`
 * @returns the file that lists them
 */
export function findTakenOver(
  blog: Blog,
  related: (post: Post) => readonly RelatedPost[],
  folder: string,
  dir: string,
): { list: string; count: number } {
  const kept = new KeptPages(keptPagesFolder(dir));
  const keys: Record<string, string> = {};
  for (const post of blog.allPosts) {
    const key = pageKey(post, blog, related, folder);
    if (key !== undefined) keys[postPath(post.slug)] = key;
  }
  const [first, ...others] = blog.allPosts.map(({ slug }) => postPath(slug));
  const same = others.filter(address => {
    const key = keys[address];
    return key !== undefined && kept.hasWhole(key);
  });
  const found: TakenOverList = { keys, takenOver: first === undefined ? [] : same };
  const list = path.join(dir, "cache/blog/taken-over.json");
  writeAtomically(list, JSON.stringify(found));
  return { list, count: found.takenOver.length };
}

/** What `findTakenOver` listed; nothing where no build has, as for `next build` alone. */
export function takenOverList(): TakenOverList {
  const file = process.env[takenOverVariable];
  if (!file) return { keys: {}, takenOver: [] };
  return schema.parse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, "utf8")));
}
