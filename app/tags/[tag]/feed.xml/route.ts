import { newestFile } from "@/app/_lib/feeds";
import { getBlog } from "@/lib/blog/blog";
import { tagFeed } from "@/lib/feed/model";
import { tagFeedPath } from "@/lib/url";

type Context = { params: Promise<{ tag: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.tags.map(({ slug }) => ({ tag: slug }));
}

/** The newest posts of one tag as RSS 2.0. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = decodeURIComponent((await params).tag);
  const { blog } = await getBlog();
  return newestFile(tagFeed(blog, slug), tagFeedPath(slug));
}
