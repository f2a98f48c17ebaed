/** The tables of posts that lie in files of their own. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type FileFault, fileKinds } from "../attached";
import { type CsvTable, readCsv } from "../csv";
import { displayPath } from "../files";
import { addressOf, findFile } from "../images/resolve";
import type { LocalProblem } from "../problem";
import type { FileTable, TableResolver } from "../table";
import { imageRoots } from "./images";

/** Why a path leads to no table: told at the path, or at lines of the file that it leads to. */
export type TableFault = FileFault | { file: string; problems: readonly LocalProblem[] };

type Place = { file: string; href: string; shown: string };

/** Where a path of a post leads, as for all files that posts show. @param folder that of the post's file, absolute */
function locate(src: string, folder: string, posts: string): Place | FileFault {
  const roots = { publicDir: path.resolve("public"), postsDir: posts };
  const found = findFile(src, folder, roots, fileKinds.data);
  if (!("file" in found)) return found;
  const shown = displayPath(found.file);
  return { file: found.file, href: addressOf(found, roots), shown };
}

/**
 * @param src the path as a post has it
 * @param folder that of the post's file, absolute
 * @param posts the folder of posts, absolute
 */
export function findTable(
  src: string,
  folder: string,
  posts: string = imageRoots().postsDir,
): FileTable | TableFault {
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
  const place = locate(src, folder, imageRoots().postsDir);
  return "href" in place
    ? createHash("sha256").update(readFileSync(/*turbopackIgnore: true*/ place.file)).digest("hex")
    : "";
}
