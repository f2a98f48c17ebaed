/** Follows a link of a post to where it leads on this site. */
import path from "node:path";
import { archivePageSize } from "../content/archive";
import { seriesIndexPageSize, seriesPageSize, tagsPageSize, wholeFeedSize } from "../content/lists";
import type { SourceBody } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import type { Content } from "../content/types";
import { isFile, nameOnDisk } from "../files";
import { labelPattern } from "../label";
import { nearest } from "../problem";
import { site } from "../site";
import * as url from "../url";

/** Why a link leads nowhere, in the words of a report. */
type LinkFault = { expected: string; found: string; fix: string };

type Target = { anchors: ReadonlySet<string> | null; unpublished: boolean };

/** Every address of the site, with its anchors where they are known. */
export type Addresses = {
  targets: ReadonlyMap<string, Target>;
  /** Earlier addresses of posts, and whether the post is still unpublished. */
  aliases: ReadonlyMap<string, boolean>;
  publicDir: string;
};

function pagesOf(count: number, size: number, address: (page: number) => string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => address(index + 1));
}

/** The addresses of what machines read of a blog. */
function filesOf(blog: Blog): string[] {
  return [
    ...[url.feedPath, url.atomPath, url.jsonFeedPath, url.sitemapPath, url.robotsPath],
    ...[url.llmsPath, url.llmsFullPath, url.indexPath],
    ...pagesOf(blog.posts.length, wholeFeedSize, url.wholeFeedPath),
    ...blog.tags.map(({ slug }) => url.tagFeedPath(slug)),
    ...blog.series.map(({ slug }) => url.seriesFeedPath(slug)),
    ...blog.languages.map(({ lang }) => url.languageFeedPath(lang)),
  ];
}

/** The addresses of every list that a blog has. */
function listsOf(blog: Blog): string[] {
  const { homePath, archivePath, aboutPath } = url;
  return [
    ...[homePath, archivePath, aboutPath],
    ...filesOf(blog),
    ...pagesOf(blog.tags.length, tagsPageSize, url.tagsPagePath),
    ...pagesOf(blog.series.length, seriesIndexPageSize, url.seriesIndexPagePath),
    ...pagesOf(blog.posts.length, site.pageSize, url.postsPath),
    ...pagesOf(blog.posts.length, archivePageSize, url.archivePagePath),
    ...blog.tags.flatMap(({ slug, count }) => pagesOf(count, site.pageSize, page => url.tagPath(slug, page))),
    ...blog.series.flatMap(({ slug, posts }) =>
      pagesOf(posts.length, seriesPageSize, page => url.seriesPath(slug, page)),
    ),
  ];
}

/**
 * Every address that pages of the blog will have, those marked that production does not have yet.
 * @param anchorsOf the ids of a file's body; null where they are not known
 */
export function addressesOf(
  content: Content,
  bodies: readonly SourceBody[],
  anchorsOf: (file: string) => ReadonlySet<string> | null,
  publicDir: string,
): Addresses {
  const targets = new Map<string, Target>();
  const add = (address: string, anchors: ReadonlySet<string> | null = null, unpublished = false) => {
    targets.set(address, { anchors, unpublished });
  };
  const published = new Set(listsOf(createBlog(content, { unpublished: false })));
  const blog = createBlog(content, { unpublished: true });
  for (const address of listsOf(blog)) add(address, null, !published.has(address));
  const isUnpublished = (slug: string) => (blog.post(slug)?.status ?? "published") !== "published";
  for (const { kind, slug, file } of bodies) {
    if (kind === "page") add(url.pagePath(slug), anchorsOf(file));
    else {
      add(url.postPath(slug), anchorsOf(file), isUnpublished(slug));
      for (const file of [url.postBibPath(slug), url.postMarkdownPath(slug)]) {
        add(file, null, isUnpublished(slug));
      }
    }
  }
  const aliases = new Map(
    blog.allPosts.flatMap(({ slug, aliases }) => aliases.map(alias => [alias, isUnpublished(slug)] as const)),
  );
  return { targets, aliases, publicDir };
}

/**
 * @param alias an earlier address of a post
 * @returns what already stands at that address; null where it is free
 */
export function aliasFault(alias: string, { targets, publicDir }: Addresses): LinkFault | null {
  const isOurs = targets.has(alias) || url.takenPaths.some(pattern => pattern.test(alias));
  if (!isOurs && !isPublicFile(alias, publicDir)) return null;
  const expected = "an address that nothing else has";
  return {
    expected,
    found: `"${alias}", which is taken`,
    fix: "delete it: an alias would hide what is there",
  };
}

function isPublicFile(pathname: string, publicDir: string): boolean {
  const relative = pathname.slice(1).split("/").join(path.sep);
  // A folder has no address.
  return nameOnDisk(publicDir, relative) === relative && isFile(path.join(publicDir, relative));
}

/** The path and the anchor of a link, where it stays on this site; null where it leaves it. */
function onSite(target: string, from: string): { pathname: string; anchor: string } | null {
  const base = new URL(from, site.url);
  if (!URL.canParse(target, base)) return { pathname: target, anchor: "" };
  const { origin, pathname: whole, hash } = new URL(target, base);
  if (origin !== base.origin) return null;
  // With its origin, an address has the base path too; without one authors write it as if there were none.
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
  if (isWhole && !`${whole}/`.startsWith(`${site.base}/`)) return null;
  const pathname = isWhole ? whole.slice(site.base.length) || url.homePath : whole;
  return { pathname: url.decoded(pathname).replace(/(.)\/$/, "$1"), anchor: url.decoded(hash.slice(1)) };
}

/** The author's own computer, by the names that it has for itself. */
const ownComputer = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;

/** The page of this blog that a link names by the address that it has while it is written; undefined for others. */
function writtenAt(target: string, targets: ReadonlyMap<string, Target>): string | undefined {
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return undefined;
  const { hostname, pathname, hash } = new URL(target);
  const page = url.decoded(pathname).replace(/(.)\/$/, "$1");
  return ownComputer.test(hostname) && page !== url.homePath && targets.has(page) ? page + hash : undefined;
}

/** Whether a path without a scheme is the address of another site: `www.example.org`, `example.org/a`. */
function looksForeign(target: string): boolean {
  return (
    /^(?:www\.|[\w-]+\.(?:ai|com|dev|edu|io|net|org|vn)(?=\/|$))/i.test(target) &&
    URL.canParse(`https://${target}`)
  );
}

/** The address most like one that does not exist, in the same place of the site. */
function nearestAddress(pathname: string, targets: ReadonlyMap<string, Target>): string | undefined {
  const parent = path.posix.dirname(pathname);
  const siblings = [...targets.keys()].filter(address => path.posix.dirname(address) === parent);
  const near = nearest(
    path.posix.basename(pathname),
    siblings.map(address => path.posix.basename(address)),
  );
  return near === undefined ? undefined : path.posix.join(parent, near);
}

/**
 * @param target the link as written
 * @param from the address of the page it stands on
 * @param own the anchors of that page
 * @param fromUnpublished whether that page is a draft or scheduled, and may lead to others that are
 * @returns what is wrong with it; null for a link that leads somewhere, or to another site
 */
export function linkFault(
  target: string,
  from: string,
  fromUnpublished: boolean,
  own: ReadonlySet<string>,
  { targets, aliases, publicDir }: Addresses,
): LinkFault | null {
  const expected = "an address that exists";
  if (target.trim() === "")
    return { expected, found: "an empty link", fix: "write where it leads, or take it out" };
  if (/^(?:javascript|data|vbscript|file):/i.test(target)) {
    return {
      expected,
      found: `"${target}"`,
      fix: "link to a page; a link runs no script and opens no file of the reader's",
    };
  }
  const written = writtenAt(target, targets);
  if (written !== undefined) {
    const found = `"${target}", which is this computer's for itself`;
    return { expected: "an address that readers can reach", found, fix: `write ${written}` };
  }
  const place = onSite(target, from);
  if (!place) return null;
  const { pathname, anchor } = place;
  const alias = aliases.get(pathname);
  const page =
    targets.get(pathname) ?? (alias === undefined ? undefined : { anchors: null, unpublished: alias });
  if (!page) {
    if (isPublicFile(pathname, publicDir)) return null;
    const found = `"${target}", which leads to ${pathname}`;
    if (looksForeign(target)) return { expected, found, fix: `write https://${target}` };
    const [, scheme, rest] = /^(https?)[:/]*\/\/?(?=[\w-]+\.)(.*)$/i.exec(target) ?? [];
    if (scheme) return { expected, found, fix: `write ${scheme}://${rest}` };
    const slug = path.posix
      .basename(pathname.replace(/\/index\.(?:html?|mdx?)$/, ""))
      .replace(/\.(?:html?|mdx?)$/, "");
    if (targets.has(url.postPath(slug))) return { expected, found, fix: `write ${url.postPath(slug)}` };
    const near = nearestAddress(pathname, targets);
    return {
      expected,
      found,
      fix: near ? `did you mean ${near}?` : "mend the address, or put the file under public/",
    };
  }
  if (page.unpublished && !fromUnpublished) {
    const found = `"${target}", a draft or a post of a later date`;
    return { expected, found, fix: "publish that post first, or take the link out" };
  }
  const anchors = target.startsWith("#") ? own : page.anchors;
  if (anchor === "" || anchor === "top" || anchor.startsWith("user-content-") || !anchors) return null;
  if (anchors.has(anchor)) return null;
  const near = nearest(anchor, [...anchors]);
  if (labelPattern.test(anchor)) {
    const names = [...anchors].filter(one => labelPattern.test(one));
    const named = nearest(anchor, names);
    const others = names.length > 0 ? `the names are ${names.join(", ")}` : "nothing has a name there";
    return {
      expected: "a name that something of that page has",
      found: `"${target}", and nothing is named ${anchor}`,
      fix: named ? `did you mean #${named}?` : `give it to what is meant; ${others}`,
    };
  }
  return {
    expected: "an anchor of that page",
    found: `"${target}", and no heading makes #${anchor}`,
    fix: near
      ? `did you mean #${near}?`
      : `the anchors are ${[...anchors].map(one => `#${one}`).join(", ") || "none"}`,
  };
}
