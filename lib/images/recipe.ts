/** What tells one way of making images from another, so that nothing of an earlier way is used. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The files beside this one by which an image is made. */
export const recipeFiles: readonly string[] = ["drawing.ts", "forms.ts", "strip.ts", "whole.ts"];

/** The packages that they use. */
export const recipePackages: readonly string[] = ["image-size", "postcss", "sharp", "svg-tag-names", "svgo"];

function versionOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  const folder = path.join("node_modules", name) + path.sep;
  const file = path.join(main.slice(0, main.lastIndexOf(folder) + folder.length), "package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).version;
}

/** Changes with the code that makes images, and with the versions of its packages. */
export function recipe(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256");
  for (const name of recipePackages) hash.update(`${name} ${versionOf(name)}\n`);
  for (const name of recipeFiles) hash.update(readFileSync(path.join(here, name))).update("\0");
  return hash.digest("hex");
}
