import { preloadFont } from "@/app/_lib/fonts";
import { NotFoundPage } from "@/app/_lib/not-found-page";
import { postContent } from "@/app/_lib/post-content";
import { newPostParams } from "@/app/_lib/post-params";
import { Shell } from "@/app/_lib/shell";
import { getBlog } from "@/lib/blog/blog";
import { citationTags } from "@/lib/seo/citation";
import { createMetadata } from "@/lib/seo/metadata";
import { languageFeeds, translationsOf } from "@/lib/seo/translations";
import { postBibPath, postMarkdownPath, postPath } from "@/lib/url";

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
  const view = await getBlog();
  const post = view.blog.post(slug);
  if (!post) return <NotFoundPage />;
  preloadFont("display", post.title);
  preloadFont("serif", post.excerpt);
  const { elements, live, hasFormulas } = await postContent(post, view);
  // Formulas move what stands below them when they get their font.
  if (hasFormulas) preloadFont("formulas");
  return (
    <Shell here={postPath(slug)} section="posts" lang={post.lang} live={live}>
      {elements}
    </Shell>
  );
}
