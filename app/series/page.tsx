import { Shell } from "@/app/_lib/shell";
import { EmptyState } from "@/components/empty-state";
import { PageHead } from "@/components/page-head";
import { SeriesIndex } from "@/components/series-index";
import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { seriesIndexPath } from "@/lib/url";

export const metadata = createMetadata({ title: "Series", path: seriesIndexPath });

export default async function SeriesIndexPage() {
  const { blog } = await getBlog();
  return (
    <Shell here={seriesIndexPath} section="Series">
      <PageHead title="Series" />
      {blog.series.length === 0 ? (
        <EmptyState>No series yet.</EmptyState>
      ) : (
        <SeriesIndex series={blog.series} />
      )}
    </Shell>
  );
}
