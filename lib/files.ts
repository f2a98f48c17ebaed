import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Whether a path is that of a file; not where it is a folder's, or a link's that leads nowhere. */
export function isFile(file: string): boolean {
  return existsSync(file) && statSync(/*turbopackIgnore: true*/ file).isFile();
}

/** Whether a path is that of a folder. */
export function isFolder(full: string): boolean {
  return existsSync(full) && statSync(/*turbopackIgnore: true*/ full).isDirectory();
}

/** Whether the user that builds the blog may read a file, or a folder and what is in it. */
export function isReadable(file: string): boolean {
  try {
    accessSync(/*turbopackIgnore: true*/ file, constants.R_OK | (isFolder(file) ? constants.X_OK : 0));
    return true;
  } catch {
    return false;
  }
}

/**
 * Every name below a folder, as a path from there. What is in a folder that may not be read is left out: the check
 * tells of it.
 */
export function namesBelow(folder: string): string[] {
  try {
    return readdirSync(/*turbopackIgnore: true*/ folder, { recursive: true, encoding: "utf8" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EACCES")) throw error;
  }
  if (!isReadable(folder)) return [];
  return readdirSync(/*turbopackIgnore: true*/ folder).flatMap(name => {
    const full = path.join(/*turbopackIgnore: true*/ folder, name);
    return [name, ...(isFolder(full) ? namesBelow(full).map(below => path.join(name, below)) : [])];
  });
}

/** A path as reports show it: from the project's root, with `/`. */
export function displayPath(absolute: string): string {
  return path.relative(process.cwd(), absolute).split(path.sep).join("/") || ".";
}

/** The names in a folder; undefined where there is none. */
export type Listing = (folder: string) => ReadonlySet<string> | undefined;

const listFolder: Listing = folder => (isFolder(folder) ? new Set(readdirSync(folder)) : undefined);

/** Reads each folder once: for one look at files that stay as they are meanwhile. */
export function keptListing(): Listing {
  const known = new Map<string, ReturnType<Listing>>();
  return folder => {
    if (!known.has(folder)) known.set(folder, listFolder(folder));
    return known.get(folder);
  };
}

/** A name with what some systems tell apart and others do not: capitals, and how accents are stored. */
function folded(name: string): string {
  return name.normalize().toLowerCase();
}

/**
 * The name a path really has on disk, letter by letter: a Mac finds `Chart.PNG` by `chart.png`, the server
 * that the blog is deployed to does not.
 * @returns undefined where there is no such file in any case
 */
export function nameOnDisk(root: string, relative: string, list: Listing = listFolder): string | undefined {
  let folder = root;
  const names: string[] = [];
  for (const part of relative.split(path.sep)) {
    const entries = list(folder);
    const name = entries?.has(part)
      ? part
      : [...(entries ?? [])].find(entry => folded(entry) === folded(part));
    if (name === undefined) return undefined;
    names.push(name);
    folder = path.join(folder, name);
  }
  return names.join(path.sep);
}
