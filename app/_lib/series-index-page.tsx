import { EmptyState } from "@/components/empty-state";
import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { Pagination } from "@/components/pagination";
import { SeriesIndex } from "@/components/series-index";
import { getBlog } from "@/lib/blog/blog";
import { seriesIndexPageSize } from "@/lib/content/lists";
import { paginate } from "@/lib/content/query";
import { listData } from "@/lib/seo/json-ld";
import { site } from "@/lib/site";
import { seriesIndexPagePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { NotFoundPage } from "./not-found-page";
import { Shell } from "./shell";

/** One page of all series: the first at `/series`, the later ones at `/series/page/N`. */
export async function SeriesIndexPage({ page }: { page: number }) {
  const { blog } = await getBlog();
  const { items, pages } = paginate(blog.series, page, seriesIndexPageSize);
  if (items.length === 0 && page > 1) return <NotFoundPage />;
  const words = wordsFor(site.lang);
  const name = words.sections.series;
  return (
    <Shell here={seriesIndexPagePath(page)} section="series">
      <JsonLdScript data={listData({ name, page, pathOf: seriesIndexPagePath })} />
      <PageHead title={name} />
      {items.length === 0 ? <EmptyState>{words.noSeries}</EmptyState> : <SeriesIndex series={items} />}
      <Pagination page={page} pages={pages} href={seriesIndexPagePath} />
    </Shell>
  );
}
