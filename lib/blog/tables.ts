/** The tables of posts that lie in files of their own. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentDir } from "../content/dir";
import { type CsvTable, readCsv } from "../csv";
import { nameOnDisk } from "../files";
import type { LocalProblem } from "../problem";
import type { FileTable, TableResolver } from "../table";
import { mediaPath } from "../url";

/** Why a path leads to no table: told at the path, or at lines of the file that it leads to. */
export type TableFault =
  | { expected: string; found: string; fix: string }
  | { file: string; problems: readonly LocalProblem[] };

type Place = { file: string; href: string; shown: string };

const postsDir = () => path.join(contentDir(), "posts");

/** Where a path of a post leads. @param folder that of the post's file, absolute */
function locate(src: string, folder: string, posts: string): Place | TableFault {
  const expected = "a .csv file beside the post or under public/";
  const isPath = /^\.{0,2}\//.test(src) && !src.startsWith("//");
  if (!isPath || !/\.csv$/.test(src)) {
    return { expected, found: `"${src}"`, fix: "write its path, such as ./results.csv" };
  }
  const isPublic = src.startsWith("/");
  const root = isPublic ? path.resolve("public") : posts;
  const file = isPublic ? path.join(root, src) : path.resolve(folder, src);
  const relative = path.relative(root, file);
  const shown = path.relative(process.cwd(), file).split(path.sep).join("/");
  if (relative.startsWith("..")) {
    return { expected, found: `"${src}", which lies outside`, fix: "move the file beside the post" };
  }
  const real = nameOnDisk(root, relative);
  if (real === undefined) {
    return { expected: `a file ${shown}`, found: "no such file", fix: "put it there, or mend the path" };
  }
  if (real !== relative) {
    const fix = "write the name as it is on disk: servers tell capitals apart";
    return { expected: `the name as on disk, ${real.split(path.sep).join("/")}`, found: `"${src}"`, fix };
  }
  const name = relative.split(path.sep).join("/");
  const href = isPublic ? `/${name.split("/").map(encodeURIComponent).join("/")}` : mediaPath(name);
  return { file, href, shown };
}

/**
 * @param src the path as a post has it
 * @param folder that of the post's file, absolute
 * @param posts the folder of posts, absolute
 */
export function findTable(src: string, folder: string, posts: string = postsDir()): FileTable | TableFault {
  const place = locate(src, folder, posts);
  if (!("href" in place)) return place;
  const table: CsvTable | { problems: LocalProblem[] } = readCsv(
    readFileSync(/*turbopackIgnore: true*/ place.file),
  );
  if ("problems" in table) return { file: place.shown, problems: table.problems };
  return { href: place.href, name: path.basename(place.file), ...table };
}

/** Finds tables as one post or page refers to them. */
export function tableResolver({ file }: { file: string }): TableResolver {
  const folder = path.dirname(path.resolve(file));
  return src => {
    const table = findTable(src, folder);
    return "href" in table ? table : null;
  };
}

/** What a table comes to, in a few letters: by it one knows whether the file has changed. */
export function tableStamp(src: string, folder: string): string {
  const place = locate(src, folder, postsDir());
  return "href" in place
    ? createHash("sha256").update(readFileSync(/*turbopackIgnore: true*/ place.file)).digest("hex")
    : "";
}
