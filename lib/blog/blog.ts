/** The blog as routes ask for it. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { contentDir } from "../content/dir";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { ContentError, formatReport, hasErrors } from "../problem";
import { checkBlog } from "./check";

/** `problems` is the author's report, in development only; a build that has errors does not get this far. */
export type BlogView = { blog: Blog; problems: string | null };

/** One line that changes whenever a file under a folder does. */
function fingerprint(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map(name => {
      const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return `${name}:${stats?.mtimeMs}:${stats?.size}`;
    })
    .join("\n");
}

function stampOf(dir: string): string {
  const folders = [dir, path.resolve("public")];
  return folders
    .map(folder =>
      statSync(/*turbopackIgnore: true*/ folder, { throwIfNoEntry: false }) ? fingerprint(folder) : "",
    )
    .join("\n\n");
}

let development: { stamp: string; view: Promise<BlogView> } | undefined;

/** Checks anew when a file has changed since the last request. */
async function developmentBlog(): Promise<BlogView> {
  const dir = contentDir();
  const stamp = stampOf(dir);
  if (development?.stamp !== stamp) {
    const view = checkBlog(dir, new Date()).then(({ content, problems }) => ({
      blog: createBlog(content, { unpublished: true }),
      problems: problems.length > 0 ? formatReport(problems) : null,
    }));
    development = { stamp, view };
  }
  return development.view;
}

let production: BlogView | undefined;

/**
 * Reads once for each process. The bodies have been checked before `next build` was started; what is wrong
 * with a file's fields stops the build here too.
 */
function productionBlog(): BlogView {
  if (production) return production;
  const { content, problems } = loadContent(contentDir(), new Date());
  if (hasErrors(problems)) throw new ContentError(problems);
  production = { blog: createBlog(content, { unpublished: false }), problems: null };
  return production;
}

/**
 * The blog: in production what is published, in development everything, with the report of what is wrong.
 * @throws ContentError in production, with the whole report
 */
export async function getBlog(): Promise<BlogView> {
  return process.env.NODE_ENV === "development" ? developmentBlog() : productionBlog();
}
