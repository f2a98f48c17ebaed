import { file } from "@/app/_lib/answer";
import { getBlog } from "@/lib/blog/blog";
import { postIndex } from "@/lib/seo/post-index";

export const dynamic = "force-static";

/** The posts' public fields, for scripts. */
export async function GET(): Promise<Response> {
  const { blog } = await getBlog();
  return file(postIndex(blog), "application/json; charset=utf-8");
}
