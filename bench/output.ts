/** What a build leaves behind for readers. */
import path from "node:path";
import { bytesBelow } from "./folder";
import type { PerSite, SiteName } from "./sites";

/**
 * Folders of a site that hold its pages and what they load. Not the cache that Next keeps beside them, nor this
 * blog's `.release`, whose files are these under second names.
 */
const outputDirs: PerSite<readonly string[]> = {
  blog: [".next/server/app", ".next/static"],
  next: [".next/server/app", ".next/static"],
  astro: ["dist"],
};

/** The bytes of a built site's pages and of what they load. */
export function outputBytes(name: SiteName, siteDir: string): number {
  return outputDirs[name].reduce((sum, dir) => sum + bytesBelow(path.join(siteDir, dir)), 0);
}

/** The file that a built post is in. */
export function postPage(name: SiteName, siteDir: string, slug: string): string {
  const file = name === "astro" ? `dist/posts/${slug}/index.html` : `.next/server/app/posts/${slug}.html`;
  return path.join(siteDir, file);
}
