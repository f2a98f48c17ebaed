import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Commands start in the project's folder; a bundle of their code lies anywhere. */
const { resolve } = createRequire(path.resolve("package.json"));

/**
 * Where a package is installed, absolute. Not by what it exports: of fonts and drawings the files are wanted.
 * @throws where it is not installed
 */
export function packageFolder(name: string): string {
  const places = resolve.paths(name) ?? [];
  const found = places
    .map(place => path.join(place, name))
    .find(one => existsSync(path.join(one, "package.json")));
  if (found === undefined) throw new Error(`The package ${name} is not installed: run npm ci.`);
  return found;
}
