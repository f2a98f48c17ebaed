/** What the blog's own content is, so that the tests of its lists hold whatever its author writes next. */
import path from "node:path";
import { loadContent } from "../../lib/content/load";
import { type Blog, createBlog } from "../../lib/content/query";
import type { Post } from "../../lib/content/types";
import { sites } from "./sites";

/** The content of the site "main", as its build shows it. */
export const ownBlog: Blog = createBlog(
  loadContent(path.join(sites.main.dir, "content"), new Date()).content,
  { unpublished: false },
);

/** The post that every list of the site "main" begins with. @throws where the blog has none */
export function newestPost(): Post {
  const [post] = ownBlog.posts;
  if (!post) throw new Error("The blog has no post.");
  return post;
}

/** A post's title as lists show it. */
export function shownTitle({ titleParts: { main, part } }: Post): string {
  return part === null ? main : `${main} ${part}`;
}
