/** Related posts as pages ask for them: found once before the pages are made, or else when a page first asks. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Blog } from "../content/query";
import { type Relation, relatedPosts, relationFinder, type Subject } from "../content/related";
import { workOf } from "../content/translations";
import type { Post, Tag } from "../content/types";

/** A post that another leads to, and why: by the tags that both have, or else by words that both use. */
export type RelatedPost = { post: Post; tags: Tag[]; words: string[] };

const schema = z.record(
  z.string(),
  z.array(z.object({ slug: z.string(), tags: z.array(z.string()), words: z.array(z.string()) })),
);

/** The relations of each post, by its slug. */
export type Relations = ReadonlyMap<string, readonly Relation[]>;

/** What is known of the words of a post's body (lib/content/terms.ts). */
type TermsOf = (post: Post) => string;

function subjectsOf({ allPosts }: Blog, terms: TermsOf): Subject[] {
  return allPosts.map(post => ({
    slug: post.slug,
    lang: post.lang,
    title: post.titleParts.main,
    excerpt: post.excerpt,
    tags: post.tags.map(({ slug }) => slug),
    series: post.series?.slug ?? null,
    work: workOf(post),
    terms: terms(post),
    // In development drafts and scheduled posts are there too.
    isListed: !post.unlisted && post.status === "published",
  }));
}

/** The relations of all posts. */
export function findRelations(blog: Blog, terms: TermsOf): Relations {
  return relatedPosts(subjectsOf(blog, terms));
}

/** The related posts of one, of which alone they are looked for: one page is shown between two edits. */
export function relatedFinder(blog: Blog, terms: TermsOf): (post: Post) => RelatedPost[] {
  let find: ReturnType<typeof relationFinder> | undefined;
  return post => {
    find ??= relationFinder(subjectsOf(blog, terms));
    return withPosts(post, blog, find(post.slug));
  };
}

function fileIn(folder: string): string {
  return path.join(folder, "related.json");
}

/** Keeps the relations where the pages look for them, beside the prepared bodies. */
export function keepRelations(folder: string, relations: Relations): void {
  const found = [...relations].filter(([, list]) => list.length > 0);
  // A blog without a body has no folder of them yet.
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify(Object.fromEntries(found)));
}

/** What `keepRelations` kept; undefined where it did not. */
export function readRelations(folder: string): Relations | undefined {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  return new Map(Object.entries(schema.parse(JSON.parse(readFileSync(file, "utf8")))));
}

function withPosts(post: Post, blog: Blog, relations: readonly Relation[]): RelatedPost[] {
  return relations.flatMap(({ slug, tags, words }) => {
    const other = blog.post(slug);
    return other ? [{ post: other, tags: post.tags.filter(tag => tags.includes(tag.slug)), words }] : [];
  });
}

/** The related posts of one. */
export function relatedTo(post: Post, blog: Blog, relations: Relations): RelatedPost[] {
  return withPosts(post, blog, relations.get(post.slug) ?? []);
}
