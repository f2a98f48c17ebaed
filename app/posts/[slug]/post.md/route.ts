import { file, notFound } from "@/app/_lib/answer";
import { newPostParams } from "@/app/_lib/post-params";
import { renderMarkdown } from "@/app/_lib/render-markdown";
import { getBlog } from "@/lib/blog/blog";

type Context = { params: Promise<{ slug: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = newPostParams;

/** A post's text as Markdown; served at `/posts/<slug>.md`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { blog, isBroken } = await getBlog();
  const post = blog.post(slug);
  if (!post) return notFound();
  return file(await renderMarkdown(post, await isBroken(post.file)), "text/markdown; charset=utf-8");
}
