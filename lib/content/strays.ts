/** What lies in the content folder and is read by nothing: its author takes it for published, or for known. */
import { existsSync, lstatSync } from "node:fs";
import path from "node:path";
import { displayPath, namesBelow } from "../files";
import { nearest, type Problem, quote } from "../problem";
import { referencesFile } from "./bibliography";
import { isLeftover, namesIn } from "./collect";
import { glossaryFile } from "./glossary";
import { macrosFile } from "./macros";
import { registryFiles } from "./registries";

const folders: readonly string[] = ["posts", "pages", "figures"];
const files: readonly string[] = [...Object.values(registryFiles), glossaryFile, macrosFile, referencesFile];

const markdown = /\.(?:mdx?|markdown|qmd|rmd)$/i;
const data = /\.(?:ya?ml|toml|json|bib|bibtex)$/i;

/** Texts on the folder itself, as people leave them for one another. */
const about = /^(?:readme|licen[cs]e|changelog|contributing)\b/i;

/** A warning for a file or a folder; it may be there for another program, so that it stops no build. */
function stray(full: string, expected: string, found: string, fix: string): Problem {
  const severity = "warning";
  return { file: displayPath(full), line: 1, column: 1, severity, subject: "file", expected, found, fix };
}

function strayFile(full: string): Problem[] {
  const name = path.basename(full);
  const found = `${quote(name)}, which nothing reads`;
  if (markdown.test(name) && !about.test(name)) {
    const fix = "move it to posts/, or to pages/ for a page of that name; else out of the folder";
    return [stray(full, "posts in posts/, and pages in pages/", found, fix)];
  }
  if (!data.test(name)) return [];
  const meant = /\.bib/i.test(name) ? referencesFile : nearest(name, files);
  const fix = meant ? `rename it to ${meant}` : "move it away";
  return [stray(full, files.join(", "), found, fix)];
}

function strayFolder(full: string): Problem[] {
  const problems: Problem[] = [];
  // What may not be read below it is told by itself (lib/blog/files-to-mend.ts).
  const names = namesIn(full, problems).length > 0 ? namesBelow(full) : [];
  const texts = names.filter(name => markdown.test(name));
  if (texts.length === 0) return problems;
  const many = texts.length === 1 ? "a text" : `${texts.length} texts`;
  const found = `${many} in ${quote(`${path.basename(full)}/`)}, which nothing reads`;
  const fix = "move the folder into posts/, where draft: true keeps a post back; else out of the folder";
  return [stray(full, "posts in posts/, and pages in pages/", found, fix)];
}

/**
 * @param dir CONTENT_DIR, absolute, with a folder `posts/` in it
 * @returns a warning for each; none where the folder is that of a project, which has files of many kinds
 */
export function strays(dir: string): Problem[] {
  if (existsSync(path.join(/*turbopackIgnore: true*/ dir, "package.json"))) return [];
  const problems: Problem[] = [];
  const others = namesIn(dir, problems)
    .filter(name => !isLeftover(name) && !folders.includes(name) && !files.includes(name))
    .sort();
  for (const name of others) {
    const full = path.join(/*turbopackIgnore: true*/ dir, name);
    const isDirectory = lstatSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
    problems.push(...(isDirectory ? strayFolder(full) : strayFile(full)));
  }
  return problems;
}
