import { laterPages } from "@/app/_lib/pages";
import { SeriesPage, seriesMetadata } from "@/app/_lib/series-page";
import { getBlog } from "@/lib/blog/blog";
import { seriesPageSize } from "@/lib/content/lists";

type Props = { params: Promise<{ slug: string; page: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.series.flatMap(({ slug, posts }) =>
    laterPages(posts, seriesPageSize).map(page => ({ slug, page })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params;
  return seriesMetadata(slug, Number(page));
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params;
  return <SeriesPage slug={slug} page={Number(page)} />;
}
