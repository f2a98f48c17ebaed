import type { ReactNode } from "react";
import type { Post } from "@/lib/content/types";
import type { ResolvedImage } from "@/lib/images/types";
import { site } from "@/lib/site";
import { postPath } from "@/lib/url";
import { imageSizes } from "./image-sizes";
import { narrowed } from "./narrowed";
import { PostDate } from "./post-date";
import { PostTitle } from "./post-title";
import { ReadTimeBadge } from "./read-time-badge";
import { StatusBadge } from "./status-badge";
import { TagList } from "./tag-list";
import { ThemedImage } from "./themed-image";

/** A post with its cover, which only a loader can find. */
export type LedgerEntry = { post: Post; cover: ResolvedImage | null };

/** The widest that a cover beside a post is needed: 11rem, on a screen of two pixels for one. */
const thumbPixels = 360;

/**
 * The line above a list: what it lists, and how to narrow it.
 * @param id of the title, where it is the heading of a section
 */
export function LedgerHead({ title, id, children }: { title: string; id?: string; children?: ReactNode }) {
  const heading = id && (
    <h2 id={id} className="font-label tracking-normal leading-7">
      {title}
    </h2>
  );
  return (
    <div className="ledger-head">
      <div className="font-label font-sans text-small text-soft leading-7">{heading || title}</div>
      {children}
    </div>
  );
}

/**
 * Posts in a ruled list. The title is the row's one link to the post, and covers the row.
 * @param heading the rank of the titles, one below that of the heading above the list
 */
export function PostLedger({
  entries,
  heading: Heading,
}: {
  entries: readonly LedgerEntry[];
  heading: "h2" | "h3";
}) {
  return (
    <ul>
      {entries.map(({ post, cover }) => (
        <li key={post.file} className="ledger-row">
          <div className="ledger-text" lang={post.lang} dir={post.dir}>
            <Heading>
              <a className="ledger-link" href={postPath(post.slug)}>
                <PostTitle post={post} />
              </a>
            </Heading>
            <p>{post.excerpt}</p>
          </div>
          <div className="ledger-meta">
            <PostDate date={post.date} form="ledger" />
            <TagList tags={post.tags} />
          </div>
          <div className="ledger-badge">
            <StatusBadge status={post.status} />
            <ReadTimeBadge readTime={post.readTime} lang={post.lang === site.lang ? undefined : post.lang} />
          </div>
          {cover && (
            <div className="ledger-thumb">
              {/* The title beside it says what the image would. */}
              <ThemedImage
                image={{ ...narrowed(cover, thumbPixels), alt: "" }}
                sizes={imageSizes.thumb}
                className="aspect-[3/2] w-full rounded-sm object-cover"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
