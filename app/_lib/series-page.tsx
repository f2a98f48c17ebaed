import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { Pagination } from "@/components/pagination";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { getBlog } from "@/lib/blog/blog";
import { seriesPageSize } from "@/lib/content/lists";
import { paginate } from "@/lib/content/query";
import { seriesData } from "@/lib/seo/json-ld";
import { seriesMetadata } from "@/lib/seo/list-metadata";
import { site } from "@/lib/site";
import { seriesPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { ledgerEntries } from "./entries";
import { listRoute } from "./list-route";
import { NotFoundPage } from "./not-found-page";
import { Shell } from "./shell";

/** One page of a series' parts: the first at `/series/<slug>`, the later ones at `/series/<slug>/page/N`. */
async function SeriesPage({ slug, page }: { slug: string; page: number }) {
  const { blog } = await getBlog();
  const series = blog.seriesBySlug(slug);
  if (!series) return <NotFoundPage />;
  const { items, pages } = paginate(series.posts, page, seriesPageSize);
  if (items.length === 0) return <NotFoundPage />;
  const parts = series.posts.length;
  const words = wordsFor(site.lang);
  const title = words.seriesOf(parts);
  const pathOf = (number: number) => seriesPath(slug, number);
  return (
    <Shell here={pathOf(page)} section="series">
      <JsonLdScript data={seriesData(series, page)} />
      <PageHead title={series.title} />
      <LedgerHead title={pages > 1 ? words.onPageOf(title, page, pages) : title} />
      <PostLedger entries={ledgerEntries(items)} heading="h2" />
      <Pagination page={page} pages={pages} href={pathOf} />
      {parts === 1 && <p className="pt-6 text-soft italic">{words.moreToCome}</p>}
    </Shell>
  );
}

/** The pages of series: the first ones, or those behind them. */
export function seriesRoute(route: "/series/[slug]" | "/series/[slug]/page/[page]") {
  return listRoute<{ slug: string; page?: string }>(route, {
    metadata: async ({ slug, page = 1 }) => seriesMetadata((await getBlog()).blog, slug, Number(page)),
    page: ({ slug, page = 1 }) => <SeriesPage slug={slug} page={Number(page)} />,
  });
}
