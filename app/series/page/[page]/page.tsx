import { newListParams } from "@/app/_lib/list-params";
import { SeriesIndexPage } from "@/app/_lib/series-index-page";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { seriesIndexPagePath, seriesIndexPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/series/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  const { onPage, sections } = wordsFor(site.lang);
  return createMetadata({
    title: onPage(sections.series, Number(page)),
    path: seriesIndexPagePath(Number(page)),
    card: seriesIndexPath,
  });
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <SeriesIndexPage page={Number(page)} />;
}
