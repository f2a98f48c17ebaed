import { atom } from "@/lib/feed/atom";
import { jsonFeed } from "@/lib/feed/json";
import { type Feed, type FeedSource, newest } from "@/lib/feed/model";
import { rss } from "@/lib/feed/rss";
import { file, notFound } from "./answer";
import { feedContents } from "./feed-contents";

const formats = {
  rss: { write: rss, type: "application/rss+xml; charset=utf-8" },
  atom: { write: atom, type: "application/atom+xml; charset=utf-8" },
  json: { write: jsonFeed, type: "application/feed+json; charset=utf-8" },
} as const;

type Format = keyof typeof formats;

/** A feed as an answer, which says when it was changed. */
export function feedFile(feed: Feed | undefined, format: Format): Response {
  if (!feed) return notFound();
  const { write, type } = formats[format];
  return file(write(feed), type, feed.modified);
}

/** The newest posts of a source. @param path the feed's own */
export async function newestFile(
  source: FeedSource | undefined,
  path: string,
  format: Format = "rss",
): Promise<Response> {
  return feedFile(source && (await newest(source, path, feedContents)), format);
}
