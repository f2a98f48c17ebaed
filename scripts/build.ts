/**
 * `npm run build`: prepares the bodies of posts, has Next.js make the pages, and finishes them. What follows the
 * command's name goes to `next build`.
 */
import "./plain-errors";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { takenOverVariable } from "../lib/blog/taken-over-list";
import { buildId } from "../lib/build-id";
import { forgetCompiled, keepCompiled, pagesOnly, restoreCompiled } from "../lib/compiled";
import { contentDir } from "../lib/content/dir";
import { isDiskFull, saysDiskFull } from "../lib/disk";
import { fillingsFolder, fillingsVariable } from "../lib/filling";
import { site, siteUrlWarning } from "../lib/site";
import { endWith, forkBundled } from "./bundled";

const dir = path.resolve(".next");

/** What `prepare` answers. */
const prepared = z.object({ sound: z.boolean(), environment: z.record(z.string(), z.string()) });

/** @returns what the preparation answers; nothing where it ended without an answer, and has said why */
async function prepare(): Promise<z.infer<typeof prepared> | null> {
  const child = await forkBundled("scripts/prepare.process.ts");
  return new Promise((resolve, reject) => {
    let answer: z.infer<typeof prepared> | null = null;
    child.on("message", message => {
      const { success, data, error } = prepared.safeParse(message);
      if (!success) reject(error);
      else answer = data;
      // Where the build does not go on, the whole report is waited for.
      if (answer?.sound) resolve(answer);
    });
    child.on("error", reject);
    child.on("close", () => resolve(answer));
  });
}

/** @returns the exit status of `next build`; null where a signal ended it */
function nextBuild(options: readonly string[], environment: Record<string, string>): Promise<number | null> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build", ...options], {
    stdio: "inherit",
    env: { ...process.env, ...environment, [fillingsVariable]: fillingsFolder(dir) },
  });
  endWith(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** Lays out what an earlier build has compiled. @returns whether there was any, and all of it */
function layOutCompiled(): boolean {
  try {
    return restoreCompiled(dir, buildId(process.cwd(), contentDir(), site.url));
  } catch (error) {
    // Spoiled, or taken away by another build in this folder, which Next.js will not let run beside this one.
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`What an earlier build has compiled cannot be taken over: ${why}\n`);
    forgetCompiled(dir);
    return false;
  }
}

/**
 * Has Next.js make the pages, with the code that an earlier build has compiled where it is the same.
 * @returns the exit status
 */
async function makePages(environment: Record<string, string>): Promise<number> {
  // What Next.js is told beside may change how code comes out.
  const own = process.argv.slice(2);
  if (own.length > 0) return (await nextBuild(own, environment)) ?? 1;
  if (layOutCompiled()) {
    process.stdout.write("The code is as an earlier build has compiled it.\n");
    const status = await nextBuild(pagesOnly, environment);
    if (status === 0 || status === null) return status ?? 1;
    // Whatever was wrong with it, the next attempt says what is wrong without it.
    forgetCompiled(dir);
    process.stdout.write("No pages came of that. The code is compiled again.\n");
  }
  const status = await nextBuild([], environment);
  if (status === 0) keepCompiled(dir);
  return status ?? 1;
}

/** Says last, below whatever else was said, what came of a build that stopped, and ends it. */
function giveUp(status: number, error?: unknown): never {
  const why =
    saysDiskFull(error) || isDiskFull(".next") ? "The disk is full: make room on it, and build again. " : "";
  const left = "The pages were not built. What npm start serves, and out/, is still the last good build.";
  process.stderr.write(`${why}${left}\n`);
  process.exit(status);
}

/** Says why a build stopped, and ends it. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  giveUp(1, error);
}

const warning = siteUrlWarning(process.env);
if (warning) process.stderr.write(`${warning}\n`);
const preparation = await prepare().catch(fail);
if (!preparation) giveUp(1);
if (!preparation.sound) process.exit(1);
// Further arguments for Next.js may change the pages, so none are taken over from the last build.
if (process.argv.length > 2) delete preparation.environment[takenOverVariable];
// The finishing step, in this process, asks for the same.
Object.assign(process.env, preparation.environment);
const pages = makePages(preparation.environment);
try {
  // Read while the pages are made, and not before: it takes as long as the finishing of a small blog.
  const { finish, readContent } = await import("./finish");
  const content = readContent();
  const status = await pages;
  if (status !== 0) giveUp(status);
  process.exitCode = (await finish(content)) ? 0 : 1;
} catch (error) {
  fail(error);
}
