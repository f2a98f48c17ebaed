import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { Pagination } from "@/components/pagination";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { partCount } from "@/components/series-index";
import { getBlog } from "@/lib/blog/blog";
import { seriesPageSize } from "@/lib/content/lists";
import { paginate } from "@/lib/content/query";
import { listData } from "@/lib/seo/json-ld";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { seriesFeedPath, seriesIndexPath, seriesPath } from "@/lib/url";
import { ledgerEntries } from "./entries";
import { NotFoundPage } from "./not-found-page";
import { Shell } from "./shell";

/** What a page of a series tells search engines. */
export async function seriesMetadata(slug: string, page: number) {
  const { blog } = await getBlog();
  const series = blog.seriesBySlug(slug);
  if (!series) return {};
  const title = `Series: ${series.title}`;
  return createMetadata({
    title: page > 1 ? `${title}, page ${page}` : title,
    path: seriesPath(slug, page),
    card: seriesPath(slug),
    feed: { path: seriesFeedPath(slug), title: `${series.title} · ${site.name}` },
  });
}

/** One page of a series' parts: the first at `/series/<slug>`, the later ones at `/series/<slug>/page/N`. */
export async function SeriesPage({ slug, page }: { slug: string; page: number }) {
  const { blog } = await getBlog();
  const series = blog.seriesBySlug(slug);
  if (!series) return <NotFoundPage />;
  const { items, pages } = paginate(series.posts, page, seriesPageSize);
  if (items.length === 0) return <NotFoundPage />;
  const parts = series.posts.length;
  const title = parts === 1 ? "The first part of a series" : `A series in ${partCount(parts)}`;
  return (
    <Shell here={seriesPath(slug, page)} section="Series">
      <JsonLdScript
        data={listData(
          { name: series.title, path: seriesPath(slug, page) },
          { name: "Series", path: seriesIndexPath },
        )}
      />
      <PageHead title={series.title} />
      <LedgerHead title={pages > 1 ? `${title}, page ${page} of ${pages}` : title} />
      <PostLedger entries={ledgerEntries(items)} heading="h2" />
      <Pagination page={page} pages={pages} href={number => seriesPath(slug, number)} />
      {parts === 1 && <p className="pt-6 text-soft italic">More to come.</p>}
    </Shell>
  );
}
