import { SeriesIndexPage } from "@/app/_lib/series-index-page";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { seriesIndexPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

export const metadata = createMetadata({ title: wordsFor(site.lang).sections.series, path: seriesIndexPath });

export default function Page() {
  return <SeriesIndexPage page={1} />;
}
