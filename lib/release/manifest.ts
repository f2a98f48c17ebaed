/** The list that a release has of itself, which is all that a server needs to know. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** A file of a release, and what is said of it where it is answered with. */
const servedFile = z.strictObject({
  /** Where it lies, from the release's `site/`, with `/`. */
  file: z.string(),
  /** `Content-Type`. */
  type: z.string(),
  /** Of its content; the same file has the same one in every build. */
  hash: z.string(),
  /** `Last-Modified`, where what the file says has a date of its own. */
  modified: z.string().optional(),
  /** Whether search engines are told not to list it. */
  noindex: z.literal(true).optional(),
});
export type ServedFile = z.infer<typeof servedFile>;

const releaseManifest = z.strictObject({
  version: z.literal(1),
  /** What stands before every address of the site, such as `/project`; empty at the root of a host. */
  base: z.string(),
  /** By address, decoded, without the base. */
  files: z.record(z.string(), servedFile),
  /** The answer where there is none. */
  notFound: servedFile,
  /** Addresses that lead to others of the site, both written as those of `files`. */
  redirects: z.array(z.strictObject({ from: z.string(), to: z.string() })),
});
export type ReleaseManifest = z.infer<typeof releaseManifest>;

/** Names within a release's folder: the list, the folder of what is served, and the server in one file. */
export const manifestName = "release.json";
export const siteName = "site";
export const serverName = "server.cjs";

/** Names within the folder of releases: which of them is served. */
export const currentName = "current";

/** The release in a folder of releases that is served; null where there is none. */
export function currentRelease(folder: string): string | null {
  const file = path.join(folder, currentName);
  if (!existsSync(file)) return null;
  return path.join(folder, readFileSync(file, "utf8").trim());
}

/** @throws where the release's list is missing or of another form */
export function readManifest(release: string): ReleaseManifest {
  return releaseManifest.parse(JSON.parse(readFileSync(path.join(release, manifestName), "utf8")));
}
