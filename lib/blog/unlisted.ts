/** Addresses that search engines are not to list. */
import type { Blog } from "../content/query";
import { postBibPath, postMarkdownPath, postPath } from "../url";

/** The pages of unlisted posts, and the files beside them. */
export function unlistedAddresses({ allPosts }: Pick<Blog, "allPosts">): string[] {
  return allPosts
    .filter(({ unlisted }) => unlisted)
    .flatMap(({ slug }) => [postPath(slug), postMarkdownPath(slug), postBibPath(slug)]);
}
