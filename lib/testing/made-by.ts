/** For tests of recipes: what a file of code is made of, as far as its imports say. */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Follows the imports of a file, but for types.
 * @param folder absolute
 * @param entry a file in it
 * @returns the files of the folder and the packages that it uses, in order
 */
export function madeBy(folder: string, entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const code = readFileSync(path.join(folder, name), "utf8");
    for (const [, type, from = ""] of code.matchAll(/^import (type )?[^;]*?from "([^"]+)"/gm)) {
      if (type || from.startsWith("node:")) continue;
      if (from.startsWith("./")) follow(`${from.slice(2)}.ts`);
      else if (!from.startsWith(".")) packages.add(from);
    }
    for (const [, from = ""] of code.matchAll(/\bimport\("([^"]+)"\)/g)) packages.add(from);
    // Packages whose files are read rather than imported.
    for (const [, from = ""] of code.matchAll(/\b(?:package: |packageFolder\()"([^"]+)"/g))
      packages.add(from);
  };
  follow(entry);
  return { files: [...files].sort(), packages: [...packages].sort() };
}
