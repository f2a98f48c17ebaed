import { file } from "@/app/_lib/answer";
import { getBlog } from "@/lib/blog/blog";
import { sitemapEntries, sitemapPart, sitemapParts } from "@/lib/seo/sitemap";

type Context = { params: Promise<{ part: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

/** None, where the list of pages fits into one file. */
export async function generateStaticParams() {
  const { blog } = await getBlog();
  const parts = sitemapParts(sitemapEntries(blog));
  return Array.from({ length: parts }, (_, index) => ({ part: `${index + 1}.xml` }));
}

/** One part of the list of pages, where it is too long for one file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const { blog } = await getBlog();
  const xml = sitemapPart(sitemapEntries(blog), Number(part.replace(/\.xml$/, "")));
  return file(xml, "application/xml; charset=utf-8");
}
