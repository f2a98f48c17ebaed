import type { RelatedPost } from "@/lib/blog/related";
import { postPath } from "@/lib/url";
import { PostTitle } from "./post-title";

/** Why a post is related, in plain words. */
function Reason({
  tags,
  words,
  lang,
}: {
  tags: RelatedPost["tags"];
  words: RelatedPost["words"];
  lang: string;
}) {
  if (tags.length > 0) return <p>Both on {tags.map(({ label }) => label).join(", ")}</p>;
  return (
    <p>
      {words.length === 1 ? "Shares the word" : "Shares the words"} <i lang={lang}>{words.join(", ")}</i>
    </p>
  );
}

/** The posts that are nearest to one by their tags and words. Nothing where none is near enough. */
export function RelatedPosts({ related }: { related: readonly RelatedPost[] }) {
  if (related.length === 0) return null;
  return (
    <section aria-label="Related posts" className="related-posts border-ink border-t pt-4">
      <h2 className="mb-3 font-label font-sans text-small text-soft leading-7 tracking-normal">
        Related posts
      </h2>
      <ul className="related">
        {related.map(({ post, tags, words }) => (
          <li key={post.slug}>
            <a href={postPath(post.slug)} lang={post.lang} dir={post.dir}>
              <PostTitle post={post} />
            </a>
            <Reason tags={tags} words={words} lang={post.lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}
