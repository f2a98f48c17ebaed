/**
 * The questions that pages ask of the content. Drafts and scheduled posts are taken out here, and only here.
 */
import type { PostsOfYear } from "./archive";
import { canonicalLang, workOf } from "./translations";
import type { Author, Content, Page, Post, Series, TagCount } from "./types";

/** Listed posts of one language (BCP 47, as they have it), newest first. */
type LanguagePosts = { lang: string; posts: readonly Post[] };

/** What a blog has, as pages, feeds and commands ask for it. */
export type Blog = {
  /** Every post that has an address, unlisted ones too, newest first. */
  allPosts: readonly Post[];
  /** The posts that stand in lists, newest first. */
  posts: readonly Post[];
  featured: readonly Post[];
  /** Tags of listed posts, in the order of `tags.yaml`, then most used first, then by label. */
  tags: readonly TagCount[];
  /** Series with at least one listed post, the one with the newest part first; parts in order. */
  series: readonly Series[];
  /** Listed posts by the year of their date, newest first. */
  archive: readonly PostsOfYear[];
  post(slug: string): Post | undefined;
  tag(slug: string): { tag: TagCount; posts: readonly Post[] } | undefined;
  seriesBySlug(slug: string): Series | undefined;
  /** The listed posts before (`older`) and after (`newer`) a post in time; null at either end. */
  neighbours(post: Post): { older: Post | null; newer: Post | null };
  /** The same post in other languages, as far as they are published: the original first, then by language. */
  translations(post: Pick<Post, "slug" | "translationOf">): readonly Post[];
  /** The languages of listed posts, each with its posts, newest first; the one with most posts first. */
  languages: readonly LanguagePosts[];
  page(slug: string): Page | undefined;
  pages: readonly Page[];
  /** Whose site it is. */
  author: Author;
};

/** Newest first; on one day the later part of a series first, then by slug, so that every build agrees. */
function newestFirst(a: Post, b: Post): number {
  const byDate = Date.parse(b.date) - Date.parse(a.date);
  if (byDate !== 0) return byDate;
  const byPart = (b.series?.part ?? 0) - (a.series?.part ?? 0);
  if (byPart !== 0) return byPart;
  return a.slug < b.slug ? -1 : 1;
}

function groupBy<K, T>(items: Iterable<T>, keys: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Every tag with how many posts have it. */
function tagCounts(byTag: ReadonlyMap<string, readonly Post[]>, content: Content): TagCount[] {
  // The author's own order, where `tags.yaml` gives one, so that what he writes about comes first.
  const rank = (slug: string) => content.tags.get(slug)?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...byTag]
    .map(([slug, { length: count }]): TagCount => {
      const { label = slug, description = null } = content.tags.get(slug) ?? {};
      return { slug, label, description, count };
    })
    .sort((a, b) => rank(a.slug) - rank(b.slug) || b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Every series, its parts in their order: those without a number behind all that have one, the oldest first. */
function seriesOf(posts: readonly Post[]): Series[] {
  const bySeries = groupBy(posts, post => (post.series ? [post.series.slug] : []));
  return [...bySeries].map(([slug, parts]) => {
    const ordered = parts
      .toReversed()
      .sort((a, b) => (a.series?.part ?? Infinity) - (b.series?.part ?? Infinity) || 0);
    return { slug, title: ordered[0]?.series?.title ?? slug, posts: ordered };
  });
}

/** The posts in each language, the one with the most first. */
function byLanguage(posts: readonly Post[]): LanguagePosts[] {
  return [...groupBy(posts, ({ lang }) => [canonicalLang(lang)])]
    .map(([lang, own]) => ({ lang, posts: own }))
    .sort((a, b) => b.posts.length - a.posts.length || (a.lang < b.lang ? -1 : 1));
}

/**
 * What routes ask of a blog's content.
 * @param content what `loadContent` read
 * @param unpublished whether drafts and scheduled posts are shown: true in development, false in production
 */
export function createBlog(content: Content, { unpublished }: { unpublished: boolean }): Blog {
  const allPosts = content.posts.filter(post => unpublished || post.status === "published").sort(newestFirst);
  const posts = allPosts.filter(post => !post.unlisted);
  const bySlug = new Map(allPosts.map(post => [post.slug, post]));
  const position = new Map(posts.map((post, index) => [post.slug, index]));

  const byTag = groupBy(posts, post => post.tags.map(tag => tag.slug));
  const tags = tagCounts(byTag, content);
  const tagBySlug = new Map(tags.map(tag => [tag.slug, tag]));
  const series = seriesOf(posts);
  const seriesIndex = new Map(series.map(one => [one.slug, one]));

  const archive = [...groupBy(posts, post => [post.date.slice(0, 4)])].map(([year, inYear]) => ({
    year,
    posts: inYear,
  }));

  const byWork = groupBy(allPosts, post => [workOf(post)]);
  return {
    allPosts,
    posts,
    featured: posts.filter(post => post.featured),
    tags,
    series,
    archive,
    post: slug => bySlug.get(slug),
    tag: slug => {
      const tag = tagBySlug.get(slug);
      return tag && { tag, posts: byTag.get(slug) ?? [] };
    },
    seriesBySlug: slug => seriesIndex.get(slug),
    neighbours: post => {
      const at = position.get(post.slug);
      if (at === undefined) return { older: null, newer: null };
      return { older: posts[at + 1] ?? null, newer: posts[at - 1] ?? null };
    },
    translations: post =>
      (byWork.get(workOf(post)) ?? [])
        .filter(({ slug }) => slug !== post.slug)
        .sort(
          (a, b) =>
            Number(a.translationOf !== null) - Number(b.translationOf !== null) || (a.lang < b.lang ? -1 : 1),
        ),
    languages: byLanguage(posts),
    page: slug => content.pages.find(page => page.slug === slug),
    pages: content.pages,
    author: content.author,
  };
}

/**
 * One page of a list.
 * @param page 1-based
 * @returns the page's items and the number of pages (at least 1); items are empty past the end
 */
export function paginate<T>(items: readonly T[], page: number, size: number) {
  return {
    items: items.slice((page - 1) * size, page * size),
    page,
    pages: Math.max(1, Math.ceil(items.length / size)),
  };
}
