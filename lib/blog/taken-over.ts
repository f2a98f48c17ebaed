/** The pages that a build takes over from an earlier one, since they would come to the same. */
import path from "node:path";
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { KeptPages, keptPagesFolder, postRoute } from "../finish/kept-pages";
import { postPath } from "../url";
import { writeAtomically } from "../write";
import { listPages } from "./list-pages";
import { listPageKeys, postPageKey } from "./page-keys";
import type { RelatedPost } from "./related";
import type { TakenOverList } from "./taken-over-list";

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
