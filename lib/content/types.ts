/**
 * The shapes that the content pipeline hands to everything else. Data only, no code. Texts that readers see
 * carry the quotation marks of their language.
 */
import type { Root } from "mdast";
import type { BibEntry } from "../bibliography";
import type { Budget } from "../budget";
import type { Macros } from "../formula";
import type { GlossaryEntry } from "../glossary";
import type { Direction } from "../typography";

/** Who wrote a post: a name, and what `content/authors.yaml` adds to it. An absent field shows as nothing. */
export type Author = {
  name: string;
  /** The part of the name that is the family's; null where nobody has said which that is. */
  family: string | null;
  url: string | null;
  bio: string | null;
};

/** A tag as readers see it: one label per slug. */
export type Tag = { slug: string; label: string };

/** A tag with the number of listed posts that carry it. */
export type TagCount = Tag & { count: number; description: string | null };

/** A post's place in its series; `part` is 1-based, null where the post names a series but no part. */
export type SeriesPlace = { slug: string; title: string; part: number | null };

/** An image as the author wrote it: `src` is resolved by lib/images, `alt` is empty for a decoration. */
export type ImageRef = { src: string; alt: string };

/**
 * One heading of a body, in reading order. `depth` is 2–6 as shown on the page; `remaining` is the share of the
 * reading time that there is from here to the end, 1 to 0.
 */
export type Heading = { id: string; text: string; depth: number; remaining: number };

/** What one parse of a body tells without compiling it. */
export type BodyFacts = {
  headings: Heading[];
  /** The first image of the body, which stands for the post where it has no cover. */
  firstImage: ImageRef | null;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
};

/** Why a post shows: `draft` and `scheduled` posts exist in development only. */
export type PostStatus = "published" | "draft" | "scheduled";

/** A change of a post that its readers should know of, in plain text; `date` as `Post.date`. */
export type PostUpdate = { date: string; change: string };

/** A place where a post is discussed: its name, and the discussion's address. */
export type Discussion = { label: string; url: string };

/**
 * A post, whole: what its front matter says with every default filled in, and its body unparsed. Pages, lists and feeds
 * are made of it.
 */
export type Post = {
  /** The last part of its address; no other post has it. */
  slug: string;
  /** The source file, relative to the project's root, with `/`. */
  file: string;
  title: string;
  /** The title cut at a final "- Part N": what stands before it, and "Part N"; `part` null where there is none. */
  titleParts: { main: string; part: string | null };
  /** As written: `YYYY-MM-DD`, or an instant. Fit for `<time datetime>`. */
  date: string;
  /** As given, else the day of the latest of `updates`. */
  updated: string | null;
  /** Newest first. */
  updates: PostUpdate[];
  excerpt: string;
  authors: Author[];
  tags: Tag[];
  /** The badge: as given, else computed from the body, such as "8 min read" in the post's language. */
  readonly readTime: string;
  /** The minutes that the badge says; where it says none, those computed from the body. */
  readonly minutes: number;
  featured: boolean;
  status: PostStatus;
  /** Has its address, and stands in no list, feed or index. */
  unlisted: boolean;
  series: SeriesPlace | null;
  cover: ImageRef | null;
  /** BCP 47; the site's where the post names none. */
  lang: string;
  dir: Direction;
  /** The slug of the post that this is a translation of; null for an original. */
  translationOf: string | null;
  /** The address of the original, where the post appeared first elsewhere. */
  canonical: string | null;
  /** Where the post is discussed elsewhere, by the places' names. */
  discuss: Discussion[];
  /** Earlier addresses that lead here, each with a leading `/`. */
  aliases: string[];
  /** Whether the post shows its contents. */
  toc: boolean;
  /** Limits of the page's weight that the post raises. */
  budget: Partial<Budget>;
  /** The Markdown behind the front matter, with an empty line for each line of it: its line numbers are the file's. */
  body: string;
  /** The works that the body can cite: the post's own, then those of all posts. Empty where it has no `@`. */
  bibliography: readonly BibEntry[];
  /** The terms that the body can mark. Empty where it marks none. */
  glossary: readonly GlossaryEntry[];
  /** The commands that its formulas can use. */
  macros: Macros;
  /** Found when first asked for. */
  readonly facts: BodyFacts;
  /** Parses the body; the tree is the caller's. */
  parse(): Root;
};

/** A page that is no post: `content/pages/<slug>.mdx`. Fields as those of posts. */
export type Page = {
  slug: string;
  file: string;
  title: string;
  excerpt: string | null;
  lang: string;
  dir: Direction;
  body: string;
  bibliography: readonly BibEntry[];
  glossary: readonly GlossaryEntry[];
  /** The commands that its formulas can use. */
  macros: Macros;
  readonly facts: BodyFacts;
  parse(): Root;
};

/** How a tag is spelled and what it is about; `rank` is its place in `tags.yaml`, null where it has none. */
export type KnownLabel = { label: string; description: string | null; rank: number | null };

/** A series with its listed posts, in the order in which they are read. */
export type Series = { slug: string; title: string; posts: Post[] };

/** Everything under CONTENT_DIR. `posts` holds all of them, in no promised order: ask `query.ts`. */
export type Content = {
  posts: Post[];
  pages: Page[];
  tags: Map<string, KnownLabel>;
  /** Whose site it is. */
  author: Author;
};
