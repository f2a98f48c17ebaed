import type { ArchivePage } from "@/lib/content/archive";
import { archivePagePath } from "@/lib/url";
import { ArchiveYear } from "./archive-year";
import { ArchiveYears } from "./archive-years";
import { Pagination } from "./pagination";

/** One page of the archive: the posts by year, and where there are more pages the way to each year and page. */
export function Archive({ archive }: { archive: ArchivePage }) {
  const { page, pages, parts } = archive;
  return (
    <>
      {pages > 1 && <ArchiveYears {...archive} />}
      {parts.map(part => (
        <ArchiveYear key={part.year} {...part} />
      ))}
      <Pagination page={page} pages={pages} href={archivePagePath} />
    </>
  );
}
