/** The release that is served, and the change to a new one while the server runs. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { ServedFile } from "../release/manifest";
import { currentName, currentRelease, readManifest, siteName } from "../release/manifest";

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
  const release = name === "" ? folder : currentRelease(folder);
  let current = open(release ?? folder);
  if (name === "") return () => current;

  let looked = Date.now();
  return () => {
    if (Date.now() - looked < pause) return current;
    looked = Date.now();
    const found = read();
    if (found === "" || found === name) return current;
    name = found;
    try {
      current = open(path.join(folder, found.trim()));
      report(`Serving the new release, ${found.trim()}.`);
    } catch (error) {
      report(`The new release cannot be served, the last one is: ${String(error)}`);
    }
    return current;
  };
}
