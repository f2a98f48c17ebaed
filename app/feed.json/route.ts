import { newestFile } from "@/app/_lib/feeds";
import { getBlog } from "@/lib/blog/blog";
import { blogFeed } from "@/lib/feed/model";
import { jsonFeedPath } from "@/lib/url";

export const dynamic = "force-static";

/** The newest posts as JSON Feed 1.1. */
export async function GET(): Promise<Response> {
  const { blog } = await getBlog();
  return newestFile(blogFeed(blog), jsonFeedPath, "json");
}
