import type { ArchivePage } from "@/lib/content/archive";
import { site } from "@/lib/site";
import { postPath, yearId } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { PostDate } from "./post-date";
import { PostTitle } from "./post-title";
import { StatusBadge } from "./status-badge";

/** A year's posts, a line each. A line has few classes (app/ledger.css): there are many of them on a page. */
export function ArchiveYear({ year, posts, isContinued }: ArchivePage["parts"][number]) {
  return (
    <section aria-labelledby={yearId(year)} className="archive-part">
      <h2 id={yearId(year)} className="py-4 font-display text-section leading-none tabular-figures">
        {year}
        {isContinued && (
          <span className="font-normal font-sans text-small text-soft tracking-normal md:mt-2 md:block">
            {" "}
            {wordsFor(site.lang).continued}
          </span>
        )}
      </h2>
      <ul className="archive-rows">
        {posts.map(post => (
          <li key={post.file}>
            <PostDate date={post.date} form="day" />
            <h3 lang={post.lang} dir={post.dir}>
              <a className="ledger-link" href={postPath(post.slug)}>
                <PostTitle post={post} />
              </a>
            </h3>
            <StatusBadge status={post.status} />
            <small lang={post.lang === site.lang ? undefined : post.lang}>{post.readTime}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
