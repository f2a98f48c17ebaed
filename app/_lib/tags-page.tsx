import { EmptyState } from "@/components/empty-state";
import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { Pagination } from "@/components/pagination";
import { TagIndex } from "@/components/tag-index";
import { getBlog } from "@/lib/blog/blog";
import { tagsPageSize } from "@/lib/content/lists";
import { paginate } from "@/lib/content/query";
import { listData } from "@/lib/seo/json-ld";
import { site } from "@/lib/site";
import { tagsPagePath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { NotFoundPage } from "./not-found-page";
import { Shell } from "./shell";

/** One page of all tags: the first at `/tags`, the later ones at `/tags/page/N`. */
export async function TagsPage({ page }: { page: number }) {
  const { blog } = await getBlog();
  const { items, pages } = paginate(blog.tags, page, tagsPageSize);
  if (items.length === 0 && page > 1) return <NotFoundPage />;
  const words = wordsFor(site.lang);
  const name = words.sections.tags;
  return (
    <Shell here={tagsPagePath(page)} section="tags">
      <JsonLdScript data={listData({ name, page, pathOf: tagsPagePath })} />
      <PageHead title={name} />
      {items.length === 0 ? <EmptyState>{words.noTags}</EmptyState> : <TagIndex tags={items} />}
      <Pagination page={page} pages={pages} href={tagsPagePath} />
    </Shell>
  );
}
