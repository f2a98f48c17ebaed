import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { tagFeedPath, tagPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";

/** What a page of a tag tells search engines. */
export async function tagMetadata(slug: string, page: number) {
  const { blog } = await getBlog();
  const tag = blog.tag(slug)?.tag;
  if (!tag) return {};
  return createMetadata({
    title: page > 1 ? wordsFor(site.lang).onPage(tag.label, page) : tag.label,
    path: tagPath(slug, page),
    card: tagPath(slug),
    feed: { path: tagFeedPath(slug), title: `${tag.label} · ${site.name}` },
    ...(tag.description && { description: tag.description }),
  });
}
