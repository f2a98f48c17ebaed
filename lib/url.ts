/**
 * Every address of the blog and every slug is made here, so that a link, a route, a feed and a check can
 * never disagree about one.
 */
import { site } from "./site";

export const homePath = "/";
export const tagsPath = "/tags";
export const seriesIndexPath = "/series";
export const archivePath = "/archive";
export const aboutPath = "/about";
/** Addresses that no page of the content has, and nothing else may have. */
export const takenPaths: readonly RegExp[] = [
  /^\/(?:enhance\.js|icon\.svg|content-events|healthz)$/,
  /^\/(?:_next|media)(?:\/|$)/,
  /^\/(?:posts|archive|tags(?:\/[^/]+)?|series(?:\/[^/]+)?)\/page(?:\/|$)/,
];

/** A page of `content/pages/`, by its file's name. */
export function pagePath(slug: string): string {
  return `/${slug}`;
}

/** Where `enhance/` is served: one script of our own, deferred. */
export const enhancePath = "/enhance.js";

/** The list of posts. Page 1 lives at the bare address only. */
export function postsPath(page = 1): string {
  return page > 1 ? `/posts/page/${page}` : "/posts";
}

export function postPath(slug: string): string {
  return `/posts/${slug}`;
}

/** One tag's posts, by the tag's slug. Page 1 lives at the bare address only. */
export function tagPath(slug: string, page = 1): string {
  return page > 1 ? `/tags/${slug}/page/${page}` : `/tags/${slug}`;
}

/** The list of tags. Page 1 lives at the bare address only. */
export function tagsPagePath(page = 1): string {
  return page > 1 ? `${tagsPath}/page/${page}` : tagsPath;
}

/** One series' parts, by the series' slug. Page 1 lives at the bare address only. */
export function seriesPath(slug: string, page = 1): string {
  return page > 1 ? `${seriesIndexPath}/${slug}/page/${page}` : `${seriesIndexPath}/${slug}`;
}

/** The list of series. Page 1 lives at the bare address only. */
export function seriesIndexPagePath(page = 1): string {
  return page > 1 ? `${seriesIndexPath}/page/${page}` : seriesIndexPath;
}

/** One page of the archive. Page 1 lives at the bare address only. */
export function archivePagePath(page = 1): string {
  return page > 1 ? `${archivePath}/page/${page}` : archivePath;
}

/** The id of a year's heading in the archive, for `/archive/page/7#year-2019`. */
export function yearId(year: string): string {
  return `year-${year}`;
}

/** Where an image that lies beside a post is served. `file` is relative to the folder of posts, with `/`. */
export function mediaPath(file: string): string {
  return `/media/${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** Where a file is served that was made for a build, with the base path; its name changes with its content. */
export function builtMediaPath(name: string): string {
  return `${site.base}/_next/static/media/${name}`;
}

/** The id of the nth figure of a post, counted from 1, for `#figure-2`. */
export function figureId(number: number): string {
  return `figure-${number}`;
}

/** An address of this site with its origin and base path, for canonical links and feeds. */
export function absoluteUrl(path: string): string {
  return new URL(site.url + path).href;
}

/** What may stand in an address as a slug: lower-case Latin letters and digits in words joined by `-`. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Slugs no post may have: the address below `/posts/` is taken, or `/posts/<slug>` would be mistaken for it. */
export const reservedPostSlugs: readonly string[] = ["page", "index"];

/** First parts of addresses that are the blog's own, so that no page of `content/pages/` may be called so. */
export const reservedPageSlugs: readonly string[] = [
  "index",
  "posts",
  "tags",
  "series",
  "archive",
  "media",
  "content-events",
  "search",
  "healthz",
];

/** Signs that tell names of this field apart (C from C++ and C#), spoken so that they survive in an address. */
const spokenSigns: readonly [RegExp, string][] = [
  [/\+\+/g, " plus plus "],
  [/(?<=\p{L})#/gu, " sharp "],
  [/&/g, " and "],
  [/%/g, " percent "],
];

/**
 * The one slug algorithm, for tags, series, headings and file names.
 * Latin letters lose their marks (`Tiếng Việt` → `tieng-viet`); letters of other scripts stay as they are.
 * @returns words in lower case joined by `-`; empty where the text has no letter and no digit.
 */
export function slugify(text: string): string {
  let spoken = text;
  for (const [sign, word] of spokenSigns) spoken = spoken.replace(sign, word);
  return spoken
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Gives each heading of one page an id of its own: the slug of its text, with `-2`, `-3` … behind one that
 * is taken, and `section` for a heading without a letter.
 */
export function createSlugger(): (text: string) => string {
  const taken = new Set<string>();
  return text => {
    const base = slugify(text) || "section";
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}
