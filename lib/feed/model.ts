/** A feed as every format of one says it. */
import { feedSize, wholeFeedSize } from "../content/lists";
import type { Blog } from "../content/query";
import { paginate } from "../content/query";
import type { Author, Post } from "../content/types";
import { site } from "../site";
import { absoluteUrl, homePath, postPath, seriesPath, tagPath, wholeFeedPath } from "../url";
import { languageName, wordsFor } from "../words/words";

/** A file that comes with a post: its cover. `length` in bytes, as it is served. */
export type Enclosure = { url: string; type: string; length: number };

/** A post as every format of a feed says it. Addresses are whole, times instants in UTC. */
export type FeedItem = {
  /** The post's address on this site, which is what readers know it by. */
  id: string;
  /** Where it appeared first; null where that was here. */
  original: string | null;
  title: string;
  excerpt: string;
  /** The text, with whole addresses (html.ts). */
  html: string;
  /** When it appeared, and when it was last changed: the same where it was not. */
  published: string;
  updated: string;
  authors: readonly Author[];
  tags: readonly { slug: string; label: string }[];
  /** BCP 47. */
  lang: string;
  cover: Enclosure | null;
};

/** The addresses of a feed's pages (RFC 5005, section 3). */
type FeedPages = { first: string; last: string; previous: string | null; next: string | null };

/** A feed, or one page of it. Addresses are whole, times instants in UTC. */
export type Feed = {
  title: string;
  description: string;
  /** The page that lists the same posts. */
  home: string;
  /** The feed's own address. */
  self: string;
  lang: string;
  /** The newest of the items' instants; null where there is none. */
  updated: string | null;
  /** When the file was last changed, as far as content says it (`modifiedAt`); null where there are no posts. */
  modified: string | null;
  /** Newest first. */
  items: readonly FeedItem[];
  /** Null where the feed has the newest posts alone. */
  pages: FeedPages | null;
};

/** What the caller knows of a post: its text for feeds, and the file of its cover. */
export type Contents = (post: Post) => Promise<{ html: string; cover: Enclosure | null }>;

/** A feed's own words, and the posts that it may have, newest first. */
export type FeedSource = Pick<Feed, "title" | "description" | "home"> & {
  posts: readonly Post[];
  /** Default: the site's. */
  lang?: string;
};

/** A day or an instant, as an instant in UTC. A day begins there. */
function instant(date: string): string {
  return new Date(date).toISOString().replace(/\.000Z$/, "Z");
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** When a post was last changed, as an instant. */
export function changedAt({ date, updated }: Pick<Post, "date" | "updated">): string {
  return later(instant(date), instant(updated ?? date));
}

/** The newest change of posts; null where there is none. */
function newestChange(posts: readonly Pick<Post, "date" | "updated">[]): string | null {
  return posts.map(changedAt).reduce<string | null>((a, b) => (a === null ? b : later(a, b)), null);
}

/**
 * When the files of a feed were last changed, for who asks by the time. Most posts have a day alone, and a second one
 * on a day, or one that is dated back, would change nothing: so each post counts for a second.
 * @param posts all that the feed may have, not only those that it shows
 */
export function modifiedAt(posts: readonly Pick<Post, "date" | "updated">[]): string | null {
  const change = newestChange(posts);
  return change && instant(new Date(Date.parse(change) + posts.length * 1000).toISOString());
}

async function itemOf(post: Post, contents: Contents): Promise<FeedItem> {
  return {
    id: absoluteUrl(postPath(post.slug)),
    original: post.canonical,
    title: post.title,
    excerpt: post.excerpt,
    published: instant(post.date),
    updated: changedAt(post),
    authors: post.authors,
    tags: post.tags,
    lang: post.lang,
    ...(await contents(post)),
  };
}

/** What of a source a feed has: some of its posts, at a path, one of several pages where they are. */
type Selection = { posts: readonly Post[]; path: string; pages: FeedPages | null };

async function feedOf(
  { posts: all, ...source }: FeedSource,
  { posts, path, pages }: Selection,
  contents: Contents,
): Promise<Feed> {
  const items: FeedItem[] = [];
  for (const post of posts) items.push(await itemOf(post, contents));
  return {
    lang: site.lang,
    ...source,
    self: absoluteUrl(path),
    updated: newestChange(posts),
    modified: modifiedAt(all),
    items,
    pages,
  };
}

/** The words of the feed of the whole blog. */
export function blogFeed({ posts }: Blog): FeedSource {
  return {
    title: [site.name, site.tagline].filter(Boolean).join(" "),
    description: site.description,
    home: absoluteUrl(homePath),
    posts,
  };
}

/** The words of one tag's feed; undefined where no listed post has the tag. */
export function tagFeed(blog: Blog, slug: string): FeedSource | undefined {
  const found = blog.tag(slug);
  return (
    found && {
      title: `${found.tag.label} · ${site.name}`,
      description: found.tag.description || wordsFor(site.lang).tagFeed(found.tag.label, site.name),
      home: absoluteUrl(tagPath(slug)),
      posts: found.posts,
    }
  );
}

/** The words of one series' feed; undefined where no listed post is a part of it. */
export function seriesFeed(blog: Blog, slug: string): FeedSource | undefined {
  const series = blog.seriesBySlug(slug);
  if (!series) return undefined;
  const parts = new Set(series.posts);
  return {
    title: `${series.title} · ${site.name}`,
    description: wordsFor(site.lang).seriesFeed(series.title, site.name),
    home: absoluteUrl(seriesPath(slug)),
    // Its own order is the reader's, from the first part; a feed begins with the newest.
    posts: blog.posts.filter(post => parts.has(post)),
  };
}

/** What the feed of a language is called, in that language. */
export function languageFeedTitle(lang: string): string {
  return `${languageName(lang)} · ${site.name}`;
}

/** The words of one language's feed, in that language; undefined where no listed post is in it. @param lang any case */
export function languageFeed(blog: Blog, lang: string): FeedSource | undefined {
  const found = blog.languages.find(one => one.lang.toLowerCase() === lang.toLowerCase());
  return (
    found && {
      title: languageFeedTitle(found.lang),
      description: wordsFor(found.lang).languageFeed(languageName(found.lang), site.name),
      home: absoluteUrl(homePath),
      lang: found.lang,
      posts: found.posts,
    }
  );
}

/** A feed of the newest posts. @param path the feed's own */
export function newest(source: FeedSource, path: string, contents: Contents): Promise<Feed> {
  return feedOf(source, { posts: source.posts.slice(0, feedSize), path, pages: null }, contents);
}

/** One page of the feed of all posts, 1-based; undefined past the end. */
export async function wholeFeed(
  source: FeedSource,
  page: number,
  contents: Contents,
): Promise<Feed | undefined> {
  const { items, pages } = paginate(source.posts, page, wholeFeedSize);
  if (page > pages) return undefined;
  const at = (number: number): string => absoluteUrl(wholeFeedPath(number));
  const links: FeedPages = {
    first: at(1),
    last: at(pages),
    previous: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
  };
  const words = wordsFor(site.lang);
  const whole = words.wholeFeed(source.title);
  const title = page > 1 ? words.onPage(whole, page) : whole;
  return feedOf({ ...source, title }, { posts: items, path: wholeFeedPath(page), pages: links }, contents);
}
