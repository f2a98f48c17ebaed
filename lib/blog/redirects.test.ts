import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { contentFolder, postText } from "../testing/content-folder";
import { firstPages, redirectsOf } from "./redirects";

test("page 1 of each list, of each series and of each tag leads to the list", () => {
  expect(firstPages([":series"], ["a", "b", "c"])).toEqual([
    { from: "/posts/page/1", to: "/posts" },
    { from: "/archive/page/1", to: "/archive" },
    { from: "/tags/page/1", to: "/tags" },
    { from: "/series/page/1", to: "/series" },
    { from: "/series/:series/page/1", to: "/series/:series" },
    { from: "/tags/a/page/1", to: "/tags/a" },
    { from: "/tags/b/page/1", to: "/tags/b" },
    { from: "/tags/c/page/1", to: "/tags/c" },
  ]);
});

test("earlier addresses lead to their post, in letters", () => {
  const folder = contentFolder({
    "posts/a.mdx": postText('aliases: ["/old", "/b%C3%A0i"]\nseries: S\npart: 1\ntags: [T]'),
  });
  const { content, problems } = loadContent(folder, new Date("2025-06-01"));
  rmSync(folder, { recursive: true });
  expect(problems).toEqual([]);
  const redirects = redirectsOf(createBlog(content, { unpublished: false }));
  expect(redirects[0]).toEqual({ from: "/index", to: "/" });
  expect(redirects).toContainEqual({ from: "/series/s/page/1", to: "/series/s" });
  expect(redirects).toContainEqual({ from: "/tags/t/page/1", to: "/tags/t" });
  expect(redirects.slice(-2)).toEqual([
    { from: "/old", to: "/posts/a" },
    { from: "/bài", to: "/posts/a" },
  ]);
});
