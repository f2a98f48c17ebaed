import { newestFile } from "@/app/_lib/feeds";
import { getBlog } from "@/lib/blog/blog";
import { blogFeed } from "@/lib/feed/model";
import { atomPath } from "@/lib/url";

export const dynamic = "force-static";

/** The newest posts as Atom. */
export async function GET(): Promise<Response> {
  const { blog } = await getBlog();
  return newestFile(blogFeed(blog), atomPath, "atom");
}
