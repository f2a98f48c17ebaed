import { newListParams } from "@/app/_lib/list-params";
import { SeriesIndexPage } from "@/app/_lib/series-index-page";
import { sectionMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/series/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { page } = await params;
  return sectionMetadata("series", Number(page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  return <SeriesIndexPage page={Number(page)} />;
}
