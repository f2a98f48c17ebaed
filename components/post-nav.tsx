import type { Post } from "@/lib/content/types";
import { postPath } from "@/lib/url";
import { type Words, wordsFor } from "@/lib/words/words";
import { PostTitle } from "./post-title";

function Neighbour({ post, rel, words }: { post: Post; rel: "prev" | "next"; words: Words }) {
  const side = rel === "prev" ? "" : "sm:col-start-2 sm:text-end";
  return (
    <p className={`relative min-w-0 wrap-anywhere py-5 leading-snug ${side}`}>
      <span className="mb-1 block font-sans text-small text-soft">
        {rel === "prev" ? words.olderPost : words.newerPost}
      </span>
      <a
        rel={rel}
        className="ledger-link font-semibold"
        href={postPath(post.slug)}
        lang={post.lang}
        dir={post.dir}
      >
        <PostTitle post={post} />
      </a>
    </p>
  );
}

/** The posts before and after one in time. Nothing where it stands alone. @param lang the page's */
export function PostNav({ older, newer, lang }: { older: Post | null; newer: Post | null; lang: string }) {
  if (!older && !newer) return null;
  const words = wordsFor(lang);
  return (
    <nav
      aria-label={words.morePosts}
      className="post-nav grid gap-x-(--gap) border-line border-t max-sm:divide-y max-sm:divide-line sm:grid-cols-2"
    >
      {older && <Neighbour post={older} rel="prev" words={words} />}
      {newer && <Neighbour post={newer} rel="next" words={words} />}
    </nav>
  );
}
