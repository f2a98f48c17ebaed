import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Where a package is installed, absolute. Not by what it exports: of fonts and drawings the files are wanted.
 * @throws where it is not installed
 */
export function packageFolder(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = places
    .map(place => path.join(place, name))
    .find(one => existsSync(path.join(one, "package.json")));
  if (found === undefined) throw new Error(`The package ${name} is not installed: run npm ci.`);
  return found;
}
