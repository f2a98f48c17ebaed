import { Archive } from "@/components/archive";
import { EmptyState } from "@/components/empty-state";
import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { getBlog } from "@/lib/blog/blog";
import { archivePage } from "@/lib/content/archive";
import { listData } from "@/lib/seo/json-ld";
import { site } from "@/lib/site";
import { archivePagePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { NotFoundPage } from "./not-found-page";
import { Shell } from "./shell";

/** One page of the archive: the first at `/archive`, the later ones at `/archive/page/N`. */
export async function ArchivePage({ page }: { page: number }) {
  const { blog } = await getBlog();
  const archive = archivePage(blog.archive, page);
  if (archive.parts.length === 0 && page > 1) return <NotFoundPage />;
  const words = wordsFor(site.lang);
  const name = words.sections.archive;
  return (
    <Shell here={archivePagePath(page)} section="archive">
      <JsonLdScript data={listData({ name, page, pathOf: archivePagePath })} />
      <PageHead title={name} />
      {archive.count === 0 ? (
        <EmptyState>{words.nothingPublished}</EmptyState>
      ) : (
        <Archive archive={archive} />
      )}
    </Shell>
  );
}
