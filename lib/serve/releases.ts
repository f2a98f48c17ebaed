/** The release that is served, and the change to a new one while the server runs. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ZodError } from "zod";
import { hashedFiles } from "../headers";
import type { ServedFile } from "../release/manifest";
import { currentName, readManifest, siteName } from "../release/manifest";

/** A release, ready to be looked things up in. */
export type Release = {
  base: string;
  files: ReadonlyMap<string, ServedFile>;
  notFound: ServedFile;
  redirects: ReadonlyMap<string, string>;
  /** Where a file of it lies. */
  locate(file: ServedFile): string;
};

function open(folder: string): Release {
  const { base, files, notFound, redirects } = readManifest(folder);
  return {
    base,
    files: new Map(Object.entries(files)),
    notFound,
    redirects: new Map(redirects.map(({ from, to }) => [from, to])),
    locate: ({ file }) => path.join(folder, siteName, file),
  };
}

/** The release that a build has left beside the current one; null where there is none to read. */
function openLast(folder: string, name: string): Release | null {
  const last = readdirSync(folder)
    .filter(one => /^\d+$/.test(one) && Number(one) < Number(name))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  try {
    return last === undefined ? null : open(path.join(folder, last));
  } catch {
    return null;
  }
}

/**
 * Opens a release of a folder of them, with what the last one names by its content: who opened a page before the change
 * asks for its style, its pictures and the search afterwards.
 */
function openAmong(folder: string, name: string): Release {
  const own = open(path.join(folder, name));
  const last = openLast(folder, name);
  if (last?.base !== own.base) return own;
  const gone = [...last.files].filter(
    ([address]) => address.startsWith(hashedFiles) && !own.files.has(address),
  );
  const lent = new Set(gone.map(([, file]) => file));
  return {
    ...own,
    files: new Map([...gone, ...own.files]),
    locate: file => (lent.has(file) ? last : own).locate(file),
  };
}

/** Why a release could not be opened, in a line. One of later code may say more of its files than this server knows. */
function reason(error: unknown): string {
  return error instanceof ZodError ? "its list is of another version. Start the server anew." : String(error);
}

/** How often it is looked whether there is a new release, in milliseconds. */
const pause = 1000;

/**
 * Serves what is current in a folder of releases, or one release for good.
 * @param folder a folder of releases, or a release
 * @param report told in a line when a release was taken up or could not be
 * @returns a function that gives the release to serve
 * @throws where there is none
 */
export function follow(folder: string, report: (line: string) => void): () => Release {
  const pointer = path.join(folder, currentName);
  const read = () => (statSync(pointer, { throwIfNoEntry: false }) ? readFileSync(pointer, "utf8") : "");
  let name = read();
  if (name === "") {
    const only = open(folder);
    return () => only;
  }
  let current = openAmong(folder, name.trim());

  let looked = Date.now();
  return () => {
    if (Date.now() - looked < pause) return current;
    looked = Date.now();
    const found = read();
    if (found === "" || found === name) return current;
    name = found;
    try {
      current = openAmong(folder, found.trim());
      report(`Serving the new release, ${found.trim()}.`);
    } catch (error) {
      report(`The new release cannot be served, the last one is: ${reason(error)}`);
    }
    return current;
  };
}
