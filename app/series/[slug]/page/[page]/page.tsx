import { newListParams } from "@/app/_lib/list-params";
import { SeriesPage } from "@/app/_lib/series-page";
import { getBlog } from "@/lib/blog/blog";
import { seriesMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ slug: string; page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/series/[slug]/page/[page]");
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params;
  return seriesMetadata((await getBlog()).blog, slug, Number(page));
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params;
  return <SeriesPage slug={slug} page={Number(page)} />;
}
