/** The files of a page that Next writes beside its HTML: what it says of it, its payload, and that in segments. */
import { existsSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { LocalProblem } from "../problem";
import { writeAtomically } from "../write";
import { postRoute } from "./kept-pages";
import { type BuiltPage, filesBelow } from "./next-build";
import { upgrade } from "./page-report";

/** What Next says of a page beside it. What it may come to say else, such as what a server has to add, is not known. */
const meta = z.strictObject({
  status: z.number().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
  routeCache: z.unknown().optional(),
  segmentPaths: z.array(z.string()).optional(),
});

function metaOf(page: BuiltPage): string {
  return page.file.replace(/\.html$/, ".meta");
}

/** Whether what Next says of a page beside it is of a form that this step knows. */
export function checkMeta(page: BuiltPage): LocalProblem[] {
  const file = metaOf(page);
  if (!existsSync(file)) return [];
  const { error } = meta.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return (error?.issues ?? []).map(issue => ({
    line: 1,
    column: 1,
    severity: "error",
    subject: page.address,
    expected: "what this step knows of Next's pages",
    found: `${path.basename(file)}: ${issue.message}`,
    fix: upgrade,
  }));
}

/**
 * What a page is sent with beside what Next says of it. At a post's own address its Markdown can be had as well; of
 * the settings for that Next's server heeds `Vary` on answers of route handlers alone.
 */
function headersOf({ route }: BuiltPage): Record<string, string> {
  return route === postRoute ? { vary: "Accept" } : {};
}

/**
 * Removes what only the framework's client would have asked for. The `.rsc` file stays, empty: without it the
 * server takes the page for not built, and renders it anew, unfinished.
 */
export function dropPayload(page: BuiltPage): void {
  const base = page.file.replace(/\.html$/, "");
  rmSync(`${base}.segments`, { recursive: true, force: true });
  if (existsSync(`${base}.rsc`)) truncateSync(`${base}.rsc`);
  const facts = metaOf(page);
  if (!existsSync(facts)) return;
  const text = readFileSync(facts, "utf8");
  const { segmentPaths: _, ...rest } = meta.parse(JSON.parse(text));
  const headers = { ...rest.headers, ...headersOf(page) };
  const finished = JSON.stringify({ ...rest, ...(Object.keys(headers).length > 0 && { headers }) });
  if (finished !== text) writeAtomically(facts, finished);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What a page takes on disk: HTML, payload and segments. */
export function weightOnDisk({ file }: BuiltPage): number {
  const base = file.replace(/\.html$/, "");
  const segments = filesBelow(`${base}.segments`).map(name => sizeOf(path.join(`${base}.segments`, name)));
  return [sizeOf(file), sizeOf(`${base}.rsc`), ...segments].reduce((total, size) => total + size, 0);
}
