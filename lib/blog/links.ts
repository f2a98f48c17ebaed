/** Follows a link of a post to where it leads on this site. */
import path from "node:path";
import type { SourceBody } from "../content/load";
import type { Blog } from "../content/query";
import { nameOnDisk } from "../files";
import { nearest } from "../problem";
import { site } from "../site";
import * as url from "../url";

/** Why a link leads nowhere, in the words of a report. */
export type LinkFault = { expected: string; found: string; fix: string };

type Target = { anchors: ReadonlySet<string> | null; unpublished: boolean };

/** Every address of the site, with its anchors where they are known. */
export type Addresses = { targets: ReadonlyMap<string, Target>; publicDir: string };

function pagesOf(count: number, size: number, address: (page: number) => string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => address(index + 1));
}

/**
 * Every address that pages of the blog will have.
 * @param blog the whole content, drafts and scheduled posts included
 * @param anchorsOf the ids of a file's body
 */
export function addressesOf(
  blog: Blog,
  bodies: readonly SourceBody[],
  anchorsOf: (file: string) => ReadonlySet<string>,
  publicDir: string,
): Addresses {
  const targets = new Map<string, Target>();
  const add = (address: string, anchors: ReadonlySet<string> | null = null, unpublished = false) => {
    targets.set(address, { anchors, unpublished });
  };
  const { homePath, tagsPath, seriesIndexPath, archivePath, aboutPath } = url;
  for (const address of [homePath, tagsPath, seriesIndexPath, archivePath, aboutPath]) add(address);
  for (const address of pagesOf(blog.posts.length, site.pageSize, url.postsPath)) add(address);
  for (const { slug, count } of blog.tags) {
    for (const address of pagesOf(count, site.pageSize, page => url.tagPath(slug, page))) add(address);
  }
  for (const { slug } of blog.series) add(url.seriesPath(slug));
  for (const { kind, slug, file } of bodies) {
    // A page of its own folder has the address of its name.
    if (kind === "page") add(`/${slug}`, anchorsOf(file));
    else add(url.postPath(slug), anchorsOf(file), (blog.post(slug)?.status ?? "published") !== "published");
  }
  for (const post of blog.allPosts) for (const alias of post.aliases) add(alias);
  return { targets, publicDir };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path and the anchor of a link, where it stays on this site; null where it leaves it. */
function onSite(target: string, from: string): { pathname: string; anchor: string } | null {
  const base = new URL(from, site.url);
  if (!URL.canParse(target, base)) return { pathname: target, anchor: "" };
  const { origin, pathname, hash } = new URL(target, base);
  if (origin !== base.origin) return null;
  return { pathname: decode(pathname).replace(/(.)\/$/, "$1"), anchor: decode(hash.slice(1)) };
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
 * @param fromUnpublished whether that page is a draft or scheduled, and may lead to others that are
 * @returns what is wrong with it; null for a link that leads somewhere, or to another site
 */
export function linkFault(
  target: string,
  from: string,
  fromUnpublished: boolean,
  { targets, publicDir }: Addresses,
): LinkFault | null {
  const expected = "an address that exists";
  if (target.trim() === "")
    return { expected, found: "an empty link", fix: "write where it leads, or take it out" };
  if (/^(?:javascript|data|vbscript):/i.test(target)) {
    return { expected, found: `"${target}"`, fix: "link to a page; a link runs no script" };
  }
  const place = onSite(target, from);
  if (!place) return null;
  const { pathname, anchor } = place;
  const page = targets.get(pathname);
  if (!page) {
    const relative = pathname.slice(1);
    if (relative !== "" && nameOnDisk(publicDir, relative.split("/").join(path.sep)) === relative)
      return null;
    const found = `"${target}", which leads to ${pathname}`;
    const slug = path.posix.basename(pathname).replace(/\.mdx?$/, "");
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
  const { anchors } = page;
  if (anchor === "" || anchor === "top" || anchor.startsWith("user-content-") || !anchors) return null;
  if (anchors.has(anchor)) return null;
  const near = nearest(anchor, [...anchors]);
  return {
    expected: "an anchor of that page",
    found: `"${target}", and no heading makes #${anchor}`,
    fix: near
      ? `did you mean #${near}?`
      : `the anchors are ${[...anchors].map(one => `#${one}`).join(", ") || "none"}`,
  };
}
