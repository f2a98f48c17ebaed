/** The tables of posts that lie in files of their own. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileKinds } from "../attached";
import { type CsvTable, readCsv } from "../csv";
import { displayPath } from "../files";
import { addressOf, findFile } from "../images/resolve";
import { notationsIn } from "../plain-notation";
import { type Fault, type LocalProblem, quote } from "../problem";
import type { FileTable, TableResolver } from "../table";
import { imageRoots } from "./images";

/** Why a path leads to no table: told at the path, or at lines of the file that it leads to. */
export type TableFault = Fault | { file: string; problems: readonly LocalProblem[] };

type Place = { file: string; href: string; shown: string };

/** Where a path of a post leads, as for all files that posts show. @param folder that of the post's file, absolute */
function locate(src: string, folder: string, posts: string): Place | Fault {
  const roots = { publicDir: path.resolve("public"), postsDir: posts };
  const found = findFile(src, folder, roots, fileKinds.data);
  if (!("file" in found)) return found;
  const shown = displayPath(found.file);
  return { file: found.file, href: addressOf(found, roots), shown };
}

/** A table, and in the words of a report the Markdown in its cells, which shows as typed. */
type FoundTable = FileTable & { marked: { file: string; problems: LocalProblem[] } };

/** Of each kind of Markdown in the cells of a table the first, at its line: none is read there. */
function markedCells({ head, rows, lines }: CsvTable): LocalProblem[] {
  const told = new Set<string>();
  return [head, ...rows].flatMap((cells, row) =>
    cells
      .flatMap(cell => notationsIn(cell))
      .flatMap(({ mark, fix }): LocalProblem[] => {
        if (told.has(fix)) return [];
        told.add(fix);
        const line = row === 0 ? 1 : (lines[row - 1] ?? 1);
        const found = `${quote(mark)}, which shows as typed`;
        const way = `${fix}, or the table as Markdown in the post`;
        const expected = "cells of plain text";
        return [{ line, column: 1, severity: "warning", subject: "table", expected, found, fix: way }];
      }),
  );
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
): FoundTable | TableFault {
  const place = locate(src, folder, posts);
  if (!("href" in place)) return place;
  const table: CsvTable | { problems: LocalProblem[] } = readCsv(
    readFileSync(/*turbopackIgnore: true*/ place.file),
  );
  if ("problems" in table) return { file: place.shown, problems: table.problems };
  const { head, rows } = table;
  const marked = { file: place.shown, problems: markedCells(table) };
  return { href: place.href, name: path.basename(place.file), head, rows, marked };
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
