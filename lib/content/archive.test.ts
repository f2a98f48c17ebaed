import { describe, expect, test } from "vitest";
import { contentFolder, postText } from "../testing/content-folder";
import { archivePage, type PostsOfYear } from "./archive";
import { loadContent } from "./load";
import { createBlog } from "./query";

/** So many posts in each year, the first one in 2024 and each further one a year earlier. */
function years(...counts: number[]): readonly PostsOfYear[] {
  const files = counts.flatMap((count, back) =>
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.UTC(2024 - back, 11, 31 - index)).toISOString().slice(0, 10);
      return [`posts/post-${date}.mdx`, postText(`date: ${date}`)] as const;
    }),
  );
  const { content } = loadContent(contentFolder(Object.fromEntries(files)), new Date("2025-06-15"));
  return createBlog(content, { unpublished: false }).archive;
}

/** What stands on a page: `2023+ 4` for four posts of a year that began on an earlier page. */
function shown(archive: readonly PostsOfYear[], page: number, size: number): string[] {
  return archivePage(archive, page, size).parts.map(
    ({ year, posts, isContinued }) => `${year}${isContinued ? "+" : ""} ${posts.length}`,
  );
}

describe("the archive", () => {
  const archive = years(3, 9, 1, 4);

  test("is one page as long as it fits", () => {
    expect(shown(archive, 1, 17)).toEqual(["2024 3", "2023 9", "2022 1", "2021 4"]);
    expect(archivePage(archive, 1, 17)).toMatchObject({ page: 1, pages: 1, count: 17 });
    expect(archivePage(archive, 1, 16).pages).toBe(2);
    expect(archivePage(archive, 1).pages).toBe(1);
  });

  test("goes on with a year where the page before it left off", () => {
    expect([1, 2, 3, 4].map(page => shown(archive, page, 5))).toEqual([
      ["2024 3", "2023 2"],
      ["2023+ 5"],
      ["2023+ 2", "2022 1", "2021 2"],
      ["2021+ 2"],
    ]);
  });

  test("begins a year anew where it falls on the top of a page", () => {
    expect(shown(archive, 2, 3)).toEqual(["2023 3"]);
    expect(shown(archive, 5, 3)).toEqual(["2022 1", "2021 2"]);
  });

  test("has each post once, in order", () => {
    const all = archive.flatMap(({ posts }) => posts.map(({ slug }) => slug));
    const paged = [1, 2, 3, 4].flatMap(page =>
      archivePage(archive, page, 5).parts.flatMap(({ posts }) => posts.map(({ slug }) => slug)),
    );
    expect(paged).toEqual(all);
  });

  test.each([1, 2, 3, 5, 17])("of %i posts a page leads to the page on which each year begins", size => {
    for (const { year, count, page } of archivePage(archive, 1, size).years) {
      const part = archivePage(archive, page, size).parts.find(one => one.year === year);
      expect(part).toMatchObject({ isContinued: false });
      expect(part?.posts[0]).toBe(archive.find(one => one.year === year)?.posts[0]);
      expect(count).toBe(archive.find(one => one.year === year)?.posts.length);
    }
  });

  test("has nothing past its end, and one empty page where nothing was published", () => {
    expect(archivePage(archive, 5, 5).parts).toEqual([]);
    expect(archivePage([], 1)).toEqual({ page: 1, pages: 1, count: 0, years: [], parts: [] });
  });
});
