import type { Series } from "@/lib/content/types";
import { seriesPath } from "@/lib/url";
import { SeriesParts } from "./series-box";

/** "1 part", "3 parts". */
export function partCount(count: number): string {
  return count === 1 ? "1 part" : `${count} parts`;
}

/** Every series with its parts. */
export function SeriesIndex({ series }: { series: readonly Series[] }) {
  return (
    <ul className="border-ink border-t">
      {series.map(one => (
        <li key={one.slug} className="grid gap-x-(--gap) gap-y-3 border-line border-b py-8 lg:grid-cols-2">
          <div>
            <h2 className="font-display text-section leading-[1.2]">
              <a href={seriesPath(one.slug)}>{one.title}</a>
            </h2>
            <p className="mt-2 font-sans text-small text-soft">{partCount(one.posts.length)}</p>
          </div>
          <div>
            <SeriesParts series={one} current={null} />
          </div>
        </li>
      ))}
    </ul>
  );
}
