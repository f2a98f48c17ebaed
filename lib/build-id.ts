/** What a build is called: the same for the same sources, wherever and whenever they are built. */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What pages are made by, from the project's root. */
const code: readonly string[] = [
  "app",
  "components",
  "enhance",
  "lib",
  "scripts",
  "next.config.ts",
  "package-lock.json",
];

/** What a build is made from, from the project's root, beside the posts. */
const sources: readonly string[] = [...code, "public"];

/** What else decides how the code comes out; none of it is served. */
const settings: readonly string[] = [
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
  // Where Next.js reads variables from (nextjs.org/docs/app/guides/environment-variables).
  ".env",
  ".env.local",
  ".env.production",
  ".env.production.local",
];

/** The variables that Next.js writes into code, by name. */
function inlinedVariables(): [name: string, value: string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith("NEXT_PUBLIC_"))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A file's bytes. Next.js prints the trace of what goes wrong while it reads its settings, so there is none. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const fault = new Error(
      `A build reads every file it is made of. ${String(error).replace(/^Error: /, "")}`,
    );
    fault.stack = fault.message;
    throw fault;
  }
}

/** Adds a file, or every file of a folder, each with its name. */
function add(hash: Hash, file: string, name: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) {
    for (const child of readdirSync(file).sort()) add(hash, path.join(file, child), `${name}/${child}`);
    return;
  }
  const bytes = read(file);
  // Lengths keep two neighbours from passing for one.
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

/**
 * @param root the project's folder
 * @param contentDir the folder of posts
 * @param siteUrl where the site will live, which stands in its pages
 */
export function buildId(root: string, contentDir: string, siteUrl: string): string {
  const hash = createHash("sha256").update(`${siteUrl}\0`);
  for (const source of sources) add(hash, path.join(root, source), source);
  add(hash, contentDir, "content");
  return hash.digest("hex").slice(0, 20);
}

/**
 * What the code is called by which pages are made: the same for the same sources, whatever the posts say.
 * @param root the project's folder
 */
export function sourcesVersion(root: string): string {
  // Vercel names modules by a root of its own (next.config.ts).
  const hash = createHash("sha256").update(JSON.stringify([!!process.env.VERCEL, inlinedVariables()]));
  for (const source of [...code, ...settings]) add(hash, path.join(root, source), source);
  return hash.digest("hex").slice(0, 20);
}
