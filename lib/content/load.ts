/**
 * Reads everything under CONTENT_DIR: collect, decode, cut, validate, transform; each file's problems are kept
 * and the next file is read. No MDX is compiled here, and a body is parsed only when somebody asks for its facts.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { type BudgetName, budgetNames } from "../budget";
import type { Macros } from "../formula";
import type { GlossaryEntry } from "../glossary";
import type { LocalProblem, Place, Problem } from "../problem";
import { site } from "../site";
import { directionOf, typeset } from "../typography";
import { pagePath, postPath, reservedPageSlugs, slugPattern } from "../url";
import { type BibliographyReader, bibliographyFault, bibliographyReader } from "./bibliography";
import type { BodySource, BodyText } from "./body-text";
import { type Collected, collect, type SourceFile } from "./collect";
import type { Fields } from "./field";
import type { FrontMatter } from "./front-matter";
import { glossaryReader } from "./glossary";
import { loneFolders } from "./lone-folders";
import { macrosReader } from "./macros";
import { markedFields } from "./plain-text";
import { coverOf, createContent, type KnownFacts, type LoadedPost, lazyBody, slugOf } from "./post";
import { authorProblems } from "./post-authors";
import { readAuthors, readTags } from "./registries";
import { pageFields, pageSchema, postFields, postSchema } from "./schema";
import { inFile, type ReadSource, readSource, type Source } from "./source";
import { strays } from "./strays";
import type { Content, Page } from "./types";
import { crossCheck, postProblems } from "./unique";
import { validate } from "./validate";

/** What a folder of content comes to: the sound part of it, and all that is wrong with the rest. */
export type LoadResult = {
  content: Content;
  /** Where the posts lie, absolute. */
  postsDir: string;
  /** The text of every file that has one, of files with problems too, for the checks that read it. */
  bodies: SourceBody[];
  /** Every cover that front matter names, with its place. */
  covers: (Place & { file: string; src: string })[];
  /** Where each file has its title, by file. */
  titles: ReadonlyMap<string, Place>;
  /** Every alias that front matter names, with its place. */
  aliases: (Place & { file: string; address: string })[];
  /** Where each post says the limits of its weight that it raises, by file. */
  limits: ReadonlyMap<string, Partial<Record<BudgetName, Place>>>;
  /** How many files were read. */
  files: number;
  problems: Problem[];
};

/** A file's text behind its front matter. `slug` is the file's own where the front matter could not be read. */
export type SourceBody = BodySource & { kind: "post" | "page"; slug: string };

type Read<T> = {
  item?: T;
  title?: Place;
  text?: BodyText & { lang: string };
  problems: Problem[];
};

/** What bodies can name that lies in other files. */
type Works = BibliographyReader & {
  glossaryFor(body: string): readonly GlossaryEntry[];
  macrosFor(body: string): Macros;
};

/** @param ownFile its own file of works, absolute; null where it has none */
function textOf(body: string, works: Works, ownFile: string | null): BodyText {
  return {
    body,
    bibliography: works.entriesFor(body, ownFile),
    glossary: works.glossaryFor(body),
    macros: works.macrosFor(body),
  };
}

/** The fields of a file as far as they are sound, and everything that is wrong with the others. */
function readFields<T extends z.ZodType>(schema: T, fields: Fields, front: FrontMatter) {
  const { yaml } = front;
  const result = validate(schema, fields, yaml);
  // Where the YAML itself is broken, what its remains lack is no news.
  const broken = yaml.data === undefined && yaml.problems.length > 0;
  return { result, problems: broken ? yaml.problems : [...yaml.problems, ...result.problems] };
}

/** A page has the address of its file's name, which must be fit for one, and free. */
function pageNameFault(slug: string): LocalProblem[] {
  const taken = reservedPageSlugs.includes(slug);
  if (slugPattern.test(slug) && !taken) return [];
  return [
    {
      line: 1,
      column: 1,
      severity: "error",
      subject: "file",
      expected: "a file name of lower-case words joined by -, which is the page's address",
      found: `"${slug}"${taken ? ", an address of the blog itself" : ""}`,
      fix: "rename the file",
    },
  ];
}

function loadPage(source: SourceFile, read: Source, works: Works, known: KnownFacts | undefined): Read<Page> {
  if (!("front" in read)) return read;
  const text = textOf(read.front.body, works, null);
  const { result, problems: own } = readFields(pageSchema, pageFields, read.front);
  const nameFault = pageNameFault(source.slug);
  const marked = markedFields(result.fields ?? {}, read.front.yaml);
  const problems = [...read.problems, ...inFile(source.file, [...nameFault, ...own, ...marked])];
  const { title, excerpt = null, lang = site.lang } = result.fields ?? {};
  if (title === undefined || nameFault.length > 0) return { text: { lang, ...text }, problems };
  const address = pagePath(source.slug);
  const lazy = lazyBody({ file: source.file, address, lang, ...text }, known);
  const item: Page = {
    slug: source.slug,
    file: source.file,
    title: typeset(title, lang),
    excerpt: excerpt && typeset(excerpt, lang),
    lang,
    dir: directionOf(lang),
    ...text,
    get facts() {
      return lazy.facts();
    },
    parse: lazy.parse,
  };
  const place = read.front.yaml.placeOf(["title"]);
  return { item, title: place, text: { lang, ...text }, problems };
}

function loadPost(source: SourceFile, read: Source, works: Works): Read<LoadedPost> {
  if (!("front" in read)) return read;
  const { yaml } = read.front;
  const { result, problems } = readFields(postSchema, postFields, read.front);
  const sound = result.fields ?? postSchema.partial().parse(result.sound);
  const own = sound.bibliography;
  const folder = path.dirname(source.path);
  const fault = own === undefined ? undefined : bibliographyFault(folder, own);
  const ownFile = own === undefined || fault ? null : path.resolve(folder, own);
  const text = textOf(read.front.body, works, ownFile);
  const item: LoadedPost = { source, fields: result.fields, sound, yaml, ...text };
  const place = { file: source.file, ...yaml.placeOf(["bibliography"]), subject: "bibliography" };
  return {
    item,
    title: yaml.placeOf(["title"]),
    text: { lang: sound.lang ?? site.lang, ...text },
    problems: [
      ...read.problems,
      ...inFile(source.file, [...problems, ...markedFields(sound, yaml)]),
      ...(fault ? [{ ...place, severity: "error" as const, ...fault }] : []),
      ...postProblems(item),
    ],
  };
}

/** Where a post says each limit that it raises. */
function placesOfLimits({ sound, yaml }: LoadedPost): Partial<Record<BudgetName, Place>> {
  const raised = budgetNames.filter(name => sound.budget?.[name] !== undefined);
  return Object.fromEntries(raised.map(name => [name, yaml.placeOf(["budget", name])]));
}

/** A post's cover, if it has one, where its author named it. */
function placedCover({ source, sound, yaml }: LoadedPost): LoadResult["covers"] {
  const cover = coverOf(sound.cover);
  return cover ? [{ file: source.file, src: cover.src, ...yaml.placeOf(["cover"]) }] : [];
}

/** A post's aliases, each where its author wrote it. */
function placedAliases({ source, sound, yaml }: LoadedPost): LoadResult["aliases"] {
  return (sound.aliases ?? []).map((address, index) => ({
    file: source.file,
    address,
    ...yaml.placeOf(["aliases", index]),
  }));
}

/** Folders without their post; none is told while a text cannot be read, which may name what is in them. */
function unusedFolders(
  { postsDir, posts: sources, pages, companions }: Collected,
  posts: readonly LoadedPost[],
  bodies: readonly SourceBody[],
): Problem[] {
  if (bodies.length < sources.length + pages.length) return [];
  const fields = posts.flatMap(({ sound }) => [coverOf(sound.cover)?.src ?? "", sound.bibliography ?? ""]);
  const texts = [...bodies.map(({ body }) => body), ...fields];
  const names = sources.map(({ path: full }) => path.relative(postsDir, full).split(path.sep).join("/"));
  return loneFolders({ postsDir, posts: names, companions, texts });
}

/**
 * Reads and validates the content folder.
 * @param dir CONTENT_DIR, absolute
 * @param now decides which posts are scheduled
 * @param known where facts of bodies are known already
 * @param read reads a file
 * @returns posts and pages whose fields are sound, and every problem of all files; never throws for what an
 *   author wrote
 */
export function loadContent(
  dir: string,
  now: Date,
  known?: KnownFacts,
  read: ReadSource = readSource,
): LoadResult {
  const collected = collect(dir);
  const authors = readAuthors(dir);
  const tags = readTags(dir);
  const problems = [...collected.problems, ...authors.problems, ...tags.problems];
  // Without a folder posts/, the whole folder has been read as posts.
  if (collected.postsDir !== dir && existsSync(collected.postsDir)) problems.push(...strays(dir));
  const glossary = glossaryReader(dir);
  const { macrosFor, problems: macroProblems } = macrosReader(dir);
  const works: Works = {
    ...bibliographyReader(dir),
    glossaryFor: glossary.entriesFor,
    macrosFor,
  };
  const bodies: SourceBody[] = [];
  const posts: LoadedPost[] = [];
  const pages: Page[] = [];
  const titles = new Map<string, Place>();
  for (const source of collected.posts) {
    const { item, title, text, problems: own } = loadPost(source, read(source), works);
    problems.push(...own);
    if (title) titles.set(source.file, title);
    if (item) posts.push(item);
    const slug = item ? slugOf(item) : source.slug;
    if (text) bodies.push({ kind: "post", slug, address: postPath(slug), file: source.file, ...text });
  }
  for (const source of collected.pages) {
    const { item, title, text, problems: own } = loadPage(source, read(source), works, known);
    problems.push(...own);
    if (title) titles.set(source.file, title);
    if (item) pages.push(item);
    const { slug, file } = source;
    if (text) bodies.push({ kind: "page", slug, address: pagePath(slug), file, ...text });
  }
  const limits = new Map(posts.map(post => [post.source.file, placesOfLimits(post)]));
  const files = collected.posts.length + collected.pages.length;
  problems.push(
    ...unusedFolders(collected, posts, bodies),
    ...works.problems(),
    ...glossary.problems,
    ...macroProblems,
    ...crossCheck(posts, tags.tags),
    ...authorProblems(posts, authors.authors),
  );
  const content = createContent(posts, pages, { authors: authors.authors, tags: tags.tags, now, known });
  const { postsDir } = collected;
  const [covers, aliases] = [posts.flatMap(placedCover), posts.flatMap(placedAliases)];
  return { content, postsDir, bodies, covers, titles, aliases, limits, files, problems };
}
