import { newListParams } from "@/app/_lib/list-params";
import { SeriesPage } from "@/app/_lib/series-page";
import { getBlog } from "@/lib/blog/blog";
import { seriesMetadata } from "@/lib/seo/list-metadata";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return newListParams("/series/[slug]");
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return seriesMetadata((await getBlog()).blog, slug, 1);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <SeriesPage slug={slug} page={1} />;
}
