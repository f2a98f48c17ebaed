/** The films, sounds and tables of posts, found. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type AttachedFile, type FileFinder, fileKinds } from "../attached";
import { addressOf, findFile } from "../images/resolve";
import type { Fault } from "../problem";
import { imageRoots } from "./images";

/** Finds files as one post or page refers to them. */
export function fileFinder({ file }: { file: string }): FileFinder {
  const folder = path.dirname(path.resolve(file));
  return (target, kind) => {
    // Looked for anew each time: what is asked for is little, and may have come or gone.
    const roots = { ...imageRoots(), list: undefined };
    const found = findFile(target, folder, roots, fileKinds[kind]);
    return "file" in found ? { file: found.file, href: addressOf(found, roots) } : found;
  };
}

/** What of a file a set body depends on: of a table all that it says, of others that they are there. */
export function stampOf(found: AttachedFile | Fault): string | null {
  if (!("file" in found)) return null;
  if (!found.file.toLowerCase().endsWith(".csv")) return found.href;
  return createHash("sha256").update(readFileSync(found.file)).digest("hex").slice(0, 16);
}
