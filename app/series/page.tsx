import { SeriesIndexPage } from "@/app/_lib/series-index-page";
import { createMetadata } from "@/lib/seo/metadata";
import { seriesIndexPath } from "@/lib/url";

export const metadata = createMetadata({ title: "Series", path: seriesIndexPath });

export default function Page() {
  return <SeriesIndexPage page={1} />;
}
