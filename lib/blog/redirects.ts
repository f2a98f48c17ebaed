/** Addresses that lead to another one for good. */
import type { Blog } from "../content/query";
import {
  archivePath,
  decoded,
  homePath,
  postPath,
  postsPath,
  seriesIndexPath,
  seriesPath,
  tagPath,
  tagsPath,
} from "../url";

/** Both ends are paths of this site. */
type Redirect = { from: string; to: string };

/**
 * Page 1 of each list, which lives at the bare address only.
 * @param series the slugs of series, or a parameter of a pattern, `:series`
 * @param tags those of tags
 */
export function firstPages(series: readonly string[], tags: readonly string[]): Redirect[] {
  const lists = [postsPath(), archivePath, tagsPath, seriesIndexPath];
  const ofEach = [...series.map(slug => seriesPath(slug)), ...tags.map(slug => tagPath(slug))];
  return [...lists, ...ofEach].map(to => ({ from: `${to}/page/1`, to }));
}

/** Earlier addresses of posts, in letters. */
export function earlierAddresses({ allPosts }: Blog): Redirect[] {
  return allPosts.flatMap(({ aliases, slug }) =>
    aliases.map(alias => ({ from: decoded(alias), to: postPath(slug) })),
  );
}

/** Every redirect, by its whole address: for hosts that know no patterns. */
export function redirectsOf(blog: Blog): Redirect[] {
  const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
  return [
    { from: "/index", to: homePath },
    ...firstPages(slugs(blog.series), slugs(blog.tags)),
    ...earlierAddresses(blog),
  ];
}
