import { wholeFeedPage } from "@/app/_lib/whole-feed";
import { getBlog } from "@/lib/blog/blog";
import { laterPages } from "@/lib/blog/list-pages";
import { wholeFeedSize } from "@/lib/content/lists";

type Context = { params: Promise<{ page: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return laterPages(blog.posts, wholeFeedSize).map(page => ({ page: `${page}.xml` }));
}

/** Every post as RSS 2.0: a later page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { page } = await params;
  return wholeFeedPage(Number(page.replace(/\.xml$/, "")));
}
