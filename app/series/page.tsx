import { SeriesIndexPage } from "@/app/_lib/series-index-page";
import { sectionMetadata } from "@/lib/seo/list-metadata";

export const metadata = sectionMetadata("series");

export default function Page() {
  return <SeriesIndexPage page={1} />;
}
