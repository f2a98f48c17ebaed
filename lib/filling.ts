/**
 * What stands in `<main>` of a page without islands, from when the page is made until it is finished. Next would write
 * it into the page, into the page's payload and into that payload's parts, all of which the finishing step would read
 * and throw away (docs/decisions/0013). So a page is made with a name in the place of its content.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { writeAtomically } from "./write";

/** The environment variable by which `npm run build` says that a finishing step follows, and where it looks. */
export const fillingsVariable = "FILLINGS";

/** The attribute of the `<main>` that is to be filled: the name of its content. */
export const fillingAttribute = "data-filling";

/**
 * Where a build keeps its fillings.
 * @param dir the build's folder, `.next`
 */
export function fillingsFolder(dir: string): string {
  return path.join(dir, "fillings");
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, `${name}.txt`);
}

/**
 * Keeps a content.
 * @returns its name, made of the content
 */
export function keepFilling(folder: string, html: string): string {
  const name = createHash("sha256").update(html).digest("hex").slice(0, 32);
  const file = fileOf(folder, name);
  if (existsSync(file)) return name;
  mkdirSync(folder, { recursive: true });
  // Two pages with one content may be made at the same time.
  writeAtomically(file, html, `.${process.pid}`);
  return name;
}

/** A content by its name; undefined where there is none. */
export function readFilling(folder: string, name: string): string | undefined {
  const file = fileOf(folder, name);
  return /^[0-9a-f]+$/.test(name) && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Removes what every page has been filled with. */
export function dropFillings(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
