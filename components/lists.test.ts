/** What the lists of a blog with ten thousand posts weigh: a post a day for 27 years, each with a long title. */
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// It knows the paths of tsconfig.json, by which components import.
import { tsImport } from "tsx/esm/api";
import { expect, test } from "vitest";
import { archivePage, type PostsOfYear } from "../lib/content/archive";
import { seriesIndexPageSize, seriesPageSize, tagsPageSize } from "../lib/content/lists";
import { loadContent } from "../lib/content/load";
import { createBlog } from "../lib/content/query";
import type { Post, Series } from "../lib/content/types";
import { contentFolder, postText } from "../lib/testing/content-folder";

const { Archive }: typeof import("./archive") = await tsImport("./archive.tsx", import.meta.url);
const { PostList }: typeof import("./post-list") = await tsImport("./post-list.tsx", import.meta.url);
const { PostLedger }: typeof import("./post-ledger") = await tsImport("./post-ledger.tsx", import.meta.url);
const { SeriesIndex }: typeof import("./series-index") = await tsImport(
  "./series-index.tsx",
  import.meta.url,
);
const { TagIndex }: typeof import("./tag-index") = await tsImport("./tag-index.tsx", import.meta.url);

/**
 * What a list page has around its list, in bytes: style sheet 25,400, head 3,400, header, footer and title 3,900, what
 * search engines are told 1,000.
 */
const around = 33_700;

const count = 10_000;
const tags = Array.from({ length: 40 }, (_, index) => ({
  slug: `tag-number-${index}`,
  label: `Tag ${index}`,
}));

function madeUpPosts(): Post[] {
  const folder = contentFolder({ "posts/one.mdx": postText(`excerpt: "${"An excerpt. ".repeat(20)}"`) });
  const [one] = loadContent(folder, new Date()).content.posts;
  if (!one) throw new Error("The post was not read.");
  return Array.from({ length: count }, (_, index) => {
    const slug = `${"a-long-address-".repeat(6)}${index}`;
    return {
      ...one,
      file: `content/posts/${slug}.mdx`,
      slug,
      date: new Date(Date.UTC(2025, 0, 1 - index)).toISOString().slice(0, 10),
      titleParts: { main: "A title as long as a title may be. ".repeat(4).slice(0, 120), part: null },
      tags: tags.slice(index % 37, (index % 37) + 3),
    };
  });
}

const blog = createBlog(
  {
    posts: madeUpPosts(),
    pages: [],
    tags: new Map(),
    author: { name: "A", family: null, url: null, bio: null },
  },
  { unpublished: false },
);
const archive: readonly PostsOfYear[] = blog.archive;
const { pages, years } = archivePage(archive, 1);

/** The bytes of a finished page around this list. */
function pageSize(list: ReactNode): number {
  return Buffer.byteLength(renderToStaticMarkup(list)) + around;
}

test("no page of the archive has 60 KB of HTML", () => {
  expect(years).toHaveLength(29);
  const sizes = Array.from({ length: pages }, (_, index) =>
    pageSize(createElement(Archive, { archive: archivePage(archive, index + 1) })),
  );
  expect(Math.max(...sizes)).toBeLessThan(60_000);
});

test("a page of the archive leads to every year, and to few of its pages", () => {
  const html = renderToStaticMarkup(createElement(Archive, { archive: archivePage(archive, 100) }));
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "");
  expect(links.filter(href => href.includes("#year-"))).toHaveLength(years.length);
  expect(links.filter(href => /^\/archive(?:\/page\/\d+)?$/.test(href))).toEqual([
    "/archive/page/99",
    "/archive",
    "/archive/page/99",
    "/archive/page/100",
    "/archive/page/101",
    `/archive/page/${pages}`,
    "/archive/page/101",
  ]);
});

test("no page of a tag has 60 KB of HTML", () => {
  const list = createElement(PostList, {
    entries: blog.posts.slice(0, 12).map(post => ({ post, cover: null })),
    count,
    tags: blog.tags,
    tag: "tag-number-1",
    total: count,
    page: 400,
    pages: Math.ceil(count / 12),
    href: page => `/tags/tag-number-1/page/${page}`,
  });
  expect(pageSize(list)).toBeLessThan(60_000);
});

test("no page of tags has 60 KB of HTML, each with a long description", () => {
  const many = Array.from({ length: tagsPageSize }, (_, index) => ({
    slug: `${"a-long-tag-".repeat(4)}${index}`,
    label: `${"A long tag ".repeat(4)}${index}`,
    count,
    description: "What the tag stands for, in a sentence or two. ".repeat(4),
  }));
  expect(pageSize(createElement(TagIndex, { tags: many }))).toBeLessThan(60_000);
});

/** Series of so many parts each. */
function seriesOf(parts: number, length: number): Series[] {
  return Array.from({ length }, (_, index) => ({
    slug: `${"a-long-series-".repeat(5)}${index}`,
    title: "A series with a title as long as a title may be. ".repeat(3).slice(0, 120),
    posts: blog.posts.slice(0, parts),
  }));
}

test("no page of series has 60 KB of HTML, whether they show their parts or not", () => {
  for (const parts of [1, 8, 40, 5_000]) {
    const list = createElement(SeriesIndex, { series: seriesOf(parts, seriesIndexPageSize) });
    expect(pageSize(list), `${parts} parts`).toBeLessThan(60_000);
  }
});

test("no page of a series has 60 KB of HTML, with a cover beside each part", () => {
  const srcset = (type: string) =>
    [360, 720, 1080, 1312, 1840]
      .map(
        width =>
          `/_next/static/media/${"a-long-name-".repeat(3)}.0123456789abcdef.${width}.${type} ${width}w`,
      )
      .join(", ");
  const picture = {
    src: "/_next/static/media/a-cover.0123456789abcdef.jpg",
    width: 1840,
    height: 1200,
    sources: ["avif", "webp"].map(type => ({ type: `image/${type}`, srcset: srcset(type) })),
    colour: "#abc",
  };
  const cover = { ...picture, dark: picture, alt: "A cover" };
  const entries = blog.posts.slice(0, seriesPageSize).map(post => ({ post, cover }));
  const html = renderToStaticMarkup(createElement(PostLedger, { entries, heading: "h2" }));
  expect(Buffer.byteLength(html) + around).toBeLessThan(60_000);
  expect(html).toContain(" 360w");
  expect(html).not.toContain(" 720w");
});
