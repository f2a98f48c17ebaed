import { SeriesPage, seriesMetadata } from "@/app/_lib/series-page";
import { getBlog } from "@/lib/blog/blog";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.series.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return seriesMetadata(slug, 1);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <SeriesPage slug={slug} page={1} />;
}
