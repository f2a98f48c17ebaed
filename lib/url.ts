/**
 * Every address of the blog and every slug is made here, so that a link, a route, a feed and a check can
 * never disagree about one.
 */
import { site } from "./site";

/** Addresses of pages that there is one of; lists' are those of their first page. */
export const homePath = "/";
export const tagsPath = "/tags";
export const seriesIndexPath = "/series";
export const archivePath = "/archive";
export const aboutPath = "/about";
export const searchPath = "/search";
/** Where it is said where the search index is: asked for at `searchPath` with this ending, by `enhance/` too. */
export const searchEntryPath = `${searchPath}.json`;
/** Where comments are shown by, in a frame on pages that have them: giscus. */
export const commentsServer = "https://giscus.app";
/** Addresses that no page of the content has, and nothing else may have. */
export const takenPaths: readonly RegExp[] = [
  /^\/(?:enhance\.js|look\.js|search\.(?:js|json)|icon\.svg|favicon\.ico|apple-icon\.png|healthz)$/,
  /^\/(?:_next|media|content-events)(?:\/|$)/,
  /^\/404(?:\.html)?$/,
  /^\/(?:posts|archive|tags(?:\/[^/]+)?|series(?:\/[^/]+)?)\/page(?:\/|$)/,
  /^\/posts\/[^/]+\.(?:md|bib)$/,
  // What machines read.
  /^\/(?:(?:feed|atom|sitemap)\.xml|feed\.(?:json|css)|robots\.txt|llms(?:-full)?\.txt|index\.json)$/,
  /^\/(?:manifest\.webmanifest|\.well-known\/security\.txt)$/,
  /^\/(?:feed|sitemap)(?:\/|$)/,
  /^\/(?:tags|series|languages)\/[^/]+\/feed\.xml$/,
];

/** An address, or a part of one, in letters: those that an author has encoded, or not, are the same ones. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A `%` that encodes nothing: it is meant as it stands.
    return address;
  }
}

/** A page of `content/pages/`, by its file's name. */
export function pagePath(slug: string): string {
  return `/${slug}`;
}

/** Where `enhance/` is served: one script of our own, deferred. */
export const enhancePath = "/enhance.js";

/** Where the script is that the enhancement script fetches when it is needed; beside it. */
export const lookPath = "/look.js";

/** The list of posts. Page 1 lives at the bare address only. */
export function postsPath(page = 1): string {
  return page > 1 ? `/posts/page/${page}` : "/posts";
}

/** The page of a post. */
export function postPath(slug: string): string {
  return `/posts/${slug}`;
}

/** A post's text as Markdown. */
export function postMarkdownPath(slug: string): string {
  return `${postPath(slug)}.md`;
}

/** A post as an entry of BibTeX. */
export function postBibPath(slug: string): string {
  return `${postPath(slug)}.bib`;
}

/**
 * Files of a post whose addresses Next.js cannot name by a folder of `app/`: it makes `/posts/<slug>/post.md`, which
 * is served at `/posts/<slug>.md`.
 */
export const postFileEndings = ["md", "bib"] as const;

/** The address that a file is served at which Next.js has made at another; any other address as it is. */
export function servedPath(made: string): string {
  const [, post = "", ending = ""] = /^(\/posts\/[^/]+)\/post\.([a-z]+)$/.exec(made) ?? [];
  return postFileEndings.some(one => one === ending) ? `${post}.${ending}` : made;
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

/** The newest posts as RSS 2.0, as Atom and as JSON Feed. */
export const feedPath = "/feed.xml";
export const atomPath = "/atom.xml";
export const jsonFeedPath = "/feed.json";

/** The style sheet by which a feed explains itself in a browser; a file of `public/`. */
export const feedStylePath = "/feed.css";

/** Every post as RSS 2.0, in pages (RFC 5005). Page 1, which has the newest, lives at the bare address only. */
export function wholeFeedPath(page = 1): string {
  return page > 1 ? `/feed/all/${page}.xml` : "/feed/all.xml";
}

/** The newest posts of one tag as RSS 2.0. */
export function tagFeedPath(slug: string): string {
  return `${tagPath(slug)}/feed.xml`;
}

/** The newest parts of one series as RSS 2.0. */
export function seriesFeedPath(slug: string): string {
  return `${seriesPath(slug)}/feed.xml`;
}

/** The newest posts in one language as RSS 2.0. @param lang BCP 47 */
export function languageFeedPath(lang: string): string {
  return `/languages/${lang.toLowerCase()}/feed.xml`;
}

/** The list of pages for search engines, or the list of such lists. */
export const sitemapPath = "/sitemap.xml";

/** One part of a list of pages that is too long for one file; counted from 1. */
export function sitemapPartPath(part: number): string {
  return `/sitemap/${part}.xml`;
}

/** What crawlers may read (RFC 9309), and whom to tell of a hole (RFC 9116). */
export const robotsPath = "/robots.txt";
export const securityPath = "/.well-known/security.txt";

/** What language models are to know of the blog; the same with every post's text. */
export const llmsPath = "/llms.txt";
export const llmsFullPath = "/llms-full.txt";

/** The posts' public fields, for scripts. */
export const indexPath = "/index.json";

/** What a browser keeps of the site that a reader installs. */
export const manifestPath = "/manifest.webmanifest";

/**
 * Kinds of feeds, which hosts of files would not know by their endings: where they are, as hosts write patterns (`*` for
 * a part) and as a pattern of their addresses, and what they are.
 */
export const feedKinds: readonly { places: readonly string[]; pattern: string; type: string }[] = [
  {
    places: [feedPath, "/feed/*", tagFeedPath("*"), seriesFeedPath("*"), languageFeedPath("*")],
    pattern: "/(?:feed|feed/all|feed/all/\\d+|(?:tags|series|languages)/[^/]+/feed)\\.xml",
    type: "application/rss+xml; charset=utf-8",
  },
  { places: [atomPath], pattern: "/atom\\.xml", type: "application/atom+xml; charset=utf-8" },
  { places: [jsonFeedPath], pattern: "/feed\\.json", type: "application/feed+json; charset=utf-8" },
];

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

/** The whole address of such a file. */
export function builtMediaUrl(name: string): string {
  return new URL(builtMediaPath(name), site.url).href;
}

/** The id of the nth figure of a post, counted from 1, for `#figure-2`. */
export function figureId(number: number): string {
  return `figure-${number}`;
}

/** The id of a post's log of corrections, at its foot: one that no heading makes. */
export const updatesId = "post_updates";

/** The id of a page's main part, where the skip link leads, and of the box of a post's series: likewise. */
export const mainId = "page_main";
export const seriesId = "post_series";

/** The id of the comments below a post: one that no heading makes. */
export const commentsId = "post_comments";

/** An address of this site with its origin and base path, for canonical links and feeds. */
export function absoluteUrl(path: string): string {
  return new URL(site.url + path).href;
}

/** An address made of a pattern, each `{name}` in it by its value. @param encode what makes a value fit for its place */
function filled(pattern: string, values: Readonly<Record<string, string>>, encode: (text: string) => string) {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : encode(value);
  });
}

/** Where a post's source is seen; null where the pattern of the site's settings is empty. */
export function sourceUrl(pattern: string, file: string): string | null {
  const encode = (text: string) => text.split("/").map(encodeURIComponent).join("/");
  return pattern === "" ? null : filled(pattern, { file }, encode);
}

/** Where a mistake in a post is reported; null where the pattern of the site's settings is empty. */
export function reportUrl(
  pattern: string,
  values: Readonly<Record<"title" | "url" | "file", string>>,
): string | null {
  return pattern === "" ? null : filled(pattern, values, encodeURIComponent);
}

/** An address as a text of this site has it, made whole. @param from the address of the page that the text is on */
export function wholeUrl(target: string, from: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return target;
  if (target.startsWith("/") && !target.startsWith("//")) return absoluteUrl(target);
  const base = absoluteUrl(from);
  return URL.canParse(target, base) ? new URL(target, base).href : target;
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
  "languages",
  "archive",
  "media",
  "content-events",
  "search",
  "feed",
  "sitemap",
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
 * @param others the ids of what is no heading: one that would be called so has `section-` before it
 */
export function createSlugger(others: RegExp): (text: string) => string {
  const taken = new Set<string>();
  return text => {
    const slug = slugify(text) || "section";
    const base = others.test(slug) ? `section-${slug}` : slug;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}
