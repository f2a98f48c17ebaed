/**
 * The site that is built the way Vercel builds it. A copy of the project like the others in `e2e/support/sites.ts`,
 * but one that stands on its own: Vercel builds nothing that lies above the project, so the installed packages are
 * in it too.
 */
import { linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeIslandPosts } from "../support/islands";
import { copyProject, sites } from "../support/sites";

const root = path.resolve(import.meta.dirname, "../..");

/** The folder of the site. */
export const siteDir = path.join(root, ".sites/vercel");
/** What `next build` and the finishing step leave. */
export const buildDir = path.join(siteDir, ".next");
/** What `vercel build` makes of it; this is what Vercel would serve. */
export const outputDir = path.join(siteDir, ".vercel/output");

/** Puts a folder's files into another place without copying their bytes. Symbolic links stay as they are. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** Makes a fresh copy of the project around the posts of `fixtures/many` that are written by hand, and those with islands. */
export function prepareVercelSite(): void {
  const { content } = sites.many;
  if (content === null) throw new Error('The site "many" has no content of its own.');
  copyProject(siteDir, content);
  writeIslandPosts(path.join(siteDir, "content/posts"));
  linkFolder(path.join(root, "node_modules"), path.join(siteDir, "node_modules"));
  // What `vercel link` would write; the packages are there, so nothing is to be installed.
  const settings = { framework: "nextjs", installCommand: "" };
  mkdirSync(path.join(siteDir, ".vercel"));
  writeFileSync(
    path.join(siteDir, ".vercel/project.json"),
    JSON.stringify({ projectId: "none", orgId: "none", settings }),
  );
}
