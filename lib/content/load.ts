/**
 * Reads everything under CONTENT_DIR: collect, decode, cut, validate, transform; each file's problems are kept
 * and the next file is read. No MDX is compiled here, and a body is parsed only when somebody asks for its facts.
 */
import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { Problem } from "../problem";
import { site } from "../site";
import { collect, type SourceFile } from "./collect";
import { decode } from "./decode";
import { type FrontMatter, parseFrontMatter } from "./front-matter";
import { findMojibake } from "./mojibake";
import { createContent, type LoadedPost, lazyFacts, slugOf } from "./post";
import { readAuthors, readTags } from "./registries";
import { type Fields, pageFields, pageSchema, postFields, postSchema, validate } from "./schema";
import type { Content, Page } from "./types";
import { crossCheck, postProblems } from "./unique";

/** What a folder of content comes to: the sound part of it, and all that is wrong with the rest. */
export type LoadResult = {
  content: Content;
  /** Where the posts lie, absolute. */
  postsDir: string;
  /** The text of every file that has one, of files with problems too, for the checks that read it. */
  bodies: SourceBody[];
  problems: Problem[];
};

/** A file's text behind its front matter. `slug` is the file's own where the front matter could not be read. */
export type SourceBody = { kind: "post" | "page"; slug: string; file: string; body: string };

type Read<T> = { item?: T; body?: string; problems: Problem[] };

/** A file cut in two, or what is wrong with it. */
function readSource({
  path: full,
  file,
}: SourceFile): { front: FrontMatter; problems: Problem[] } | { problems: Problem[] } {
  const decoded = decode(readFileSync(full));
  if ("problems" in decoded) return { problems: decoded.problems.map(one => ({ ...one, file })) };
  const problems = [...mojibake(decoded.text, file), ...lostCharacters(decoded.text, file)];
  const front = parseFrontMatter(decoded.text);
  if ("problems" in front)
    return { problems: [...problems, ...front.problems.map(one => ({ ...one, file }))] };
  return { front, problems };
}

/** The fields of a file, or everything that is wrong with them. */
function readFields<T extends z.ZodType>(schema: T, fields: Fields, front: FrontMatter, file: string) {
  const { yaml } = front;
  const result = yaml.problems.length > 0 ? { problems: yaml.problems } : validate(schema, fields, yaml);
  return "problems" in result ? { problems: result.problems.map(one => ({ ...one, file })) } : result;
}

/** Line and column of an offset, 1-based. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** One problem for each line that went through a wrong character set. */
function mojibake(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const { offset, found, meant } of findMojibake(text)) {
    const place = placeAt(text, offset);
    const last = problems.at(-1);
    if (last?.line === place.line) continue;
    problems.push({
      file,
      ...place,
      severity: "error",
      subject: "encoding",
      expected: `"${meant}"`,
      found: `"${found}": UTF-8 that was read as Windows-1252 and saved again`,
      fix: "run npm run content:check -- --fix",
    });
  }
  return problems;
}

/** Replacement characters: what stood there was lost before the file was saved. */
function lostCharacters(text: string, file: string): Problem[] {
  const offset = text.indexOf("\ufffd");
  if (offset === -1) return [];
  return [
    {
      file,
      ...placeAt(text, offset),
      severity: "error",
      subject: "encoding",
      expected: "the character that was meant",
      found: "U+FFFD, which programs write for one that they could not read",
      fix: "type it again, here and wherever else it stands",
    },
  ];
}

function loadPage(source: SourceFile): Read<Page> {
  const read = readSource(source);
  if (!("front" in read)) return read;
  const { body } = read.front;
  const result = readFields(pageSchema, pageFields, read.front, source.file);
  if ("problems" in result) return { body, problems: [...read.problems, ...result.problems] };
  const { title, excerpt = null, lang = site.lang } = result.fields;
  const lazy = lazyFacts(body);
  const item: Page = {
    slug: source.slug,
    file: source.file,
    title,
    excerpt,
    lang,
    body,
    get facts() {
      return lazy.facts;
    },
  };
  return { item, body, problems: read.problems };
}

function loadPost(source: SourceFile): Read<LoadedPost> {
  const read = readSource(source);
  if (!("front" in read)) return read;
  const { body, yaml } = read.front;
  const result = readFields(postSchema, postFields, read.front, source.file);
  if ("problems" in result) return { body, problems: [...read.problems, ...result.problems] };
  const item: LoadedPost = { source, fields: result.fields, yaml, body };
  return { item, body, problems: [...read.problems, ...postProblems(item)] };
}

/**
 * Reads and validates the content folder.
 * @param dir CONTENT_DIR, absolute
 * @param now decides which posts are scheduled
 * @returns posts and pages whose fields are sound, and every problem of all files; never throws for what an
 *   author wrote
 */
export function loadContent(dir: string, now: Date): LoadResult {
  const collected = collect(dir);
  const authors = readAuthors(dir);
  const tags = readTags(dir);
  const problems = [...collected.problems, ...authors.problems, ...tags.problems];
  const bodies: SourceBody[] = [];
  const posts: LoadedPost[] = [];
  const pages: Page[] = [];
  for (const source of collected.posts) {
    const { item, body, problems: own } = loadPost(source);
    problems.push(...own);
    if (item) posts.push(item);
    const slug = item ? slugOf(item) : source.slug;
    if (body !== undefined) bodies.push({ kind: "post", slug, file: source.file, body });
  }
  for (const source of collected.pages) {
    const { item, body, problems: own } = loadPage(source);
    problems.push(...own);
    if (item) pages.push(item);
    if (body !== undefined) bodies.push({ kind: "page", slug: source.slug, file: source.file, body });
  }
  problems.push(...crossCheck(posts, tags.tags));
  const content = createContent(posts, pages, { authors: authors.authors, tags: tags.tags, now });
  return { content, postsDir: collected.postsDir, bodies, problems };
}
