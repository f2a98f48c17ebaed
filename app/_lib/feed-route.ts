import { getBlog } from "@/lib/blog/blog";
import type { Blog } from "@/lib/content/query";
import type { FeedSource } from "@/lib/feed/model";
import { newestFile } from "./feeds";

/** Lists of one kind that have a feed each, by the names that their addresses have. */
type ListFeeds = {
  names(blog: Blog): string[];
  source(blog: Blog, name: string): FeedSource | undefined;
  /** The feed's own. */
  path(name: string): string;
};

/**
 * What the `route.ts` of a list's feed exports: its newest posts as RSS 2.0.
 * @param param what stands in brackets in its route
 */
export function feedRoute<Param extends string>(param: Param, { names, source, path }: ListFeeds) {
  type Params = Record<Param, string>;
  return {
    generateStaticParams: async () => names((await getBlog()).blog).map(name => ({ [param]: name })),
    GET: async (_request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
      const name = decodeURIComponent((await params)[param]);
      return newestFile(source((await getBlog()).blog, name), path(name));
    },
  };
}
