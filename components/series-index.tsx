import type { Series } from "@/lib/content/types";
import { site } from "@/lib/site";
import { seriesPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { SeriesParts } from "./series-box";

/** The parts that the index has room for, so that it does not grow with every part of every series. */
const shownParts = 30;

/** The series whose parts the index shows: each, in their order, that there is still room for. */
function withParts(series: readonly Series[]): ReadonlySet<Series> {
  let room = shownParts;
  return new Set(
    series.filter(({ posts }) => {
      if (posts.length > room) return false;
      room -= posts.length;
      return true;
    }),
  );
}

function Unfolded({ series }: { series: Series }) {
  return (
    <li className="grid gap-x-(--gap) gap-y-3 border-line border-b py-8 lg:grid-cols-2">
      <div>
        <h2 className="font-display text-section leading-[1.2]">
          <a href={seriesPath(series.slug)}>{series.title}</a>
        </h2>
        <p className="mt-2 font-sans text-small text-soft">
          {wordsFor(site.lang).partCount(series.posts.length)}
        </p>
      </div>
      <div>
        <SeriesParts series={series} current={null} />
      </div>
    </li>
  );
}

function Folded({ series }: { series: Series }) {
  return (
    <li className="flex items-baseline justify-between gap-4 border-line border-b py-4">
      <h2 className="min-w-0 text-title leading-[1.25]">
        <a href={seriesPath(series.slug)}>{series.title}</a>
      </h2>
      <span className="whitespace-nowrap font-sans text-small text-soft">
        {wordsFor(site.lang).partCount(series.posts.length)}
      </span>
    </li>
  );
}

/** Every series, the newest with their parts. */
export function SeriesIndex({ series }: { series: readonly Series[] }) {
  const unfolded = withParts(series);
  return (
    <ul className="border-ink border-t">
      {series.map(one =>
        unfolded.has(one) ? <Unfolded key={one.slug} series={one} /> : <Folded key={one.slug} series={one} />,
      )}
    </ul>
  );
}
