/** Every address of the site, as links may name it. */
import { archivePageSize } from "../content/archive";
import { seriesIndexPageSize, seriesPageSize, tagsPageSize, wholeFeedSize } from "../content/lists";
import type { SourceBody } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import type { Content } from "../content/types";
import { site } from "../site";
import * as url from "../url";

/** What is at an address: the ids that a link can lead to, null where they are not known. */
export type Target = { anchors: ReadonlySet<string> | null; unpublished: boolean };

/** Every address of the site, with its anchors where they are known. */
export type Addresses = {
  targets: ReadonlyMap<string, Target>;
  /** Earlier addresses of posts, and whether the post is still unpublished. */
  aliases: ReadonlyMap<string, boolean>;
  publicDir: string;
};

function pagesOf(count: number, size: number, address: (page: number) => string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => address(index + 1));
}

/** The addresses of what machines read of a blog. */
function filesOf(blog: Blog): string[] {
  return [
    ...[url.feedPath, url.atomPath, url.jsonFeedPath, url.sitemapPath, url.robotsPath],
    ...[url.llmsPath, url.llmsFullPath, url.indexPath],
    ...pagesOf(blog.posts.length, wholeFeedSize, url.wholeFeedPath),
    ...blog.tags.map(({ slug }) => url.tagFeedPath(slug)),
    ...blog.series.map(({ slug }) => url.seriesFeedPath(slug)),
    ...blog.languages.map(({ lang }) => url.languageFeedPath(lang)),
  ];
}

/** The addresses of every list that a blog has. */
function listsOf(blog: Blog): string[] {
  const { homePath, archivePath, aboutPath } = url;
  return [
    ...[homePath, archivePath, aboutPath],
    ...filesOf(blog),
    ...pagesOf(blog.tags.length, tagsPageSize, url.tagsPagePath),
    ...pagesOf(blog.series.length, seriesIndexPageSize, url.seriesIndexPagePath),
    ...pagesOf(blog.posts.length, site.pageSize, url.postsPath),
    ...pagesOf(blog.posts.length, archivePageSize, url.archivePagePath),
    ...blog.tags.flatMap(({ slug, count }) => pagesOf(count, site.pageSize, page => url.tagPath(slug, page))),
    ...blog.series.flatMap(({ slug, posts }) =>
      pagesOf(posts.length, seriesPageSize, page => url.seriesPath(slug, page)),
    ),
  ];
}

/**
 * Every address that pages of the blog will have, those marked that production does not have yet.
 * @param anchorsOf the ids of a file's body; null where they are not known
 */
export function addressesOf(
  content: Content,
  bodies: readonly SourceBody[],
  anchorsOf: (file: string) => ReadonlySet<string> | null,
  publicDir: string,
): Addresses {
  const targets = new Map<string, Target>();
  const published = new Set(listsOf(createBlog(content, { unpublished: false })));
  const blog = createBlog(content, { unpublished: true });
  for (const address of listsOf(blog))
    targets.set(address, { anchors: null, unpublished: !published.has(address) });
  const isUnpublished = (slug: string) => (blog.post(slug)?.status ?? "published") !== "published";
  for (const { kind, slug, file } of bodies) {
    const anchors = anchorsOf(file);
    if (kind === "page") targets.set(url.pagePath(slug), { anchors, unpublished: false });
    else {
      const unpublished = isUnpublished(slug);
      targets.set(url.postPath(slug), { anchors, unpublished });
      for (const beside of [url.postBibPath(slug), url.postMarkdownPath(slug)])
        targets.set(beside, { anchors: null, unpublished });
    }
  }
  const aliases = new Map(
    blog.allPosts.flatMap(({ slug, aliases }) => aliases.map(alias => [alias, isUnpublished(slug)] as const)),
  );
  return { targets, aliases, publicDir };
}
