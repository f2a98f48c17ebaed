/** The finishing step: what it does to a whole build. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { Budget } from "../budget";
import type { Problem } from "../problem";
import { enhancePath } from "../url";
import { budgets, listLink, lists, withIslands } from "./budgets";
import type { Element } from "./html";
import {
  type BuiltPage,
  builtPages,
  filesBelow,
  islandScripts,
  ownClientModules,
  servedCopies,
} from "./next-build";
import { type Assets, finishPage } from "./page";
import { readStyleSheet, type StyleSheet } from "./style-sheet";
import { type FileSizes, overBudget, weigh } from "./weigh";

/** Where files of the build's `static/` are served. */
const staticPath = "/_next/static/";

/** What was done, for the author's eyes. Sizes in bytes. */
export type FinishReport = {
  pages: number;
  /** Addresses of the pages that keep the framework. */
  hydrating: string[];
  /** What the pages' files take on disk: HTML, payload and segments. */
  before: number;
  after: number;
  problems: Problem[];
};

/** Limits that pages raise for themselves, by address. */
export type RaisedBudgets = ReadonlyMap<string, Partial<Budget>>;

function writeAtomically(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Puts the enhancement script among the hashed files, which servers let browsers keep without asking again: Next
 * all of `static/`, Vercel `static/media/` and a few more folders.
 */
function placeEnhancement(dir: string): Assets["enhance"] {
  const text = readFileSync(path.join(dir, `server/app${enhancePath}.body`), "utf8");
  const name = `media/enhance.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.js`;
  const folder = path.join(dir, "static");
  for (const old of filesBelow(folder)) {
    if (old.startsWith("media/enhance.") && old !== name) rmSync(path.join(folder, old));
  }
  mkdirSync(path.join(folder, "media"), { recursive: true });
  writeAtomically(path.join(folder, name), text);
  return { from: enhancePath, to: staticPath + name, text };
}

function readAssets(dir: string): Assets {
  const files = filesBelow(path.join(dir, "static"));
  const sheets = new Map<string, StyleSheet>();
  for (const file of files) {
    if (!file.endsWith(".css")) continue;
    const address = staticPath + file;
    sheets.set(address, readStyleSheet(readFileSync(path.join(dir, "static", file), "utf8"), address));
  }
  const chunks = files
    .filter(file => file.startsWith("chunks/") && file.endsWith(".js"))
    .map(file => staticPath + file);
  return {
    sheets,
    chunks: new Set(chunks),
    islands: islandScripts(dir, chunks)
      .map(address => readFileSync(path.join(dir, "static", address.replace(staticPath, "")), "utf8"))
      .join("\n"),
    ownModules: ownClientModules(dir),
    enhance: placeEnhancement(dir),
  };
}

/** Sizes of the build's static files, each measured once. */
function fileSizes(dir: string): FileSizes {
  const known = new Map<string, { sent: number; stored: number }>();
  function measure(address: string): { sent: number; stored: number } {
    const found = known.get(address);
    if (found) return found;
    const bytes = readFileSync(path.join(dir, "static", address.replace(staticPath, "")));
    const sizes = { sent: gzipSync(bytes).length, stored: bytes.length };
    known.set(address, sizes);
    return sizes;
  }
  return { sent: address => measure(address).sent, stored: address => measure(address).stored };
}

const meta = z.looseObject({ segmentPaths: z.array(z.string()).optional() });

/**
 * Removes what only the framework's client would have asked for. The `.rsc` file stays, empty: without it the
 * server takes the page for not built, and renders it anew, unfinished.
 */
function dropPayload(page: BuiltPage): void {
  const base = page.file.replace(/\.html$/, "");
  rmSync(`${base}.segments`, { recursive: true, force: true });
  if (existsSync(`${base}.rsc`)) truncateSync(`${base}.rsc`);
  if (!existsSync(`${base}.meta`)) return;
  const { segmentPaths, ...rest } = meta.parse(JSON.parse(readFileSync(`${base}.meta`, "utf8")));
  if (segmentPaths) writeAtomically(`${base}.meta`, JSON.stringify(rest));
}

/** What a page takes on disk. */
function weightOnDisk({ file }: BuiltPage): number {
  const base = file.replace(/\.html$/, "");
  const segments = filesBelow(`${base}.segments`).map(name => sizeOf(path.join(`${base}.segments`, name)));
  return [sizeOf(file), sizeOf(`${base}.rsc`), ...segments].reduce((total, size) => total + size, 0);
}

/** No server takes a build for whole while this stands in the place of `BUILD_ID`. */
const unfinishedId = "BUILD_ID.unfinished";

/**
 * Finishes a build: every page, and what the server needs no more. While it works the build has no `BUILD_ID`, so
 * that no server starts on a build that was finished half; it can then be run again.
 * @param dir the build's folder, `.next`
 * @param raised the limits that posts raise for themselves
 * @returns what was done; with problems nothing can be served from the build
 * @throws where the build's own lists have a form that is not known
 */
export function finishBuild(dir: string, raised: RaisedBudgets): FinishReport {
  const id = path.join(dir, "BUILD_ID");
  const set = path.join(dir, unfinishedId);
  if (existsSync(id)) renameSync(id, set);
  if (!existsSync(set)) throw new Error(`There is no build in ${dir}: run next build first.`);

  const pages = builtPages(dir);
  const assets = readAssets(dir);
  const files = fileSizes(dir);
  const report: FinishReport = { pages: pages.length, hydrating: [], before: 0, after: 0, problems: [] };
  rmSync(path.join(dir, "server", servedCopies), { recursive: true, force: true });
  for (const page of pages) {
    const file = path.relative(process.cwd(), page.file).split(path.sep).join("/");
    report.before += weightOnDisk(page);
    const source = readFileSync(page.file, "utf8");
    const result = finishPage(source, page.address, assets);
    report.problems.push(...result.problems.map(problem => ({ ...problem, file })));
    if (result.html === null) continue;
    const limits = budgets[page.route];
    if (!limits) throw new Error(`The route ${page.route} has no budget: add it to lib/finish/budgets.ts.`);
    const weight = weigh(result, [assets.enhance.to, assets.enhance.from], files);
    const budget = result.hydrates ? withIslands : allowance(page.route, limits, result.elements);
    const over = overBudget(page.address, weight, budget, raised.get(page.address) ?? {});
    report.problems.push(...over.map(problem => ({ ...problem, file })));
    if (result.hydrates) report.hydrating.push(page.address);
    if (result.html !== source) writeAtomically(page.file, result.html);
    dropPayload(page);
    report.after += weightOnDisk(page);
  }
  if (report.problems.length > 0) return report;
  if (report.hydrating.length === 0) dropScripts(dir, assets);
  renameSync(set, id);
  return report;
}

/** What a page may weigh: a list more, the longer it is. */
function allowance(route: string, limits: Budget, elements: readonly Element[]): Budget {
  if (!lists.includes(route)) return limits;
  const links = elements.filter(({ tagName }) => tagName === "a").length;
  return { ...limits, html: limits.html + links * listLink };
}

/** Where no page asks for the framework, nobody fetches it. */
function dropScripts(dir: string, { chunks }: Assets): void {
  for (const address of chunks) rmSync(path.join(dir, "static", address.replace(staticPath, "")));
}
