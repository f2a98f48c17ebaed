/** The pages of lists that are many: those of tags and series, and the later ones of every list. */
import { archivePageSize } from "../content/archive";
import { seriesIndexPageSize, seriesPageSize, tagsPageSize } from "../content/lists";
import { type Blog, paginate } from "../content/query";
import { site } from "../site";

/** The numbers of the pages behind the first, which lives at the bare address. */
export function laterPages(items: readonly unknown[], size: number = site.pageSize): string[] {
  const { pages } = paginate(items, 1, size);
  return Array.from({ length: pages - 1 }, (_, index) => String(index + 2));
}

/** What stands in the place of the names in brackets. */
type Params = Readonly<Record<string, string>>;

/** By route, of which pages it is made. */
const routes = {
  "/posts/page/[page]": ({ posts }) => laterPages(posts).map(page => ({ page })),
  "/archive/page/[page]": ({ posts }) => laterPages(posts, archivePageSize).map(page => ({ page })),
  "/tags/page/[page]": ({ tags }) => laterPages(tags, tagsPageSize).map(page => ({ page })),
  "/tags/[tag]": ({ tags }) => tags.map(({ slug }) => ({ tag: slug })),
  "/tags/[tag]/page/[page]": blog =>
    blog.tags.flatMap(({ slug }) =>
      laterPages(blog.tag(slug)?.posts ?? []).map(page => ({ tag: slug, page })),
    ),
  "/series/page/[page]": ({ series }) => laterPages(series, seriesIndexPageSize).map(page => ({ page })),
  "/series/[slug]": ({ series }) => series.map(({ slug }) => ({ slug })),
  "/series/[slug]/page/[page]": ({ series }) =>
    series.flatMap(({ slug, posts }) => laterPages(posts, seriesPageSize).map(page => ({ slug, page }))),
} satisfies Record<string, (blog: Blog) => Params[]>;

/** A folder of `app/` whose pages are those of a list. */
export type ListRoute = keyof typeof routes;

/** The address of a page of a route: `/tags/llm/page/2`. */
function addressOf(route: string, params: Params): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "");
}

/** A page of a list: its address, the route that makes it, and what the route is told. */
type ListPage = { address: string; route: string; params: Params };

function pagesOf(route: string, all: readonly Params[]): ListPage[] {
  return all.map(params => ({ address: addressOf(route, params), route, params }));
}

/** The pages of one route, in the order in which readers turn them. */
export function listPagesOf(route: ListRoute, blog: Blog): ListPage[] {
  return pagesOf(route, routes[route](blog));
}

/** The pages of all these routes, route by route. */
export function listPages(blog: Blog): ListPage[][] {
  return Object.entries(routes).map(([route, params]) => pagesOf(route, params(blog)));
}
