/** The pages that a build takes over from an earlier one, since they would come to the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { KeptPages, keptPagesFolder, postRoute } from "../finish/kept-pages";
import { postPath } from "../url";
import { writeAtomically } from "../write";
import { listPages } from "./list-pages";
import { listPageKeys, postPageKey } from "./page-keys";
import type { RelatedPost } from "./related";

/** The environment variable by which `npm run build` tells where the list is. */
export const takenOverVariable = "TAKEN_OVER";

const pageSchema = z.object({ address: z.string(), route: z.string() });
const schema = z.object({ keys: z.record(z.string(), z.string()), takenOver: z.array(pageSchema) });

/** The keys of pages by address, and the pages that are not made anew, each with the route that would make it. */
export type TakenOverList = z.infer<typeof schema>;

/**
 * Finds the pages that need not be made. Of each route one is made in any case: after it the finishing step restores the
 * others.
 * @param blog without drafts and scheduled posts
 * @param related the posts that are related to one
 * @param folder where the prepared bodies are
 * @param dir the build's folder, `.next`
 * @returns the file that lists them, and how many there are of posts and of lists
 */
export function findTakenOver(
  blog: Blog,
  related: (post: Post) => readonly RelatedPost[],
  folder: string,
  dir: string,
): { list: string; posts: number; lists: number } {
  const kept = new KeptPages(keptPagesFolder(dir));
  const keys: Record<string, string> = {};
  for (const post of blog.allPosts) {
    const key = postPageKey(post, blog, related, folder);
    if (key !== undefined) keys[postPath(post.slug)] = key;
  }
  const listKey = listPageKeys(blog);
  const lists = listPages(blog);
  for (const { address } of lists.flat()) keys[address] = listKey(address);
  const isKept = (address: string, has: (key: string) => boolean) => {
    const key = keys[address];
    return key !== undefined && has(key);
  };
  const posts = blog.allPosts
    .slice(1)
    .map(({ slug }) => ({ address: postPath(slug), route: postRoute }))
    .filter(({ address }) => isKept(address, key => kept.hasWhole(key)));
  const sameLists = lists.flatMap(([, ...others]) =>
    others.filter(({ address }) => isKept(address, key => kept.has(key))),
  );
  const found: TakenOverList = {
    keys,
    takenOver: [...posts, ...sameLists.map(({ address, route }) => ({ address, route }))],
  };
  const list = path.join(dir, "cache/blog/taken-over.json");
  writeAtomically(list, JSON.stringify(found));
  return { list, posts: posts.length, lists: sameLists.length };
}

/** What `findTakenOver` listed; nothing where no build has, as for `next build` alone. */
export function takenOverList(): TakenOverList {
  const file = process.env[takenOverVariable];
  if (!file) return { keys: {}, takenOver: [] };
  return schema.parse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, "utf8")));
}

/** The addresses of the pages that are not made anew. */
export function takenOverAddresses(): ReadonlySet<string> {
  return new Set(takenOverList().takenOver.map(({ address }) => address));
}
