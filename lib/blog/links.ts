/** Follows a link of a post to where it leads on this site. */
import path from "node:path";
import { isFile, nameOnDisk } from "../files";
import { labelPattern } from "../label";
import { type Fault, nearest } from "../problem";
import { site } from "../site";
import * as url from "../url";
import type { Addresses, Target } from "./addresses";

/** What most links that lead nowhere should have had. */
const expected = "an address that exists";

/**
 * @param alias an earlier address of a post
 * @returns what already stands at that address; null where it is free
 */
export function aliasFault(alias: string, { targets, publicDir }: Addresses): Fault | null {
  const isOurs = targets.has(alias) || url.takenPaths.some(pattern => pattern.test(alias));
  if (!isOurs && !isPublicFile(alias, publicDir)) return null;
  return {
    expected: "an address that nothing else has",
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

/** What is wrong with a link wherever it would lead. */
function targetFault(target: string, targets: ReadonlyMap<string, Target>): Fault | null {
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
  if (written === undefined) return null;
  const found = `"${target}", which is this computer's for itself`;
  return { expected: "an address that readers can reach", found, fix: `write ${written}` };
}

/** What is wrong with a link to a path that no page has. */
function pathFault(target: string, pathname: string, { targets, publicDir }: Addresses): Fault | null {
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

/** What is wrong with a link to an anchor that its page does not have. */
function anchorFault(target: string, anchor: string, anchors: ReadonlySet<string>): Fault {
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
  const near = nearest(anchor, [...anchors]);
  return {
    expected: "an anchor of that page",
    found: `"${target}", and no heading makes #${anchor}`,
    fix: near
      ? `did you mean #${near}?`
      : `the anchors are ${[...anchors].map(one => `#${one}`).join(", ") || "none"}`,
  };
}

/** Whether a page has a place by a name; those that browsers and GitHub's Markdown make count as well. */
function hasAnchor(anchor: string, anchors: ReadonlySet<string>): boolean {
  const isMade = anchor === "" || anchor === "top" || anchor.startsWith("user-content-");
  return isMade || anchors.has(anchor);
}

/** A link as it stands in a body. */
type Link = {
  /** As written. */
  target: string;
  /** The address of the page that it stands on. */
  from: string;
  /** The anchors of that page. */
  anchors: ReadonlySet<string>;
  /** Whether that page is a draft or scheduled, and may lead to others that are. */
  unpublished: boolean;
};

/** @returns what is wrong with a link; null for one that leads somewhere, or to another site */
export function linkFault(
  { target, from, anchors: own, unpublished }: Link,
  addresses: Addresses,
): Fault | null {
  const { targets, aliases } = addresses;
  const fault = targetFault(target, targets);
  if (fault) return fault;
  const place = onSite(target, from);
  if (!place) return null;
  const { pathname, anchor } = place;
  const alias = aliases.get(pathname);
  const page =
    targets.get(pathname) ?? (alias === undefined ? undefined : { anchors: null, unpublished: alias });
  if (!page) return pathFault(target, pathname, addresses);
  if (page.unpublished && !unpublished) {
    const found = `"${target}", a draft or a post of a later date`;
    return { expected, found, fix: "publish that post first, or take the link out" };
  }
  const anchors = target.startsWith("#") ? own : page.anchors;
  return !anchors || hasAnchor(anchor, anchors) ? null : anchorFault(target, anchor, anchors);
}
