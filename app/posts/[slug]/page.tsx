import { commentsScript } from "@/app/_lib/enhance";
import { coverAtHead } from "@/app/_lib/entries";
import { preloadFont } from "@/app/_lib/fonts";
import { NotFoundPage } from "@/app/_lib/not-found-page";
import { newPostParams } from "@/app/_lib/post-params";
import { renderBody } from "@/app/_lib/render-body";
import { Shell } from "@/app/_lib/shell";
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
import { getBlog } from "@/lib/blog/blog";
import { imageAddress } from "@/lib/blog/images";
import { printedLinks } from "@/lib/blog/printed-links";
import { apaCitation } from "@/lib/cite/apa";
import { bibtex } from "@/lib/cite/bibtex";
import { coins } from "@/lib/cite/coins";
import { plainCitation } from "@/lib/cite/plain";
import { citationTags } from "@/lib/seo/citation";
import { postData } from "@/lib/seo/json-ld";
import { createMetadata } from "@/lib/seo/metadata";
import { languageFeeds, translationsOf } from "@/lib/seo/translations";
import { site } from "@/lib/site";
import { postBibPath, postMarkdownPath, postPath } from "@/lib/url";
import { interfaceLang } from "@/lib/words/words";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = newPostParams;

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  const { blog } = await getBlog();
  const post = blog.post(slug);
  if (!post) return {};
  return createMetadata({
    title: post.title,
    description: post.excerpt,
    path: postPath(slug),
    canonical: post.canonical,
    files: { markdown: postMarkdownPath(slug), bibtex: postBibPath(slug) },
    noindex: post.unlisted,
    lang: post.lang,
    languageFeeds: languageFeeds(blog, post.lang),
    translations: translationsOf(blog, post),
    citation: citationTags(post),
    published: {
      date: post.date,
      updated: post.updated,
      authors: post.authors,
      tags: post.tags.map(({ label }) => label),
    },
  });
}

export default async function PostPage({ params }: Props) {
  const { slug } = await params;
  const { blog, related, isBroken } = await getBlog();
  const post = blog.post(slug);
  if (!post) return <NotFoundPage />;
  preloadFont("display", post.title);
  preloadFont("serif", post.excerpt);
  const { content, subtitle, links } = await renderBody(post, isBroken(post.file));
  // Formulas move what stands below them when they get their font; only a body that was set before tells of them.
  if ("html" in content && content.html.includes("<math")) preloadFont("formulas");
  const { headings } = post.facts;
  const cover = post.cover && coverAtHead(post);
  const series = post.series && blog.seriesBySlug(post.series.slug);
  const translations = blog.translations(post);
  const comments = site.comments ? await commentsScript() : undefined;
  const contents = hasContents(post, headings);
  const citations = { bibtex: bibtex(post), apa: apaCitation(post), plain: plainCitation(post) };
  return (
    <Shell here={postPath(slug)} section="posts" lang={post.lang} live={"elements" in content}>
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
          <PrintLinks links={printedLinks(links, postPath(slug))} lang={post.lang} />
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
    </Shell>
  );
}
