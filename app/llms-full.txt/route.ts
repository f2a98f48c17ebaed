import { file } from "@/app/_lib/answer";
import { renderMarkdown } from "@/app/_lib/render-markdown";
import { getBlog } from "@/lib/blog/blog";

export const dynamic = "force-static";

/** Every listed post as its file of Markdown, one after the other. */
export async function GET(): Promise<Response> {
  const { blog, isBroken } = await getBlog();
  const texts: string[] = [];
  for (const post of blog.posts) texts.push(await renderMarkdown(post, await isBroken(post.file)));
  return file(texts.join("\n"), "text/plain; charset=utf-8");
}
