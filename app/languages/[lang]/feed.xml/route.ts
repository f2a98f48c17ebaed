import { newestFile } from "@/app/_lib/feeds";
import { getBlog } from "@/lib/blog/blog";
import { languageFeed } from "@/lib/feed/model";
import { languageFeedPath } from "@/lib/url";

type Context = { params: Promise<{ lang: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return blog.languages.map(({ lang }) => ({ lang: lang.toLowerCase() }));
}

/** The newest posts in one language as RSS 2.0. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  const { blog } = await getBlog();
  return newestFile(languageFeed(blog, lang), languageFeedPath(lang));
}
