/** Folders among the posts whose post is missing: its author takes it for published, and nothing is. */
import path from "node:path";
import { displayPath } from "../files";
import type { Problem } from "../problem";

/** The folders that a path lies in, the uppermost first: `a`, `a/b` of `a/b/c.png`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** What is known of the folder of posts, its files named from there, with `/`. */
type PostsFolder = {
  postsDir: string;
  posts: readonly string[];
  /** Files that posts can show. */
  companions: readonly string[];
  /** What names files: bodies, and fields that hold a path. */
  texts: readonly string[];
};

/** Whether a text names a folder, as it is or as addresses are written. */
function isNamed(folder: string, texts: readonly string[]): boolean {
  const name = path.posix.basename(folder);
  const spellings = [name, encodeURI(name), encodeURIComponent(name)].map(one => `${one}/`);
  return texts.some(text => spellings.some(one => text.includes(one)));
}

/**
 * @returns a warning for each uppermost folder that holds files and no post, unless it lies in a post's own folder or a
 *   text names it
 */
export function loneFolders({ postsDir, posts, companions, texts }: PostsFolder): Problem[] {
  const shelves = new Set(posts.flatMap(foldersOf));
  const own = new Set(
    posts.filter(post => /(?:^|\/)index\.mdx?$/.test(post)).map(post => path.posix.dirname(post)),
  );
  const lone = companions.flatMap(file => {
    const folders = foldersOf(file);
    if (folders.some(folder => own.has(folder))) return [];
    return folders.filter(folder => !shelves.has(folder)).slice(0, 1);
  });
  return [...new Set(lone)]
    .filter(folder => !isNamed(folder, texts))
    .map(folder => ({
      file: displayPath(path.join(/*turbopackIgnore: true*/ postsDir, folder)),
      line: 1,
      column: 1,
      severity: "warning",
      subject: "folder",
      expected: "a post in it, index.mdx, or a post that shows what is in it",
      found: "files alone",
      fix: "write the post as index.mdx there, or take the folder away",
    }));
}
