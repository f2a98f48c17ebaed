import { file } from "@/app/_lib/answer";
import { getBlog } from "@/lib/blog/blog";
import { sitemap, sitemapEntries } from "@/lib/seo/sitemap";

export const dynamic = "force-static";

/** The list of pages for search engines. */
export async function GET(): Promise<Response> {
  const { blog } = await getBlog();
  return file(sitemap(sitemapEntries(blog)), "application/xml; charset=utf-8");
}
