import { paginate } from "@/lib/content/query";
import type { Post } from "@/lib/content/types";
import { site } from "@/lib/site";

/** One page of a list of posts, cut to the site's page size. */
export function pageOf(posts: readonly Post[], page: number) {
  return paginate(posts, page, site.pageSize);
}

/** The numbers of the pages behind the first, which lives at the bare address. */
export function laterPages(items: readonly unknown[], size: number = site.pageSize): string[] {
  const { pages } = paginate(items, 1, size);
  return Array.from({ length: pages - 1 }, (_, index) => String(index + 2));
}
