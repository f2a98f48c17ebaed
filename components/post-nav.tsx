import type { Post } from "@/lib/content/types";
import { postPath } from "@/lib/url";
import { PostTitle } from "./post-title";

function Neighbour({ post, rel }: { post: Post; rel: "prev" | "next" }) {
  const side = rel === "prev" ? "" : "sm:col-start-2 sm:text-end";
  return (
    <p className={`relative min-w-0 wrap-anywhere py-5 leading-snug ${side}`}>
      <span className="mb-1 block font-sans text-small text-soft">
        {rel === "prev" ? "Previous" : "Next"}
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

/** The posts before and after one in time. Nothing where it stands alone. */
export function PostNav({ older, newer }: { older: Post | null; newer: Post | null }) {
  if (!older && !newer) return null;
  return (
    <nav
      aria-label="More posts"
      className="post-nav grid gap-x-(--gap) border-line border-t max-sm:divide-y max-sm:divide-line sm:grid-cols-2"
    >
      {older && <Neighbour post={older} rel="prev" />}
      {newer && <Neighbour post={newer} rel="next" />}
    </nav>
  );
}
