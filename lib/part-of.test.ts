import { expect, test } from "vitest";
import { loadContent } from "./content/load";
import { createBlog } from "./content/query";
import { partOf } from "./part-of";
import { contentFolder, postText } from "./testing/content-folder";

/** The places of posts in a series, by the number that each was given. */
function places(parts: readonly (number | null)[]) {
  const files = parts.map((part, index) => [
    `posts/p${index}.mdx`,
    postText(`series: Deep\ndate: 2025-01-0${index + 1}${part === null ? "" : `\npart: ${part}`}`),
  ]);
  const blog = createBlog(loadContent(contentFolder(Object.fromEntries(files)), new Date()).content, {
    unpublished: false,
  });
  const series = blog.seriesBySlug("deep");
  return parts.map((_, index) => {
    const post = blog.post(`p${index}`);
    return series && post ? partOf(series, post) : undefined;
  });
}

test("a part of several is one of so many", () => {
  expect(places([1, 2, 3])).toEqual([1, 2, 3].map(part => ({ part, of: 3 })));
});

test("no number is given where one part is all there is, or one is missing", () => {
  expect(places([1])).toEqual([{ part: 1, of: null }]);
  expect(places([1, 3])).toEqual([
    { part: 1, of: null },
    { part: 3, of: null },
  ]);
});

test("parts without numbers go by their dates", () => {
  expect(places([null, null])).toEqual([
    { part: 1, of: 2 },
    { part: 2, of: 2 },
  ]);
});
