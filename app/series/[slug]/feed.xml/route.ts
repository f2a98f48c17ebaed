import { newestFile } from "@/app/_lib/feeds";
import { getBlog } from "@/lib/blog/blog";
import { seriesFeed } from "@/lib/feed/model";
import { seriesFeedPath } from "@/lib/url";

type Context = { params: Promise<{ slug: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.series.map(({ slug }) => ({ slug }));
}

/** The newest parts of one series as RSS 2.0. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = decodeURIComponent((await params).slug);
  const { blog } = await getBlog();
  return newestFile(seriesFeed(blog, slug), seriesFeedPath(slug));
}
