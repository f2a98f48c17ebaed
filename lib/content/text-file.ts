/** Reads the files that an author writes, as bytes and as text. */
import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { isFolder, isReadable } from "../files";
import type { Problem } from "../problem";
import { decode } from "./decode";
import { encodingProblems } from "./encoding";

/** What keeps a file from being read, in words: the system's own name the call and the path, which the report has. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+( .*)?$/, "") : String(error);
}

/**
 * A file's bytes; a file that cannot be read is one more problem, and the others are read.
 * @param full its path, absolute
 * @param file as reports name it
 */
export function readBytes(full: string, file: string): { bytes: Uint8Array } | { problems: Problem[] } {
  try {
    return { bytes: readFileSync(/*turbopackIgnore: true*/ full) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const at = { file, line: 1, column: 1, severity: "error", subject: "file" } as const;
    if (code === "EISDIR") {
      const fix = `rename the folder, or put the file ${path.basename(file)} in its place`;
      return { problems: [{ ...at, expected: "a file", found: "a folder of this name", fix }] };
    }
    const leadsNowhere = code === "ENOENT" || code === "ELOOP";
    const fix = leadsNowhere
      ? "mend where the link leads, or take it away"
      : "let the user that builds the blog read it, or take it away";
    return { problems: [{ ...at, expected: "a file to read", found: reasonOf(error), fix }] };
  }
}

/**
 * The text of a file that may be absent, as `decode` gives it.
 * @param full its path, absolute
 * @param file as reports name it
 * @returns the text, with what is wrong with its signs; else what keeps it from being read; undefined where there is no
 *   file, or an empty one, which says nothing
 */
export function readText(
  full: string,
  file: string,
): { text: string; problems: Problem[] } | { problems: Problem[] } | undefined {
  // A folder that may not be entered is told by itself, and so is a file in its place.
  const folder = path.dirname(full);
  if (!isFolder(folder) || !isReadable(folder)) return undefined;
  // A link that leads nowhere is no absent file.
  if (!lstatSync(/*turbopackIgnore: true*/ full, { throwIfNoEntry: false })) return undefined;
  const read = readBytes(full, file);
  if ("problems" in read) return read;
  if (Buffer.from(read.bytes).toString("utf8").trim() === "") return undefined;
  const decoded = decode(read.bytes);
  if ("problems" in decoded) return { problems: decoded.problems.map(one => ({ ...one, file })) };
  return { text: decoded.text, problems: encodingProblems(decoded.text, file) };
}
