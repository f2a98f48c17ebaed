type Part = { series: { part: number | null } | null };

/**
 * Which part of its series a post is.
 * @param series the series, its parts in order
 * @returns `of` is how many there are; null where it is the only one so far, or where a part is missing
 */
export function partOf<P extends Part>(
  series: { posts: readonly P[] },
  post: P,
): { part: number; of: number | null } | null {
  const parts = series.posts.map((one, index) => one.series?.part ?? index + 1);
  const part = post.series?.part ?? parts[series.posts.indexOf(post)];
  if (part === undefined) return null;
  const count = parts.length;
  const isWhole = count > 1 && parts.every((one, index) => one === index + 1) && part <= count;
  return { part, of: isWhole ? count : null };
}
