import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { displayPath, isFolder, isReadable } from "../files";
import type { Fault, Problem } from "../problem";
import { reasonOf } from "./text-file";

/** A file that is to become a post or a page. */
export type SourceFile = {
  /** Absolute. */
  path: string;
  /** As reports name it: relative to the project's root, with `/`. */
  file: string;
  /** Its name as an address, before the front matter has a say. */
  slug: string;
};

/**
 * What a content folder holds. `postsDir` is absolute: CONTENT_DIR itself where that has no `posts/`, which is a problem.
 * `companions` are the files beside posts that these can show, from `postsDir` on, with `/`.
 */
export type Collected = {
  posts: SourceFile[];
  pages: SourceFile[];
  companions: string[];
  postsDir: string;
  problems: Problem[];
};

/** Names that editors and systems leave beside a post. */
const leftovers = /^(?:\.|#.*#$|.*~$|Thumbs\.db$)/;

/** Whether a file or a folder is nobody's text, by its name. */
export function isLeftover(name: string): boolean {
  return leftovers.test(name);
}

const markdown = /\.mdx?$/;
/** Files that have a use beside posts: what posts show or link to. */
const shown = /\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm|mp3|ogg|wav|vtt|csv|json|bib|pdf|txt)$/i;

/** Texts that are Markdown, or nearly. */
const texts = /(?:\/|^)[^./]+$|\.(?:markdown|mdown|mkdn?|qmd|rmd|org|rst|html?)$/i;

/** A problem with a file as a whole, or with a folder. */
function whole(file: string, subject: string, told: Fault): Problem {
  return { file, line: 1, column: 1, severity: "error", subject, ...told };
}

/** A file that has the name of a folder of the blog. */
function notFolder(full: string): Problem {
  const name = path.basename(full);
  const fix = `rename the file, and put ${name} into a folder ${displayPath(full)}/`;
  return whole(displayPath(full), "file", { expected: `a folder of ${name}`, found: "a file", fix });
}

/** The names in a folder; one that cannot be read is one more problem, and the others are read. */
export function namesIn(folder: string, problems: Problem[]): string[] {
  function report(found: string): string[] {
    const fix = "let the user that builds the blog read it, or take it away";
    problems.push(whole(displayPath(folder), "file", { expected: "a folder to read", found, fix }));
    return [];
  }
  // One that may be listed and not entered has names, and none of its files can be opened.
  if (!isReadable(folder)) return report("permission denied");
  try {
    return readdirSync(/*turbopackIgnore: true*/ folder, { encoding: "utf8" });
  } catch (error) {
    return report(reasonOf(error));
  }
}

/**
 * Every file below a folder, in a fixed order, symbolic links followed; a link that leads nowhere, or back to a
 * folder that it lies in, counts as a file, which then cannot be read.
 * @param problems gets what keeps a folder from being read
 */
function filesBelow(folder: string, problems: Problem[], above: readonly string[] = []): string[] {
  const inside = [...above, realpathSync(folder)];
  return namesIn(folder, problems)
    .filter(name => !isLeftover(name))
    .sort()
    .flatMap(name => {
      const full = path.join(folder, name);
      const stats = existsSync(full) ? statSync(full) : undefined;
      if (!stats?.isDirectory() || inside.includes(realpathSync(full))) return [full];
      return filesBelow(full, problems, inside);
    });
}

/**
 * The slug of a post by its path: `<slug>.mdx`, or `<slug>/index.mdx` for a post with a folder of its own.
 * Folders above that are shelves (`guides/`, `2025/`): they keep posts together and are no part of an address.
 */
function slugOf(relative: string): string {
  const parts = relative.replace(markdown, "").split("/");
  const [name = "", parent] = parts.toReversed();
  return name === "index" && parent !== undefined ? parent : name;
}

/** What to do with a file among the posts that they have no use for. */
function otherwiseFiled(relative: string): string {
  if (markdown.test(relative.toLowerCase())) return "write the ending in lower case";
  if (texts.test(relative)) return "rename it to .mdx, or move it away";
  return "move it away, or under public/ for readers to take along";
}

function collectPosts(
  postsDir: string,
  misplaced: boolean,
): Pick<Collected, "posts" | "companions" | "problems"> {
  const posts: SourceFile[] = [];
  const companions: string[] = [];
  const problems: Problem[] = [];
  for (const full of filesBelow(postsDir, problems)) {
    const relative = path.relative(postsDir, full).split(path.sep).join("/");
    const file = displayPath(full);
    if (!markdown.test(relative)) {
      if (misplaced || shown.test(relative)) {
        companions.push(relative);
        continue;
      }
      const expected = "a post (.mdx, .md) or a file that posts show";
      const fix = otherwiseFiled(relative);
      problems.push(whole(file, "file", { expected, found: path.basename(full), fix }));
      continue;
    }
    posts.push({ path: full, file, slug: slugOf(relative) });
  }
  return { posts, companions, problems };
}

function collectPages(pagesDir: string): { pages: SourceFile[]; problems: Problem[] } {
  const pages: SourceFile[] = [];
  const problems: Problem[] = [];
  if (existsSync(pagesDir) && !isFolder(pagesDir)) return { pages, problems: [notFolder(pagesDir)] };
  for (const full of existsSync(pagesDir) ? filesBelow(pagesDir, problems) : []) {
    const name = path.relative(pagesDir, full).split(path.sep).join("/");
    const file = displayPath(full);
    if (markdown.test(name) && !name.includes("/")) {
      pages.push({ path: full, file, slug: name.replace(markdown, "") });
    } else {
      const fix = "move it there, or images under public/";
      problems.push(whole(file, "file", { expected: "pages/<name>.mdx", found: `pages/${name}`, fix }));
    }
  }
  return { pages, problems };
}

/**
 * Finds every file of the content folder that says something. A folder of Markdown without `posts/` is a
 * mistake, and its files are read all the same, so that one run tells all there is to do.
 * @param dir CONTENT_DIR, absolute
 */
export function collect(dir: string): Collected {
  const postsDir = path.join(dir, "posts");
  const shown = displayPath(dir);
  const none = { posts: [], pages: [], companions: [], postsDir };
  const expected = "a folder that holds posts/";
  if (!existsSync(dir)) {
    const fix = "mend CONTENT_DIR, or create the folder with a folder posts/ in it";
    return { ...none, problems: [whole(shown, "CONTENT_DIR", { expected, found: "no such folder", fix })] };
  }
  if (!isFolder(dir)) {
    const fix = "name the folder it lies in";
    return { ...none, problems: [whole(shown, "CONTENT_DIR", { expected, found: "a file", fix })] };
  }
  if (!isReadable(dir)) {
    const expected = "a folder to read";
    const fix = "let the user that builds the blog read it, and what is in it";
    return {
      ...none,
      problems: [whole(shown, "CONTENT_DIR", { expected, found: "permission denied", fix })],
    };
  }
  const { pages, problems: pageProblems } = collectPages(path.join(dir, "pages"));
  if (existsSync(postsDir) && !isFolder(postsDir)) {
    return { ...none, pages, problems: [notFolder(postsDir), ...pageProblems] };
  }
  if (existsSync(postsDir)) {
    const { problems, ...collected } = collectPosts(postsDir, false);
    return { ...collected, pages, postsDir, problems: [...problems, ...pageProblems] };
  }
  const { posts, problems } = collectPosts(dir, true);
  const fix = `create ${displayPath(postsDir)} and move the posts there`;
  const missing = whole(shown, "CONTENT_DIR", { expected, found: "no posts/ in it", fix });
  return { posts, pages: [], companions: [], postsDir: dir, problems: [missing, ...problems] };
}
