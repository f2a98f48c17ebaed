/** Mends what has one possible meaning: text that went through Windows-1252. */
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isFile, namesBelow } from "../files";
import { collect } from "./collect";
import { decode } from "./decode";
import { glossaryFile } from "./glossary";
import { macrosFile } from "./macros";
import { repairMojibake } from "./mojibake";
import { registryFiles } from "./registries";
import { readBytes } from "./text-file";

/** Every text that the check reads: posts, pages, what the blog knows, and the works that can be cited. */
function textsIn(dir: string): string[] {
  const { posts, pages } = collect(dir);
  const known = [...Object.values(registryFiles), glossaryFile, macrosFile].map(name => path.join(dir, name));
  const works = existsSync(dir)
    ? namesBelow(dir)
        .filter(name => name.endsWith(".bib"))
        .sort()
        .map(name => path.join(dir, name))
        .filter(isFile)
    : [];
  return [...[...posts, ...pages].map(source => source.path), ...known.filter(isFile), ...works];
}

/**
 * Rewrites damaged files as they were meant, line ends and all.
 * @param dir CONTENT_DIR, absolute
 * @returns the files that were mended, absolute
 */
export function repairTexts(dir: string): string[] {
  return textsIn(dir).filter(file => {
    const read = readBytes(file, file);
    // The check that follows tells of it.
    if ("problems" in read || "problems" in decode(read.bytes)) return false;
    const bytes = Buffer.from(read.bytes);
    const [, mark = "", text = ""] = /^(\ufeff?)([\s\S]*)$/.exec(bytes.toString("utf8")) ?? [];
    const mended = repairMojibake(text);
    if (mended === text) return false;
    writeFileSync(file, mark + mended);
    return true;
  });
}
