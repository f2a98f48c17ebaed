import { Shell } from "@/app/_lib/shell";
import { EmptyState } from "@/components/empty-state";
import { FeaturedPost } from "@/components/featured-post";
import { JsonLdScript } from "@/components/json-ld";
import { LedgerHead, PostLedger } from "@/components/post-ledger";
import { ProfileLink } from "@/components/profile-link";
import { TagFilter } from "@/components/tag-filter";
import { getBlog } from "@/lib/blog/blog";
import type { Blog } from "@/lib/content/query";
import type { Post } from "@/lib/content/types";
import { siteData } from "@/lib/seo/json-ld";
import { createMetadata } from "@/lib/seo/metadata";
import { languageFeeds } from "@/lib/seo/translations";
import { site } from "@/lib/site";
import { homePath, postsPath } from "@/lib/url";
import { type Words, wordsFor } from "@/lib/words/words";
import { figureOf, ledgerEntries } from "./_lib/entries";
import { preloadFont } from "./_lib/fonts";

export async function generateMetadata() {
  const { blog } = await getBlog();
  return createMetadata({ path: homePath, languageFeeds: languageFeeds(blog) });
}

/** The posts that their authors put first: one across the page, the others in two columns below it. */
function Featured({ posts: [lead, ...more], title }: { posts: readonly Post[]; title: string }) {
  if (!lead) return null;
  return (
    <section aria-labelledby="featured" className="mb-(--section)">
      <h2 id="featured" className="mb-4 font-label font-sans text-small text-soft tracking-normal">
        {title}
      </h2>
      <FeaturedPost post={lead} figure={figureOf(lead)} lead />
      {more.length > 0 && (
        <div className="mt-16 grid gap-x-(--gap) gap-y-12 md:grid-cols-2">
          {more.map((post, place) => (
            <FeaturedPost
              key={post.file}
              post={post}
              figure={figureOf(post)}
              alone={more.length % 2 === 1 && place === more.length - 1}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** The newest posts, and the way to all. */
function Latest({ blog, words }: { blog: Blog; words: Words }) {
  const latest = blog.posts.slice(0, site.homeSize);
  if (latest.length === 0) return <EmptyState>{words.nothingPublished}</EmptyState>;
  return (
    <section aria-labelledby="latest">
      <LedgerHead title={words.latest} id="latest">
        <TagFilter tags={blog.tags} current={null} total={blog.posts.length} />
      </LedgerHead>
      <PostLedger entries={ledgerEntries(latest)} heading="h3" />
      <p className="pt-5 font-label font-sans text-ui">
        <a className="tap" href={postsPath()}>
          <span>{words.allPosts}</span>
        </a>
      </p>
    </section>
  );
}

export default async function HomePage() {
  const { blog } = await getBlog();
  preloadFont("display-400", site.intro);
  const words = wordsFor(site.lang);
  const [lead] = blog.featured;
  // What its title is set in: late, the title's end would move.
  if (lead) preloadFont("display", lead.title);
  return (
    <>
      <ProfileLink author={blog.author} />
      <Shell here={homePath}>
        <JsonLdScript data={siteData(blog.author)} />
        <h1 className="max-w-[32ch] text-balance pt-10 pb-12 font-display font-normal text-lead leading-[1.2] tracking-[-0.014em] md:pt-16 md:pb-18">
          {site.intro || site.name}
        </h1>
        <Featured posts={blog.featured} title={words.featured} />
        <Latest blog={blog} words={words} />
      </Shell>
    </>
  );
}
