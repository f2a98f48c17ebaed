import type { Post, Series } from "@/lib/content/types";
import { partOf } from "@/lib/part-of";
import { seriesPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

/** A post's place in its series, at its head. The parts themselves stand at its foot. */
export function SeriesLine({ series, post }: { series: Series; post: Post }) {
  const place = partOf(series, post);
  return (
    <p className="series-line">
      {place && (
        <span>
          {wordsFor(post.lang).part(place.part, place.of)} <span aria-hidden="true">·</span>{" "}
        </span>
      )}
      <a href={seriesPath(series.slug)} lang={post.lang}>
        {series.title}
      </a>
    </p>
  );
}
