/** What lies beside posts and is served: nothing of it is anybody's to see before a text that names it is. */
import path from "node:path";
import { contentDir } from "../content/dir";
import type { Blog } from "../content/query";
import type { Page, Post } from "../content/types";
import { decodedPath } from "../images/resolve";
import { listMedia } from "./images";
import { type Prepared, preparedVariable, readPrepared, sourceOf } from "./prepared";

/** The files beside posts that a text names, as `listMedia` does. */
function filesOf(text: Post | Page, { images, tables, attached }: Prepared): string[] {
  const cover = "cover" in text && text.cover ? [text.cover.src] : [];
  const targets = [
    ...cover,
    ...Object.keys(images),
    ...Object.keys(tables),
    ...attached.map(({ target }) => target),
  ];
  const postsDir = path.join(contentDir(), "posts");
  return targets
    .filter(target => !target.startsWith("/"))
    .map(target => path.resolve(path.dirname(path.resolve(text.file)), decodedPath(target)))
    .map(file => path.relative(postsDir, file).split(path.sep).join("/"));
}

/**
 * Of the files beside posts those that the texts of a blog name, and their dark versions; all of them where no build has
 * prepared the texts.
 */
export function publishedMedia({ allPosts, pages }: Pick<Blog, "allPosts" | "pages">): string[] {
  const all = listMedia();
  const folder = process.env[preparedVariable];
  if (all.length === 0 || !folder) return all;
  const named = new Set(
    [...allPosts, ...pages].flatMap(text => {
      const prepared = readPrepared(folder, sourceOf(text));
      return prepared ? filesOf(text, prepared) : [];
    }),
  );
  return all.filter(name => named.has(name) || named.has(name.replace(/\.dark(\.\w+)$/, "$1")));
}
