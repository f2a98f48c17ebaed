/**
 * Releases: what a build has to serve, laid out by itself. A build that is cut off half way leaves the last release
 * as it is, and whoever serves goes on with it.
 */
import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { linkOrCopy } from "../link";
import { writeAtomically } from "../write";
import { type BuiltFile, builtFiles } from "./built-files";
import {
  currentName,
  currentRelease,
  manifestName,
  type ReleaseManifest,
  type ServedFile,
  serverName,
  siteName,
} from "./manifest";

/** The folder of releases. */
export function releasesDir(): string {
  return path.resolve(".release");
}

/** What a release is made of beside the build. */
type ReleaseParts = {
  /** The build's folder, `.next`. */
  dir: string;
  /** The folder of files that are served as they are. */
  publicDir: string;
  /** By the path of a file of that folder what is served in its place, and may be linked. */
  cleaned: ReadonlyMap<string, string>;
  base: string;
  redirects: ReleaseManifest["redirects"];
  /** Addresses that search engines are not to list. */
  unlisted: readonly string[];
  /** The server's code, in one file. */
  server: string;
};

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}

/** Lays a file out. What a build made is linked, since no build changes a file in place; an author may. */
function layOut({ source, name, type, modified }: BuiltFile, site: string, isLinked: boolean): ServedFile {
  const target = path.join(site, name);
  mkdirSync(path.dirname(target), { recursive: true });
  if (isLinked) linkOrCopy(source, target);
  else copyFileSync(source, target, constants.COPYFILE_FICLONE);
  const hash = hashOf(readFileSync(target));
  return { file: name, type, hash, ...(modified !== undefined && { modified }) };
}

/** The numbers of the releases in a folder, oldest first. */
function numbersIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

function writeRelease(release: string, parts: ReleaseParts): void {
  const { dir, publicDir, cleaned, base, redirects, unlisted, server } = parts;
  const site = path.join(release, siteName);
  mkdirSync(site, { recursive: true });
  const { files, notFound } = builtFiles(dir, publicDir);
  const served: Record<string, ServedFile> = {};
  const names = new Set([notFound.name]);
  for (const file of files) {
    if (served[file.address]) throw new Error(`Two files of the build have the address ${file.address}.`);
    // A page lies under its address with `.html` behind it. It is a link into the build, which would be written over too.
    if (names.has(file.name)) {
      const shown = path.relative(path.dirname(publicDir), file.source).split(path.sep).join("/");
      throw new Error(`${shown} would lie where a page of the blog does, ${file.name}: rename it.`);
    }
    names.add(file.name);
    const source = cleaned.get(file.source) ?? file.source;
    served[file.address] = {
      ...layOut({ ...file, source }, site, !source.startsWith(publicDir + path.sep)),
      ...(unlisted.includes(file.address) && { noindex: true as const }),
    };
  }
  const manifest: ReleaseManifest = {
    version: 1,
    base,
    // Not as the build lists them: pages that it has taken over come last there, and in a first build none is.
    files: Object.fromEntries(Object.entries(served).sort(([a], [b]) => (a < b ? -1 : 1))),
    notFound: layOut(notFound, site, true),
    redirects,
  };
  writeFileSync(path.join(release, manifestName), JSON.stringify(manifest));
  copyFileSync(server, path.join(release, serverName));
}

/**
 * Makes a release of a finished build, and has it served from now on. Older ones are removed, but for the last.
 * @param folder the folder of releases
 * @returns the new release's folder
 * @throws where two files of the build have one address or one name, or a file cannot be written; the last release stays
 *   current
 */
export function makeRelease(folder: string, parts: ReleaseParts): string {
  const current = currentRelease(folder);
  const release = path.join(folder, String((numbersIn(folder).at(-1) ?? 0) + 1));
  try {
    writeRelease(release, parts);
    writeAtomically(path.join(folder, currentName), `${path.basename(release)}\n`);
  } catch (error) {
    rmSync(release, { recursive: true, force: true });
    throw error;
  }
  // A server that has not noticed the new one yet goes on with the last.
  const staying = [release, current].map(one => one && path.basename(one));
  for (const name of numbersIn(folder).map(String)) {
    if (!staying.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return release;
}
