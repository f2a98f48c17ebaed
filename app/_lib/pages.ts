import { paginate } from "@/lib/content/query";
import type { Post } from "@/lib/content/types";
import { site } from "@/lib/site";

/** One page of a list of posts, cut to the site's page size. */
export function pageOf(posts: readonly Post[], page: number) {
  return paginate(posts, page, site.pageSize);
}
