import { file } from "@/app/_lib/answer";
import { getBlog } from "@/lib/blog/blog";
import { llmsText } from "@/lib/seo/llms";

export const dynamic = "force-static";

/** What language models are told of the blog. */
export async function GET(): Promise<Response> {
  const { blog } = await getBlog();
  return file(llmsText(blog), "text/plain; charset=utf-8");
}
