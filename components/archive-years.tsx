import type { ArchivePage } from "@/lib/content/archive";
import { site } from "@/lib/site";
import { archivePagePath, yearId } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { listTitle } from "./post-list";

/** The years of an archive of several pages, each leading to where it begins. The one that opens the page is marked. */
export function ArchiveYears({ page, pages, count, years, parts }: ArchivePage) {
  const current = parts[0]?.year;
  return (
    <nav aria-label={wordsFor(site.lang).years} className="archive-part font-sans text-small text-soft">
      <p className="pt-4 pb-1 font-medium leading-7 md:pb-4">{listTitle(count, page, pages)}</p>
      <ul className="archive-years">
        {years.map(one => (
          <li key={one.year}>
            <a
              className="tap"
              href={`${archivePagePath(one.page)}#${yearId(one.year)}`}
              aria-current={one.year === current ? "true" : undefined}
            >
              <span>
                {one.year} <small>{one.count}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
