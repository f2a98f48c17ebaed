/** What lists of posts tell search engines and previews: the sections, and the pages of one tag and of one series. */
import type { Metadata } from "next";
import type { Blog } from "../content/query";
import { type FeedSource, seriesFeed, tagFeed } from "../feed/model";
import { site } from "../site";
import {
  archivePagePath,
  postsPath,
  seriesFeedPath,
  seriesIndexPagePath,
  seriesPath,
  tagFeedPath,
  tagPath,
  tagsPagePath,
} from "../url";
import { wordsFor } from "../words/words";
import { createMetadata } from "./metadata";

/** The address of each page of a section. */
const sectionPaths = {
  posts: postsPath,
  tags: tagsPagePath,
  series: seriesIndexPagePath,
  archive: archivePagePath,
} as const;

/** What a page of a list is called, and what it says of itself: each page something else. @param page 1-based */
export function toldOfPage(
  title: string,
  about: string,
  page: number,
): { title: string; description: string } {
  const { onPage, aboutPage } = wordsFor(site.lang);
  if (page === 1) return { title, description: about };
  return { title: onPage(title, page), description: aboutPage(page, about) };
}

/** A page of a section, 1-based. */
export function sectionMetadata(section: keyof typeof sectionPaths, page = 1): Metadata {
  const { sections, sectionAbout } = wordsFor(site.lang);
  const pathOf = sectionPaths[section];
  return createMetadata({
    ...toldOfPage(sections[section], sectionAbout[section](site.name), page),
    path: pathOf(page),
    card: pathOf(1),
  });
}

/** A list of posts that has a feed. `path` is its first page's own, `at` that of the page in question. */
type List = { title: string; page: number; path: string; at: string; feed: FeedSource; feedPath: string };

function listMetadata({ title, page, path, at, feed, feedPath }: List): Metadata {
  return createMetadata({
    // As its feed says it: the site's own words would be the same on every list.
    ...toldOfPage(title, feed.description, page),
    path: at,
    card: path,
    feed: { path: feedPath, title: feed.title },
  });
}

/** A page of a tag, 1-based; nothing where no listed post has the tag. */
export function tagMetadata(blog: Blog, slug: string, page: number): Metadata {
  const [found, feed] = [blog.tag(slug), tagFeed(blog, slug)];
  if (!found || !feed) return {};
  return listMetadata({
    title: found.tag.label,
    page,
    path: tagPath(slug),
    at: tagPath(slug, page),
    feed,
    feedPath: tagFeedPath(slug),
  });
}

/** A page of a series, 1-based; nothing where no listed post is a part of it. */
export function seriesMetadata(blog: Blog, slug: string, page: number): Metadata {
  const [series, feed] = [blog.seriesBySlug(slug), seriesFeed(blog, slug)];
  if (!series || !feed) return {};
  return listMetadata({
    title: wordsFor(site.lang).seriesTitle(series.title),
    page,
    path: seriesPath(slug),
    at: seriesPath(slug, page),
    feed,
    feedPath: seriesFeedPath(slug),
  });
}
