import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site";
import { commentsId, commentsServer, postPath } from "@/lib/url";
import type { Words } from "@/lib/words/words";

/**
 * The address of giscus's frame for a post, by the parameters that its own script gives (giscus, client.ts). What only
 * the reader's browser knows, enhance/comments.ts adds.
 */
function widgetAddress(
  { slug, excerpt }: Post,
  comments: NonNullable<Site["comments"]>,
  lang: string,
): string {
  const params = new URLSearchParams({
    ...comments,
    term: postPath(slug).slice(1),
    description: excerpt,
    strict: "1",
    reactionsEnabled: "1",
    emitMetadata: "0",
    inputPosition: "top",
  });
  return `${commentsServer}/${lang}/widget?${params}`;
}

/**
 * The place for comments: what it means to load them, and the button that does. Until it is pressed nothing is asked of
 * anybody; without scripts there is the way to GitHub.
 * @param script what the button does (enhance/comments.ts)
 */
export function Comments({
  post,
  comments,
  script,
  words,
}: {
  post: Post;
  comments: NonNullable<Site["comments"]>;
  script: string;
  words: Words;
}) {
  return (
    <section aria-labelledby={commentsId} className="comments">
      <h2 id={commentsId}>{words.comments}</h2>
      <p>{words.commentsNote}</p>
      {/* What the script puts here and how it leaves the button may come before React, which does not look. */}
      <div data-comments-place="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
      <p className="post-foot-actions">
        <button
          type="button"
          data-comments={widgetAddress(post, comments, words.lang)}
          suppressHydrationWarning
        >
          {words.showComments}
        </button>
        <a href={`https://github.com/${comments.repo}/discussions`}>{words.commentsElsewhere}</a>
      </p>
      {/* Code of ours alone, bundled while building (app/_lib/enhance.ts), and allowed by its hash. */}
      <script data-own="" dangerouslySetInnerHTML={{ __html: script }} />
    </section>
  );
}
