/** What pages of a build refer to: its style sheets, its scripts, and what they weigh. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { enhancePath, lookPath } from "../url";
import { writeAtomically } from "../write";
import {
  filesBelow,
  islandScripts,
  ownClientModules,
  scriptChunks,
  staticFile,
  staticPath,
} from "./next-build";
import { isPageSheet } from "./page-sheets";
import { readStyleSheet, type StyleSheet } from "./style-sheet";
import type { FileSizes } from "./weigh";

/** What the build knows about itself, as far as pages refer to it. */
export type Assets = {
  /** The site's style sheets, by address. */
  sheets: ReadonlyMap<string, StyleSheet>;
  /** Every file of the framework's and of islands that is served as a script, by address. */
  chunks: ReadonlySet<string>;
  /** The text of the scripts that islands are made of. */
  islands: string;
  /** Ids of the client components that are ours and not the framework's. */
  ownModules: ReadonlySet<string>;
  /** The enhancement script: where pages ask for it, and its address by content; and its text. */
  enhance: { from: string; to: string; text: string };
};

function hashed(name: string, text: string): string {
  return `${name}.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.js`;
}

/**
 * Puts the enhancement script, and the one that it fetches, among the hashed files, which servers let browsers keep
 * without asking again: Next all of `static/`, Vercel `static/media/` and a few more folders.
 */
function placeEnhancement(dir: string): Assets["enhance"] {
  const look = readFileSync(path.join(dir, `server/app${lookPath}.body`), "utf8");
  const lookName = hashed("media/enhance.look", look);
  // Addressed relative to the script that fetches it, which lies in the same folder.
  const text = readFileSync(path.join(dir, `server/app${enhancePath}.body`), "utf8").replaceAll(
    `.${lookPath}`,
    `./${path.posix.basename(lookName)}`,
  );
  const name = hashed("media/enhance", text);
  const folder = path.join(dir, "static");
  for (const old of filesBelow(folder)) {
    if (old.startsWith("media/enhance.") && old !== name && old !== lookName) rmSync(path.join(folder, old));
  }
  mkdirSync(path.join(folder, "media"), { recursive: true });
  writeAtomically(path.join(folder, lookName), look);
  writeAtomically(path.join(folder, name), text);
  return { from: enhancePath, to: staticPath + name, text };
}

/** What is read of a build before its first page is finished: finishing takes files away that lie among these. */
export type BuildFacts = {
  /** The enhancement script, in its place. */
  enhance: Assets["enhance"];
  /** As in `Assets`. */
  ownModules: string[];
  /** Addresses of the scripts that islands are made of. */
  islandScripts: string[];
};

/** Removes what a finishing that was cut off has left half: the next does not write it under the same name. */
function dropUnfinished(dir: string): void {
  const folder = path.join(dir, "static");
  for (const name of filesBelow(folder)) if (name.endsWith(".unfinished")) rmSync(path.join(folder, name));
}

/** Puts the enhancement script into its place, and reads what pages are finished by. */
export function readBuild(dir: string): BuildFacts {
  dropUnfinished(dir);
  return {
    enhance: placeEnhancement(dir),
    ownModules: [...ownClientModules(dir)],
    islandScripts: islandScripts(dir, scriptChunks(dir)),
  };
}

/** @param dir the build's folder, `.next` */
export function readAssets(dir: string, { enhance, ownModules, islandScripts }: BuildFacts): Assets {
  const sheets = new Map<string, StyleSheet>();
  for (const file of filesBelow(path.join(dir, "static"))) {
    const address = staticPath + file;
    if (!file.endsWith(".css") || isPageSheet(address)) continue;
    sheets.set(address, readStyleSheet(readFileSync(staticFile(dir, address), "utf8"), address));
  }
  const chunks = scriptChunks(dir);
  return {
    sheets,
    chunks: new Set(chunks),
    islands: islandScripts.map(address => readFileSync(staticFile(dir, address), "utf8")).join("\n"),
    ownModules: new Set(ownModules),
    enhance,
  };
}

/** Sizes of the build's static files, each measured once. */
export function fileSizes(dir: string): FileSizes {
  const known = new Map<string, { sent: number; stored: number }>();
  function measure(address: string): { sent: number; stored: number } {
    const found = known.get(address);
    if (found) return found;
    const bytes = readFileSync(staticFile(dir, address));
    const sizes = { sent: gzipSync(bytes).length, stored: bytes.length };
    known.set(address, sizes);
    return sizes;
  }
  return { sent: address => measure(address).sent, stored: address => measure(address).stored };
}
