import { JsonLdScript } from "@/components/json-ld";
import { PageHead } from "@/components/page-head";
import { PostList } from "@/components/post-list";
import { getBlog } from "@/lib/blog/blog";
import { listData } from "@/lib/seo/json-ld";
import { site } from "@/lib/site";
import { postsPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { ledgerEntries } from "./entries";
import { NotFoundPage } from "./not-found-page";
import { pageOf } from "./pages";
import { Shell } from "./shell";

/** One page of all posts: the first at `/posts`, the later ones at `/posts/page/N`. */
export async function PostsPage({ page }: { page: number }) {
  const { blog } = await getBlog();
  const { items, pages } = pageOf(blog.posts, page);
  if (items.length === 0 && page > 1) return <NotFoundPage />;
  const name = wordsFor(site.lang).sections.posts;
  return (
    <Shell here={postsPath(page)} section="posts">
      <JsonLdScript data={listData({ name, page, pathOf: postsPath })} />
      <PageHead title={name} />
      <PostList
        entries={ledgerEntries(items)}
        count={blog.posts.length}
        tags={blog.tags}
        tag={null}
        total={blog.posts.length}
        page={page}
        pages={pages}
        href={postsPath}
      />
    </Shell>
  );
}
