/** What tells one way of making files from another, so that nothing of an earlier way is taken out of a cache. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { packageFolder } from "./package-folder";

function versionOf(name: string): string {
  const file = path.join(packageFolder(name), "package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).version;
}

/**
 * Changes with the code by which something is made, and with the versions of its packages.
 * @param folder where the code lies, absolute
 * @param files its files, from there
 * @param packages those that it uses
 */
export function recipeOf(folder: string, files: readonly string[], packages: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of packages) hash.update(`${name} ${versionOf(name)}\n`);
  for (const name of files) hash.update(readFileSync(path.join(folder, name))).update("\0");
  return hash.digest("hex");
}
