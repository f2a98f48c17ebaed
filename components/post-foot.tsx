import type { Post } from "@/lib/content/types";
import { type Site, site } from "@/lib/site";
import { absoluteUrl, postMarkdownPath, postPath, reportUrl, sourceUrl } from "@/lib/url";
import { interfaceLang, type Words, wordsFor } from "@/lib/words/words";
import { type Citations, CitePost } from "./cite-post";
import { Comments } from "./comments";
import { CorrectionLog } from "./correction-log";
import { LicenceLine } from "./licence-line";

/** Ways to take the post along: as Markdown, or as an address. What only a script can serve shows with one. */
function TakeAlong({ slug, words }: { slug: string; words: Words }) {
  return (
    <>
      <button type="button" data-copy="link">
        {words.copyMarkdown}
      </button>
      <a href={postMarkdownPath(slug)} type="text/markdown">
        {words.markdownFile}
      </a>
      <button type="button" data-copy="address" data-share="">
        {words.copyLink}
      </button>
    </>
  );
}

/**
 * The end matter of a post: what was corrected, how to cite it, take it along and report a mistake, and its licence.
 * @param citations the post as others cite it, in each form
 * @param comments what shows comments (enhance/comments.ts), where the site has some
 * @param settings what the site says of sources, reports and the licence; a setting that is empty shows as nothing
 */
export function PostFoot({
  post,
  citations,
  comments,
  settings = site,
}: {
  post: Post;
  citations: Citations;
  comments?: string | undefined;
  settings?: Pick<Site, "source" | "report" | "licence" | "comments">;
}) {
  const { slug, file, title, lang } = post;
  const words = wordsFor(lang);
  const source = sourceUrl(settings.source, file);
  const report = reportUrl(settings.report, { title, url: absoluteUrl(postPath(slug)), file });
  return (
    <footer className="post-foot text" lang={interfaceLang(lang)} dir="ltr">
      {post.updates.length > 0 && <CorrectionLog updates={post.updates} lang={post.lang} dir={post.dir} />}
      <div className="post-foot-actions">
        <CitePost slug={slug} citations={citations} words={words} />
        <TakeAlong slug={slug} words={words} />
        {source && <a href={source}>{words.source}</a>}
        {post.discuss.map(({ label, url }) => (
          <a key={url} href={url}>
            {words.discussOn(label)}
          </a>
        ))}
        {report && <a href={report}>{words.reportMistake}</a>}
      </div>
      <LicenceLine post={post} licence={settings.licence} />
      {settings.comments && comments !== undefined && (
        <Comments post={post} comments={settings.comments} script={comments} words={words} />
      )}
    </footer>
  );
}
