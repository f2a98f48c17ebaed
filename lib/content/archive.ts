/** Cuts the archive into pages, and says on which of them each year begins. */
import type { Post } from "./types";

/**
 * Posts on one page of the archive. A page is meant to stay under 60 KB of HTML; what is the same on every page takes 13
 * of them in English, its rules of fonts among it, thirty years 3, and a row with a long title 0.4.
 */
export const archivePageSize = 50;

/** A year with its listed posts, newest first. */
export type PostsOfYear = { year: string; posts: readonly Post[] };

/** One of the pages that the archive is cut into. */
export type ArchivePage = {
  /** 1-based. */
  page: number;
  /** How many there are. */
  pages: number;
  /** The number of posts on all pages. */
  count: number;
  /** Every year of the archive, with the number of its posts and the page on which it begins. */
  years: readonly { year: string; count: number; page: number }[];
  /** What stands on this page. `isContinued` where the year began on an earlier one. */
  parts: readonly (PostsOfYear & { isContinued: boolean })[];
};

/**
 * One page of the archive.
 * @param page 1-based
 * @returns at least one page, empty where nothing was published; no parts past the end
 */
export function archivePage(
  archive: readonly PostsOfYear[],
  page: number,
  size: number = archivePageSize,
): ArchivePage {
  const start = (page - 1) * size;
  const years: ArchivePage["years"][number][] = [];
  const parts: ArchivePage["parts"][number][] = [];
  let before = 0;
  for (const { year, posts } of archive) {
    years.push({ year, count: posts.length, page: Math.floor(before / size) + 1 });
    const from = Math.max(0, start - before);
    const shown = posts.slice(from, Math.max(0, start + size - before));
    if (shown.length > 0) parts.push({ year, posts: shown, isContinued: from > 0 });
    before += posts.length;
  }
  return { page, pages: Math.max(1, Math.ceil(before / size)), count: before, years, parts };
}
