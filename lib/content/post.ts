/** Makes posts, as pages want them, of validated front matter. */
import type { Root } from "mdast";
import { type Budget, budgetNames } from "../budget";
import { site } from "../site";
import { directionOf, typeset } from "../typography";
import { postPath, slugify } from "../url";
import { wordsFor } from "../words/words";
import { factsOf } from "./body";
import type { BodySource, BodyText } from "./body-text";
import type { SourceFile } from "./collect";
import { discussionsOf } from "./discuss";
import { parseBody } from "./parse-body";
import { composed, type KnownTag } from "./registries";
import type { PostFields, SomePostFields } from "./schema";
import type {
  Author,
  BodyFacts,
  Content,
  ImageRef,
  KnownLabel,
  Page,
  Post,
  PostStatus,
  PostUpdate,
  SeriesPlace,
  Tag,
} from "./types";
import type { ParsedYaml } from "./yaml";

/** A file that could be cut in two, before it is set in relation to the others. */
export type LoadedPost = BodyText & {
  source: SourceFile;
  /** Null where a field has a problem: the post is checked further, and not shown. */
  fields: PostFields | null;
  /** The fields that have no problem. */
  sound: SomePostFields;
  yaml: ParsedYaml;
};

/** Facts that were found before, not yet set as the language wants them; undefined where they have to be found. */
export type KnownFacts = (source: BodySource) => BodyFacts | undefined;

/**
 * A body's facts, found when first asked for and kept, their texts set as their language wants; and its tree, parsed
 * anew for each who asks, since a tree is large and compiling changes it. Who asks for it gets the facts for nothing.
 */
export function lazyBody(
  source: BodySource,
  known: KnownFacts | undefined,
): { facts(): BodyFacts; parse(): Root } {
  let facts: BodyFacts | undefined;
  function keep({ headings, ...rest }: BodyFacts): BodyFacts {
    facts = { ...rest, headings: headings.map(one => ({ ...one, text: typeset(one.text, source.lang) })) };
    return facts;
  }
  function parse(): Root {
    const { tree } = parseBody(source.body, source.macros);
    // What was found before is of a tree whose citations were set, which this one's are not yet.
    if (!facts) keep(known?.(source) ?? factsOf(tree, source.lang));
    return tree;
  }
  return {
    facts: () =>
      facts ?? keep(known?.(source) ?? factsOf(parseBody(source.body, source.macros).tree, source.lang)),
    parse,
  };
}

const partTitle = /^(.+?)\s*[-–—]\s*((?:Part|Phần)\s+(\d+))$/iu;

/** A title cut at its final "- Part N". */
export function splitTitle(title: string): { main: string; part: string | null; number: number | null } {
  const match = partTitle.exec(title.trim());
  if (!match) return { main: title, part: null, number: null };
  const [, main = title, part = null, number] = match;
  return { main, part, number: Number(number) };
}

/** The series a post belongs to, by its fields or else by its title. */
export function seriesOf({ title = "", series, part }: SomePostFields): SeriesPlace | null {
  const split = splitTitle(title);
  const name = series ?? (split.part ? split.main : undefined);
  if (name === undefined) return null;
  return { slug: slugify(name), title: name, part: part ?? split.number };
}

/** Its field `slug`, where that has no problem, or else the name of its file. */
export function slugOf({ source, sound }: Pick<LoadedPost, "source" | "sound">): string {
  return sound.slug ?? source.slug;
}

function statusOf({ draft, date }: PostFields, now: Date): PostStatus {
  if (draft) return "draft";
  return Date.parse(date) > now.getTime() ? "scheduled" : "published";
}

/** The slug of a tag: what `tags.yaml` says for its label, else made from it. */
export function tagSlug(label: string, known: ReadonlyMap<string, KnownTag>): string {
  for (const tag of known.values()) if (tag.label.toLowerCase() === label.toLowerCase()) return tag.slug;
  return slugify(label);
}

function badge(readTime: string | number | undefined, facts: () => BodyFacts, lang: string): string {
  if (typeof readTime === "string") return readTime;
  return wordsFor(lang).readTime(readTime ?? facts().minutes);
}

/** Minutes as a badge gives them: "8 min read", "5 phút đọc". */
const badgeMinutes = /^\D*(\d+)\s*(?:min|phút)/iu;

function minutesOf(readTime: string | number | undefined, facts: () => BodyFacts): number {
  if (typeof readTime === "number") return readTime;
  const [, minutes] = badgeMinutes.exec(readTime ?? "") ?? [];
  return minutes === undefined ? facts().minutes : Number(minutes);
}

/** A cover as written: a path alone, which is a decoration, or with its alternative text. */
export function coverOf(cover: PostFields["cover"]): ImageRef | null {
  if (cover === undefined) return null;
  return typeof cover === "string" ? { src: cover, alt: "" } : cover;
}

/** The limits that a post raises, without those it leaves alone. */
function raisedLimits(budget: PostFields["budget"]): Partial<Budget> {
  const limits: Partial<Budget> = {};
  for (const name of budgetNames) {
    const limit = budget?.[name];
    if (limit !== undefined) limits[name] = limit;
  }
  return limits;
}

/** Newest first; of one day what was written last. Changes carry the quotation marks of their language. */
function newestUpdates({ updates = [] }: PostFields, lang: string): PostUpdate[] {
  return updates
    .map(({ date, change }) => ({ date, change: typeset(change, lang) }))
    .reverse()
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

type Registries = {
  authors: ReadonlyMap<string, Author>;
  tags: ReadonlyMap<string, KnownTag>;
  now: Date;
  known?: KnownFacts | undefined;
};

type WholePost = LoadedPost & { fields: PostFields };

/** How tags and series are spelt: as `tags.yaml` has a tag, else as the earliest post does. */
type Spellings = { tags: Content["tags"]; series: ReadonlyMap<string, string> };

function spellingsOf(posts: readonly WholePost[], knownTags: ReadonlyMap<string, KnownTag>): Spellings {
  const tags = new Map<string, KnownLabel>(
    [...knownTags].map(([slug, { label, description }], rank) => [slug, { label, description, rank }]),
  );
  const titles = new Map<string, string>();
  const oldestFirst = [...posts].sort(
    (a, b) => Date.parse(a.fields.date) - Date.parse(b.fields.date) || (slugOf(a) < slugOf(b) ? -1 : 1),
  );
  for (const { fields } of oldestFirst) {
    for (const label of fields.tags ?? []) {
      const slug = tagSlug(label, knownTags);
      if (!tags.has(slug)) tags.set(slug, { label: label.trim(), description: null, rank: null });
    }
    const series = seriesOf(fields);
    if (series && !titles.has(series.slug)) titles.set(series.slug, series.title);
  }
  return { tags, series: titles };
}

/** An author as `authors.yaml` has them, else by the name alone. */
function authorOf(name: string, authors: Registries["authors"]): Author {
  return authors.get(composed(name)) ?? { name, family: null, url: null, bio: null };
}

/** One post, with what its fields leave to be inferred. Its text is parsed when it is asked for. */
function postOf(one: WholePost, spellings: Spellings, registries: Registries): Post {
  const { fields, body, bibliography, glossary, macros, source } = one;
  const lang = fields.lang ?? site.lang;
  const address = postPath(slugOf(one));
  const text: BodyText = { body, bibliography, glossary, macros };
  const lazy = lazyBody({ file: source.file, address, lang, ...text }, registries.known);
  const title = typeset(fields.title, lang);
  const { main, part } = splitTitle(title);
  const series = seriesOf(fields);
  const names = fields.author ?? site.author;
  const updates = newestUpdates(fields, lang);
  return {
    slug: slugOf(one),
    file: source.file,
    title,
    titleParts: { main, part },
    date: fields.date,
    updated: fields.updated ?? updates[0]?.date ?? null,
    updates,
    excerpt: typeset(fields.excerpt, lang),
    authors: (Array.isArray(names) ? names : [names]).map(name => authorOf(name, registries.authors)),
    tags: (fields.tags ?? []).map((label): Tag => {
      const slug = tagSlug(label, registries.tags);
      return { slug, label: spellings.tags.get(slug)?.label ?? label };
    }),
    get readTime() {
      return badge(fields.readTime, lazy.facts, lang);
    },
    get minutes() {
      return minutesOf(fields.readTime, lazy.facts);
    },
    featured: fields.featured ?? false,
    status: statusOf(fields, registries.now),
    unlisted: fields.unlisted ?? false,
    series: series && {
      ...series,
      title: typeset(spellings.series.get(series.slug) ?? series.title, lang),
    },
    cover: coverOf(fields.cover),
    lang,
    dir: directionOf(lang),
    translationOf: fields.translationOf ?? null,
    canonical: fields.canonical ?? null,
    discuss: discussionsOf(fields.discuss),
    aliases: fields.aliases ?? [],
    budget: raisedLimits(fields.budget),
    toc: fields.toc ?? true,
    ...text,
    get facts() {
      return lazy.facts();
    },
    parse: lazy.parse,
  };
}

/**
 * Sets the posts in relation: one label for a tag and one title for a series, as the earliest post spells it
 * where `tags.yaml` does not.
 */
export function createContent(loaded: readonly LoadedPost[], pages: Page[], registries: Registries): Content {
  const whole = loaded.flatMap(post => (post.fields ? [{ ...post, fields: post.fields }] : []));
  const spellings = spellingsOf(whole, registries.tags);
  return {
    posts: whole.map(one => postOf(one, spellings, registries)),
    pages,
    tags: spellings.tags,
    author: authorOf(site.author, registries.authors),
  };
}
