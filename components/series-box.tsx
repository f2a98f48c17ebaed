import type { Post, Series } from "@/lib/content/types";
import { site } from "@/lib/site";
import { postPath, seriesId, seriesPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { PostTitle } from "./post-title";

/** The parts of a series in order; the one being read is marked and is no link. @param lang the page's */
export function SeriesParts({
  series,
  current,
  lang = site.lang,
}: {
  series: Series;
  current: Post | null;
  lang?: string;
}) {
  return (
    <>
      <ol className="leading-snug">
        {series.posts.map((post, index) => (
          <li
            key={post.file}
            lang={post.lang}
            dir={post.dir}
            aria-current={post === current ? "true" : undefined}
            className="grid grid-cols-[2rem_minmax(0,1fr)] items-baseline py-1.5"
          >
            <span aria-hidden="true" className="font-sans text-fine text-soft tabular-figures">
              {post.series?.part ?? index + 1}
            </span>
            {post === current ? (
              // The mark goes beyond its words at both ends, which stand under each other's in every line.
              <span className="-mx-[0.2em]">
                <span className="bg-marker box-decoration-clone px-[0.2em] text-marker-ink [&_*]:text-inherit">
                  <PostTitle post={post} />
                </span>
              </span>
            ) : (
              <span>
                <a
                  href={postPath(post.slug)}
                  className="underline decoration-soft decoration-from-font underline-offset-4"
                >
                  <PostTitle post={post} />
                </a>
              </span>
            )}
          </li>
        ))}
      </ol>
      {series.posts.length === 1 && <p className="mt-2 ps-8 text-soft italic">{wordsFor(lang).moreToCome}</p>}
    </>
  );
}

/** Where a post stands in its series: under the text, where the reader asks what comes next. */
export function SeriesBox({ series, current }: { series: Series; current: Post }) {
  return (
    <section aria-labelledby={seriesId} className="series-box border-ink border-t pt-4">
      <h2
        id={seriesId}
        className="wrap-anywhere mb-3 font-label font-sans text-small text-soft leading-7 tracking-normal"
      >
        {wordsFor(current.lang).seriesNamed}{" "}
        <a
          href={seriesPath(series.slug)}
          lang={current.lang}
          className="inline-block py-1 text-ink underline decoration-soft underline-offset-4"
        >
          {series.title}
        </a>
      </h2>
      <SeriesParts series={series} current={current} lang={current.lang} />
    </section>
  );
}
