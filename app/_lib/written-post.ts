import { getBlog } from "@/lib/blog/blog";
import { fullTitle } from "@/lib/seo/metadata";
import { postPath } from "@/lib/url";
import { postContent } from "./post-content";
import { staticMarkup } from "./static-markup";

/** A post as its file stands, for a page that shows it already. */
type WrittenPost = {
  /** What stands in `<main>`. */
  html: string;
  /** What the tab says, and the post's language: with others, it is another page. */
  title: string;
  lang: string;
  /** The author's report, which lies over the page. */
  problems: string | null;
};

/**
 * Development only: renders a post past Next's own server, which takes several times as long for the page around it.
 * @param address that of the page
 * @returns null where that cannot be: a page of another kind, one in which React runs, a text that cannot be shown
 */
export async function writtenPost(address: string): Promise<WrittenPost | null> {
  const view = await getBlog();
  const post = view.blog.allPosts.find(({ slug }) => postPath(slug) === address);
  if (!post || (await view.isBroken(post.file))) return null;
  const { elements, live } = await postContent(post, view);
  if (live) return null;
  const { problems } = view;
  return { html: staticMarkup(elements), title: fullTitle(post.title), lang: post.lang, problems };
}
