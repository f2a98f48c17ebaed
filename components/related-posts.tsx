import type { RelatedPost } from "@/lib/blog/related";
import { postPath } from "@/lib/url";
import { type Words, wordsFor } from "@/lib/words/words";
import { PostTitle } from "./post-title";

/** Why a post is related, in plain words. */
function Reason({
  tags,
  words,
  lang,
  ours,
}: {
  tags: RelatedPost["tags"];
  words: RelatedPost["words"];
  lang: string;
  ours: Words;
}) {
  if (tags.length > 0) return <p>{ours.bothOn(tags.map(({ label }) => label).join(", "))}</p>;
  return (
    <p>
      {ours.sharesWords(words.length)} <i lang={lang}>{words.join(", ")}</i>
    </p>
  );
}

/** The posts that are nearest to one by their tags and words. Nothing where none is near enough. @param lang the page's */
export function RelatedPosts({ related, lang }: { related: readonly RelatedPost[]; lang: string }) {
  if (related.length === 0) return null;
  const ours = wordsFor(lang);
  return (
    <section aria-label={ours.relatedPosts} className="related-posts border-ink border-t pt-4">
      <h2 className="mb-3 font-label font-sans text-small text-soft leading-7 tracking-normal">
        {ours.relatedPosts}
      </h2>
      <ul className="related">
        {related.map(({ post, tags, words }) => (
          <li key={post.slug}>
            <a href={postPath(post.slug)} lang={post.lang} dir={post.dir}>
              <PostTitle post={post} />
            </a>
            <Reason tags={tags} words={words} lang={post.lang} ours={ours} />
          </li>
        ))}
      </ul>
    </section>
  );
}
