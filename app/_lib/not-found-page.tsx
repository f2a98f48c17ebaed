import { PageHead } from "@/components/page-head";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { TagFilter } from "@/components/tag-filter";
import { getBlog } from "@/lib/blog/blog";
import { archivePath, homePath, postsPath, seriesIndexPath, tagsPath } from "@/lib/url";
import { ledgerEntries } from "./entries";
import { Shell } from "./shell";

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="text-ink underline decoration-from-font underline-offset-4">
      {children}
    </a>
  );
}

/** A page that is not there helps its reader on: the recent posts, the tags, the way home. */
export async function NotFoundPage() {
  const { blog } = await getBlog();
  const recent = blog.posts.slice(0, 3);
  return (
    <Shell here="">
      <PageHead title="Page not found">
        {/* The mark by which the development server's script knows this page. */}
        <p data-not-found>
          There is nothing at this address: it may be mistyped, or the page has moved. Go to the{" "}
          <Way href={homePath}>home page</Way>, or look among the <Way href={postsPath()}>posts</Way>, the{" "}
          <Way href={tagsPath}>tags</Way>, the <Way href={seriesIndexPath}>series</Way> or the{" "}
          <Way href={archivePath}>archive</Way>.
        </p>
      </PageHead>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <LedgerHead
            title={
              <h2 id="recent" className="font-medium leading-7 tracking-normal">
                Recent posts
              </h2>
            }
          >
            <TagFilter tags={blog.tags} current="" total={blog.posts.length} />
          </LedgerHead>
          <PostLedger entries={ledgerEntries(recent)} heading="h3" />
        </section>
      )}
    </Shell>
  );
}
