import type { Post, Series } from "@/lib/content/types";

/**
 * Which part of its series a post is.
 * @returns `of` is how many there are; null where it is the only one so far, or where a part is missing
 */
export function partOf(series: Series, post: Post): { part: number; of: number | null } | null {
  const parts = series.posts.map((one, index) => one.series?.part ?? index + 1);
  const part = post.series?.part ?? parts[series.posts.indexOf(post)];
  if (part === undefined) return null;
  const count = parts.length;
  const isWhole = count > 1 && parts.every((one, index) => one === index + 1) && part <= count;
  return { part, of: isWhole ? count : null };
}
