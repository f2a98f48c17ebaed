import { ledgerEntries } from "@/app/_lib/entries";
import { NotFoundPage } from "@/app/_lib/not-found-page";
import { Shell } from "@/app/_lib/shell";
import { PageHead } from "@/components/page-head";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { partCount } from "@/components/series-index";
import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { seriesPath } from "@/lib/url";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.series.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  const { blog } = await getBlog();
  const series = blog.seriesBySlug(slug);
  if (!series) return {};
  return createMetadata({ title: `Series: ${series.title}`, path: seriesPath(slug) });
}

export default async function SeriesPage({ params }: Props) {
  const { slug } = await params;
  const { blog } = await getBlog();
  const series = blog.seriesBySlug(slug);
  if (!series) return <NotFoundPage />;
  return (
    <Shell here={seriesPath(slug)} section="Series">
      <PageHead title={series.title} />
      <LedgerHead
        title={
          series.posts.length === 1
            ? "The first part of a series"
            : `A series in ${partCount(series.posts.length)}`
        }
      />
      <PostLedger entries={ledgerEntries(series.posts)} heading="h2" />
      {series.posts.length === 1 && <p className="pt-6 text-soft italic">More to come.</p>}
    </Shell>
  );
}
