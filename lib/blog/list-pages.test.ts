import { expect, test } from "vitest";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { contentFolder, postText } from "../testing/content-folder";
import { laterPages, listPages, listPagesOf } from "./list-pages";

const dayOf = (number: number) => new Date(Date.UTC(2025, 0, number)).toISOString().slice(0, 10);
const count = 120;
const dir = contentFolder(
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `posts/p${index}.mdx`,
      postText(`date: ${dayOf(index + 1)}\ntags: [Models]\nseries: Steps\npart: ${index + 1}`),
    ]),
  ),
);
const { content } = loadContent(dir, new Date("2026-01-01"));
const blog = createBlog(content, { unpublished: false });

test("the first page of a list is no later one", () => {
  expect(laterPages([], 10)).toEqual([]);
  expect(laterPages([1, 2], 2)).toEqual([]);
  expect(laterPages([1, 2, 3], 1)).toEqual(["2", "3"]);
});

test("a page has the address that its route makes of what it is told", () => {
  expect(listPagesOf("/tags/[tag]", blog)).toEqual([
    { address: "/tags/models", route: "/tags/[tag]", params: { tag: "models" } },
  ]);
  expect(listPagesOf("/tags/[tag]/page/[page]", blog)[0]).toEqual({
    address: "/tags/models/page/2",
    route: "/tags/[tag]/page/[page]",
    params: { tag: "models", page: "2" },
  });
});

test("all of them: no bare address, and each once", () => {
  const addresses = listPages(blog).map(pages => pages.map(({ address }) => address));
  expect(addresses.map(pages => pages[0])).toEqual([
    "/posts/page/2",
    "/archive/page/2",
    undefined,
    "/tags/models",
    "/tags/models/page/2",
    undefined,
    "/series/steps",
    "/series/steps/page/2",
  ]);
  expect(new Set(addresses.flat()).size).toBe(addresses.flat().length);
});
