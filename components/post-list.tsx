import type { ReactNode } from "react";
import type { TagCount } from "@/lib/content/types";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";
import { EmptyState } from "./empty-state";
import { Pagination } from "./pagination";
import { type LedgerEntry, LedgerHead, PostLedger } from "./post-ledger";
import { TagFilter } from "./tag-filter";

/** What a list has above it: the number of its posts, and where it has several pages which one this is. */
export function listTitle(count: number, page: number, pages: number): string {
  const words = wordsFor(site.lang);
  const posts = words.postCount(count);
  return pages > 1 ? words.onPageOf(posts, page, pages) : posts;
}

/** One page of posts, with the tags to narrow them by and the way to the other pages. */
export function PostList({
  entries,
  count,
  tags,
  tag,
  total,
  page,
  pages,
  href,
}: {
  entries: readonly LedgerEntry[];
  /** The number of posts on all pages of this list. */
  count: number;
  tags: readonly TagCount[];
  /** The slug of the tag that the list is narrowed to. */
  tag: string | null;
  /** The number of posts without a filter. */
  total: number;
  page: number;
  pages: number;
  href: (page: number) => string;
}): ReactNode {
  if (entries.length === 0) return <EmptyState>{wordsFor(site.lang).nothingPublished}</EmptyState>;
  return (
    <>
      <LedgerHead title={listTitle(count, page, pages)}>
        <TagFilter tags={tags} current={tag} total={total} />
      </LedgerHead>
      <PostLedger entries={entries} heading="h2" />
      <Pagination page={page} pages={pages} href={href} />
    </>
  );
}
