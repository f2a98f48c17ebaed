import type { ReactNode } from "react";
import type { TagCount } from "@/lib/content/types";
import { EmptyState } from "./empty-state";
import { Pagination } from "./pagination";
import { type LedgerEntry, LedgerHead, PostLedger } from "./post-ledger";
import { TagFilter } from "./tag-filter";

/** "1 post", "12 posts". */
export function postCount(count: number): string {
  return count === 1 ? "1 post" : `${count} posts`;
}

/** What a list has above it: the number of its posts, and where it has several pages which one this is. */
export function listTitle(count: number, page: number, pages: number): string {
  return pages > 1 ? `${postCount(count)}, page ${page} of ${pages}` : postCount(count);
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
  if (entries.length === 0) return <EmptyState>Nothing published yet.</EmptyState>;
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
