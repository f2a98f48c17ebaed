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
export type Redirect = { from: string; to: string };

/** Earlier addresses of posts, and page 1 of each list, which lives at the bare address only. */
export function redirectsOf(blog: Blog): Redirect[] {
  return [
    { from: "/index", to: homePath },
    { from: "/posts/page/1", to: postsPath() },
    { from: `${archivePath}/page/1`, to: archivePath },
    { from: `${tagsPath}/page/1`, to: tagsPath },
    { from: `${seriesIndexPath}/page/1`, to: seriesIndexPath },
    ...blog.series.map(({ slug }) => ({ from: `${seriesPath(slug)}/page/1`, to: seriesPath(slug) })),
    ...blog.tags.map(({ slug }) => ({ from: `${tagPath(slug)}/page/1`, to: tagPath(slug) })),
    ...blog.allPosts.flatMap(post =>
      post.aliases.map(alias => ({ from: decoded(alias), to: postPath(post.slug) })),
    ),
  ];
}
