import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { PostList } from "@/components/post-list";
import { getBlog } from "@/lib/blog/blog";
import { listData } from "@/lib/seo/json-ld";
import { tagMetadata } from "@/lib/seo/list-metadata";
import { site } from "@/lib/site";
import { tagPath, tagsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { ledgerEntries } from "./entries";
import { listRoute } from "./list-route";
import { NotFoundPage } from "./not-found-page";
import { pageOf } from "./pages";
import { Shell } from "./shell";

/** One page of a tag's posts: the first at `/tags/<tag>`, the later ones at `/tags/<tag>/page/N`. */
async function TagPage({ slug, page }: { slug: string; page: number }) {
  const { blog } = await getBlog();
  const found = blog.tag(slug);
  if (!found) return <NotFoundPage />;
  const { tag, posts } = found;
  const { items, pages } = pageOf(posts, page);
  if (items.length === 0 && page > 1) return <NotFoundPage />;
  const pathOf = (number: number) => tagPath(slug, number);
  return (
    <Shell here={pathOf(page)} section="tags">
      <JsonLdScript
        data={listData(
          { name: tag.label, page, pathOf, description: tag.description },
          { name: wordsFor(site.lang).sections.tags, path: tagsPath },
        )}
      />
      <PageHead title={tag.label}>{tag.description}</PageHead>
      <PostList
        entries={ledgerEntries(items)}
        count={posts.length}
        tags={blog.tags}
        tag={slug}
        total={blog.posts.length}
        page={page}
        pages={pages}
        href={pathOf}
      />
    </Shell>
  );
}

/** The pages of tags: the first ones, or those behind them. */
export function tagRoute(route: "/tags/[tag]" | "/tags/[tag]/page/[page]") {
  return listRoute<{ tag: string; page?: string }>(route, {
    metadata: async ({ tag, page = 1 }) => tagMetadata((await getBlog()).blog, tag, Number(page)),
    page: ({ tag, page = 1 }) => <TagPage slug={tag} page={Number(page)} />,
  });
}
