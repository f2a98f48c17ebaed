import { PageHead } from "@/components/page-head";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { TagFilter } from "@/components/tag-filter";
import { way } from "@/components/ways";
import { getBlog } from "@/lib/blog/blog";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";
import { ledgerEntries } from "./entries";
import { Shell } from "./shell";

/** A page that is not there helps its reader on: the recent posts, the tags, the way home. */
export async function NotFoundPage() {
  const { blog } = await getBlog();
  const words = wordsFor(site.lang);
  const recent = blog.posts.slice(0, 3);
  return (
    <Shell here="">
      <PageHead title={words.notFound}>
        <p>{words.notFoundWays(way)}</p>
      </PageHead>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <LedgerHead title={words.recentPosts} id="recent">
            <TagFilter tags={blog.tags} current="" total={blog.posts.length} />
          </LedgerHead>
          <PostLedger entries={ledgerEntries(recent)} heading="h3" />
        </section>
      )}
    </Shell>
  );
}
