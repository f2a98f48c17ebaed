import type { Post } from "@/lib/content/types";
import { postPath } from "@/lib/url";
import { PostDate } from "./post-date";
import { PostTitle } from "./post-title";
import { StatusBadge } from "./status-badge";

/** A year's posts, a line each. */
export function ArchiveYear({ year, posts }: { year: string; posts: readonly Post[] }) {
  return (
    <section
      aria-labelledby={`year-${year}`}
      className="archive-year mb-12 grid content-start border-ink border-t md:grid-cols-[9rem_minmax(0,1fr)] md:gap-x-8 xl:grid-cols-[13.5rem_minmax(0,1fr)] xl:gap-x-(--gap)"
    >
      <h2 id={`year-${year}`} className="py-4 font-display text-section leading-none tabular-nums">
        {year}
      </h2>
      <ul>
        {posts.map(post => (
          <li
            key={post.file}
            className="relative flex items-baseline gap-x-6 border-line border-b py-3.5 leading-snug"
          >
            <span className="font-mono text-fine text-soft">
              <PostDate date={post.date} form="day" />
            </span>
            <h3
              className="min-w-0 flex-1 wrap-anywhere font-semibold text-[1em] leading-snug"
              lang={post.lang}
              dir={post.dir}
            >
              <a className="ledger-link" href={postPath(post.slug)}>
                <PostTitle post={post} />
              </a>
            </h3>
            <StatusBadge status={post.status} />
            <span className="whitespace-nowrap font-sans text-fine text-soft max-sm:hidden">
              {post.readTime}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
