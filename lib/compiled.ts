/**
 * What Next.js compiles, kept from build to build. No text is part of it: where only texts have changed, a build takes
 * it over and has pages alone made (docs/decisions/0013).
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { sourcesVersion } from "./build-id";
import { codeFolder } from "./code-folder";

/** What has Next.js make the pages of a build that is compiled (nextjs.org/docs/app/api-reference/cli/next). */
export const pagesOnly: readonly string[] = ["--experimental-build-mode", "generate"];

/** What `next build` itself leaves where it is when it begins. */
const staying: ReadonlySet<string> = new Set(["cache", "dev", "diagnostics", "lock", "trace"]);

/** What a build needs while it compiles alone, or writes anew in any case. */
const passing: ReadonlySet<string> = new Set([
  ...staying,
  "build",
  "fillings",
  "prerender-manifest.json",
  "trace-build",
  "types",
]);

/** Below these, what is compiled lies beside the pages that were made with it. */
const mixed = /^server\/(?:app|pages)\//;
const code = /\.(?:js|json|map)$/;

/** Whether a folder or file of a build, by its path in it, is or may hold what was compiled. */
function isCompiled(name: string, isFolder: boolean): boolean {
  return !passing.has(name) && (isFolder || !mixed.test(name) || code.test(name));
}

/** How a folder is copied. */
type Copying = {
  /** Whether a folder or file is, by its path in the first folder. */
  wanted?: (name: string, isFolder: boolean) => boolean;
  /** What stands in names of files and in what they say, and what stands there in the copy. */
  exchange?: { from: string; to: string };
};

/** Copies a folder; links stay as they are. @param below where in the first folder this one is, with `/` at the end */
function copy(source: string, target: string, how: Copying, below = ""): void {
  const { wanted, exchange } = how;
  const changed = (text: string) => (exchange ? text.replaceAll(exchange.from, exchange.to) : text);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const name = below + entry.name;
    if (wanted && !wanted(name, entry.isDirectory())) continue;
    const file = path.join(source, entry.name);
    const place = path.join(target, changed(entry.name));
    if (entry.isDirectory()) {
      copy(file, place, how, `${name}/`);
      continue;
    }
    // Not before there is something in it: the folders of pages stay away.
    mkdirSync(target, { recursive: true });
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(file), place);
    else {
      const bytes = readFileSync(file);
      const isSame = !exchange || !bytes.includes(exchange.from);
      writeFileSync(place, isSame ? bytes : changed(bytes.toString("utf8")));
    }
  }
}

/** Modules are named by where the project lies, so that a project that was moved is compiled anew. */
function keptFolder(dir: string): string {
  const root = process.cwd();
  return codeFolder(path.join(dir, "cache/blog/compiled"), `${sourcesVersion(root)} ${root}`);
}

/**
 * Keeps what was compiled for a build that is whole and not finished yet: finishing takes scripts away.
 * @param dir the build's folder, `.next`
 */
export function keepCompiled(dir: string): void {
  const folder = keptFolder(dir);
  const unfinished = `${folder}.${process.pid}`;
  for (const old of [unfinished, folder]) rmSync(old, { recursive: true, force: true });
  copy(dir, unfinished, { wanted: isCompiled });
  // Last, so that what is kept is whole.
  renameSync(unfinished, folder);
}

/**
 * Puts what was kept in the place of the last build, for `next build` to make pages with (`pagesOnly`).
 * @param dir the build's folder, `.next`
 * @param buildId what the new build is called
 * @returns false, and nothing is done, where nothing was compiled of the code as it stands
 */
export function restoreCompiled(dir: string, buildId: string): boolean {
  const folder = keptFolder(dir);
  if (!existsSync(folder)) return false;
  for (const name of readdirSync(dir)) {
    if (!staying.has(name)) rmSync(path.join(dir, name), { recursive: true, force: true });
  }
  // A build's id stands in lists of its files, and is the name of a folder.
  const from = readFileSync(path.join(folder, "BUILD_ID"), "utf8");
  copy(folder, dir, { exchange: { from, to: buildId } });
  return true;
}

/** Forgets what was kept, since no build came of it. */
export function forgetCompiled(dir: string): void {
  rmSync(keptFolder(dir), { recursive: true, force: true });
}
