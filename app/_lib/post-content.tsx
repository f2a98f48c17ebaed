import type { ReactNode } from "react";
import { AuthorNotes } from "@/components/author-notes";
import { imageSizes } from "@/components/image-sizes";
import { JsonLdScript } from "@/components/json-ld";
import { PostFoot } from "@/components/post-foot";
import { PostHead } from "@/components/post-head";
import { PostNav } from "@/components/post-nav";
import { PrintCitation } from "@/components/print-citation";
import { PrintLinks } from "@/components/print-links";
import { Prose } from "@/components/prose";
import { RelatedPosts } from "@/components/related-posts";
import { SeriesBox } from "@/components/series-box";
import { hasContents, TableOfContents } from "@/components/table-of-contents";
import { ThemedImage } from "@/components/themed-image";
import type { BlogView } from "@/lib/blog/blog";
import { imageAddress } from "@/lib/blog/images";
import { printedLinks } from "@/lib/blog/printed-links";
import { apaCitation } from "@/lib/cite/apa";
import { bibtex } from "@/lib/cite/bibtex";
import { coins } from "@/lib/cite/coins";
import { plainCitation } from "@/lib/cite/plain";
import type { Post } from "@/lib/content/types";
import { postData } from "@/lib/seo/json-ld";
import { site } from "@/lib/site";
import { postPath } from "@/lib/url";
import { interfaceLang } from "@/lib/words/words";
import { commentsScript } from "./enhance";
import { coverAtHead } from "./entries";
import { renderBody } from "./render-body";

/** What stands in a post's page. */
type PostContent = {
  elements: ReactNode;
  /** Whether React is to run in it. */
  live: boolean;
  /** Whether it has formulas; only a body that is set as HTML tells. */
  hasFormulas: boolean;
};

/** A post with what stands around it: its head, its contents, its foot, and the ways to others. */
export async function postContent(
  post: Post,
  { blog, related, isBroken }: Pick<BlogView, "blog" | "related" | "isBroken">,
): Promise<PostContent> {
  const { content, subtitle, links } = await renderBody(post, await isBroken(post.file));
  const { headings } = post.facts;
  const cover = post.cover && coverAtHead(post);
  const series = post.series && blog.seriesBySlug(post.series.slug);
  const translations = blog.translations(post);
  const comments = site.comments ? await commentsScript() : undefined;
  const contents = hasContents(post, headings);
  const citations = { bibtex: bibtex(post), apa: apaCitation(post), plain: plainCitation(post) };
  const elements = (
    <>
      <JsonLdScript data={postData(post, post.cover && imageAddress(post, post.cover.src), translations)} />
      <article lang={post.lang} dir={post.dir}>
        <span className="Z3988" title={coins(post)} hidden />
        <div className="with-margins">
          <PostHead post={post} series={series ?? null} subtitle={subtitle} translations={translations} />
          <PrintCitation text={citations.plain} lang={post.lang} />
          {cover && (
            <div className="post-cover text mt-8">
              <ThemedImage
                image={cover}
                sizes={imageSizes.column}
                early
                className="h-auto w-full rounded-(--radius)"
              />
            </div>
          )}
        </div>
        <div className="with-margins mt-8 md:mt-11">
          {contents && <TableOfContents headings={headings} minutes={post.minutes} lang={post.lang} />}
          <Prose content={content} minutes={post.facts.minutes} />
          <PrintLinks links={printedLinks(links, postPath(post.slug))} lang={post.lang} />
        </div>
        <div className="with-margins">
          <PostFoot post={post} citations={citations} comments={comments} />
        </div>
      </article>
      <div className="with-margins pt-(--section)" lang={interfaceLang(post.lang)}>
        <div className="text grid gap-10">
          <AuthorNotes authors={post.authors} lang={post.lang} />
          {series && <SeriesBox series={series} current={post} />}
          <RelatedPosts related={related(post)} lang={post.lang} />
          <PostNav {...blog.neighbours(post)} lang={post.lang} />
        </div>
      </div>
    </>
  );
  return {
    elements,
    live: "elements" in content,
    hasFormulas: "html" in content && content.html.includes("<math"),
  };
}
