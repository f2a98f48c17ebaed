import { getBlog } from "@/lib/blog/blog";
import { blogFeed, wholeFeed } from "@/lib/feed/model";
import { feedContents } from "./feed-contents";
import { feedFile } from "./feeds";

/** One page of the feed of all posts: the first at `/feed/all.xml`, the later ones at `/feed/all/N.xml`. */
export async function wholeFeedPage(page: number): Promise<Response> {
  const { blog } = await getBlog();
  return feedFile(await wholeFeed(blogFeed(blog), page, feedContents), "rss");
}
