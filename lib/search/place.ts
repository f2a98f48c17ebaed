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
import { makeSearchIndex, type SearchOpening } from "./make";
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

/** What is to be found of the pages of a build. @param texts the texts of each finished page, by address */
function recordsOf(blog: Blog, texts: ReadonlyMap<string, string>): SearchRecord[] {
  return findable(blog).flatMap((found): SearchRecord[] => {
    const text = texts.get(found.path);
    return text === undefined ? [] : [{ found, texts: text }];
  });
}

/** What is told of the files of an index: how a browser opens them, and what they take. */
export type IndexFiles = { opening: SearchOpening; bytes: number };

/** Makes the files of an index of some pages and puts them into their place. @param dir the build's folder, `.next` */
export type MakeFiles = (dir: string, records: readonly SearchRecord[]) => Promise<IndexFiles>;

/** In this thread. */
export const makeFilesHere: MakeFiles = async (dir, records) => {
  const target = path.join(dir, "static", folder);
  const kept = codeFolder(path.join(dir, "cache/blog/words"), sourcesVersion(process.cwd()));
  // Under a temporary name: the final one is a hash of all files of the index.
  const unfinished = path.join(target, "unfinished");
  mkdirSync(unfinished, { recursive: true });
  let bytes = 0;
  function write(name: string, content: string): void {
    writeFileSync(path.join(unfinished, name), content);
    bytes += Buffer.byteLength(content);
  }
  const opening = await makeSearchIndex(records, write, kept);
  renameSync(unfinished, path.join(target, opening.folder));
  return { opening, bytes };
};

/** What leads a browser to an index, with the fonts that results are set in. */
function placeEntry(dir: string, opening: SearchOpening): void {
  const found = filesBelow(path.join(dir, "static"))
    .filter(name => name.endsWith(".css"))
    .map(name => foundFonts(readFileSync(path.join(dir, "static", name), "utf8"), staticPath + name));
  const entry: SearchEntry = {
    ...opening,
    folder: `${staticPath}${folder}/${opening.folder}`,
    fonts: found.map(({ fonts }) => fonts).join(""),
    wholeFont: found.map(({ wholeFont }) => wholeFont).join(""),
  };
  writeAtomically(path.join(dir, `server/app${searchEntryPath}.body`), JSON.stringify(entry));
}

/** An index whose files are in their place: how many pages it has, and what it takes. */
type MadeIndex = {
  pages: number;
  bytes: number;
  /** Has browsers find it, once all style sheets of the build are in their place. */
  place(): void;
};

/**
 * Makes the search index of a build.
 * @param dir the build's folder, `.next`
 * @param blog without drafts and scheduled posts
 * @param texts the texts of each finished page, by address. A post that has become due since the pages were made has
 *   no page yet, and waits for the next build with it
 * @param makeFiles what makes the files, where it is not this thread
 * @throws where the index cannot be made
 */
export async function makeBlogIndex(
  dir: string,
  blog: Blog,
  texts: ReadonlyMap<string, string>,
  makeFiles: MakeFiles = makeFilesHere,
): Promise<MadeIndex> {
  const records = recordsOf(blog, texts);
  rmSync(path.join(dir, "static", folder), { recursive: true, force: true });
  if (records.length === 0) return { pages: 0, bytes: 0, place: () => {} };
  const { opening, bytes } = await makeFiles(dir, records);
  return { pages: records.length, bytes, place: () => placeEntry(dir, opening) };
}
