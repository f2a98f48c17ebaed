/** Puts the search index among what a build serves. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sourcesVersion } from "../build-id";
import { codeFolder } from "../code-folder";
import type { Blog } from "../content/query";
import { filesBelow, staticPath } from "../finish/next-build";
import { pagePath, postPath, searchEntryPath } from "../url";
import { writeAtomically } from "../write";
import { foundFonts } from "./fonts";
import type { SearchEntry } from "./format";
import { makeSearchIndex } from "./make";
import type { SearchRecord } from "./pack";
import type { Found } from "./record";

/** Where the index lies, below the build's `static/`: among what changes its address with its content. */
const folder = "media/search";

/** What can be found: listed posts, newest first, and the pages of the content. */
function findable(blog: Blog): Found[] {
  return [
    // Field by field: to spread a post is to ask for its facts, for which its body is parsed.
    ...blog.posts.map(({ slug, title, excerpt, lang, date, authors, tags, series }) => ({
      path: postPath(slug),
      title,
      excerpt,
      lang,
      date,
      authors: authors.map(({ name }) => name),
      tags,
      series,
    })),
    ...blog.pages.map(({ slug, title, excerpt, lang }) => ({
      path: pagePath(slug),
      title,
      excerpt,
      lang,
      date: null,
      authors: [],
      tags: [],
      series: null,
    })),
  ];
}

/**
 * Makes the search index of a build and puts it into its place.
 * @param dir the build's folder, `.next`
 * @param blog without drafts and scheduled posts
 * @param texts the texts of each finished page, by address. A post that has become due since the pages were made has
 *   no page yet, and waits for the next build with it
 * @returns how many pages it has, and what its files take
 * @throws where the index cannot be made
 */
export async function placeSearchIndex(
  dir: string,
  blog: Blog,
  texts: ReadonlyMap<string, string>,
): Promise<{ pages: number; bytes: number }> {
  const records = findable(blog).flatMap((found): SearchRecord[] => {
    const text = texts.get(found.path);
    return text === undefined ? [] : [{ found, texts: text }];
  });
  const target = path.join(dir, "static", folder);
  rmSync(target, { recursive: true, force: true });
  if (records.length === 0) return { pages: 0, bytes: 0 };
  const kept = codeFolder(path.join(dir, "cache/blog/words"), sourcesVersion(process.cwd()));
  // Under a name that the whole index has not: its own comes of all of its files.
  const unfinished = path.join(target, "unfinished");
  mkdirSync(unfinished, { recursive: true });
  let bytes = 0;
  function write(name: string, content: string): void {
    writeFileSync(path.join(unfinished, name), content);
    bytes += Buffer.byteLength(content);
  }
  const entry = await makeSearchIndex(records, write, kept);
  renameSync(unfinished, path.join(target, entry.folder));
  const fonts = filesBelow(path.join(dir, "static"))
    .filter(name => name.endsWith(".css"))
    .map(name => foundFonts(readFileSync(path.join(dir, "static", name), "utf8"), staticPath + name))
    .join("");
  const whole: SearchEntry = { ...entry, folder: `${staticPath}${folder}/${entry.folder}`, fonts };
  writeAtomically(path.join(dir, `server/app${searchEntryPath}.body`), JSON.stringify(whole));
  return { pages: records.length, bytes };
}
