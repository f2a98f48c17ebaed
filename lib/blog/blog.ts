/** The blog as routes ask for it. */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { contentDir } from "../content/dir";
import { loadContent } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import { rememberingReader } from "../content/source";
import { termsOf } from "../content/terms";
import type { Post } from "../content/types";
import { namesBelow } from "../files";
import { ContentError, formatReport, hasErrors } from "../problem";
import { checkBlog } from "./check";
import { type KeptReports, keptReports, reportsFolder } from "./kept-reports";
import { type BodySource, preparedVariable, readPrepared } from "./prepared";
import {
  findRelations,
  type RelatedPost,
  type Relations,
  readRelations,
  relatedFinder,
  relatedTo,
} from "./related";

/** What routes get. A build that has errors does not get this far, so its report is empty. */
export type BlogView = {
  blog: Blog;
  /** The posts that are related to one, the most related first. */
  related(post: Post): RelatedPost[];
  /** The author's report, in development. */
  problems: string | null;
  /** How many texts are not read and checked yet, in development; the report says nothing of them. */
  unread: number;
  /** Whether a file's text has faults that keep it from being compiled or shown. */
  isBroken(file: string): Promise<boolean>;
  /** Changes whenever a file does; empty in production. */
  version: string;
};

/** One line that changes whenever a file under a folder does. */
function fingerprint(folder: string): string {
  return namesBelow(folder)
    .sort()
    .map(name => {
      const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return `${name}:${stats?.mtimeMs}:${stats?.size}`;
    })
    .join("\n");
}

/** A short text that changes whenever a file of the content or of `public/` does. */
export function contentVersion(): string {
  const folders = [contentDir(), path.resolve("public")];
  const stamp = folders
    .map(folder =>
      statSync(/*turbopackIgnore: true*/ folder, { throwIfNoEntry: false }) ? fingerprint(folder) : "",
    )
    .join("\n\n");
  return createHash("sha256").update(stamp).digest("hex").slice(0, 16);
}

/** What is related to a post; found when the first page asks. */
function lazyRelated(blog: Blog, find: () => Relations): (post: Post) => RelatedPost[] {
  let relations: Relations | undefined;
  return post => {
    relations ??= find();
    return relatedTo(post, blog, relations);
  };
}

let kept: KeptReports | undefined;

const readSource = rememberingReader();

/** Checks everything, as far as it was read. */
async function checkedBlog(version: string, { readBodies, readNow }: KeptReports): Promise<BlogView> {
  const { content, problems, reports, unread } = await checkBlog(
    contentDir(),
    new Date(),
    readBodies,
    readSource,
  );
  const blog = createBlog(content, { unpublished: true });
  return {
    blog,
    related: relatedFinder(blog, ({ file }) => reports.get(file)?.terms ?? ""),
    problems: problems.length > 0 ? formatReport(problems) : null,
    unread,
    async isBroken(file) {
      await readNow(file);
      return hasErrors(reports.get(file)?.problems ?? []);
    },
    version,
  };
}

let development: { version: string; view: Promise<BlogView> } | undefined;

/** Checks anew when a file has changed since the last request, or when what was left then is read. */
async function developmentBlog(): Promise<BlogView> {
  kept ??= keptReports(reportsFolder());
  const version = contentVersion();
  if (development?.version !== version) development = { version, view: checkedBlog(version, kept) };
  const current = development;
  const view = await current.view;
  if (view.unread === 0) return view;
  const unread = kept.left();
  if (unread > 0) return { ...view, unread };
  if (development === current) development = undefined;
  return developmentBlog();
}

declare global {
  // Next.js bundles pages and route handlers apart, each with a copy of this module: what is read is one for both.
  var productionBlogView: BlogView | undefined;
}

/**
 * Reads once for each process. The bodies have been checked before `next build` was started; what is wrong
 * with a file's fields stops the build here too.
 */
function productionBlog(): BlogView {
  if (globalThis.productionBlogView) return globalThis.productionBlogView;
  const folder = process.env[preparedVariable];
  const known = folder ? (source: BodySource) => readPrepared(folder, source)?.facts : undefined;
  const { content, problems } = loadContent(contentDir(), new Date(), known);
  if (hasErrors(problems)) throw new ContentError(problems);
  const blog = createBlog(content, { unpublished: false });
  const related = lazyRelated(blog, () => {
    const kept = folder ? readRelations(folder) : undefined;
    return kept ?? findRelations(blog, post => termsOf(post.parse()));
  });
  globalThis.productionBlogView = {
    blog,
    related,
    problems: null,
    unread: 0,
    isBroken: async () => false,
    version: "",
  };
  return globalThis.productionBlogView;
}

/**
 * The blog: in production what is published, in development everything, with the report of what is wrong.
 * @throws ContentError in production, with the whole report
 */
export async function getBlog(): Promise<BlogView> {
  return process.env.NODE_ENV === "development" ? developmentBlog() : productionBlog();
}
