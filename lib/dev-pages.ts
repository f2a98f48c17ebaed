/**
 * Addresses with a part that varies, as patterns of Next's for a rewrite, by the kind of page. Next's development server
 * would start a process for each request of one, to ask it which addresses there are: two seconds of a processor.
 * There, they are one page without such parts, which is told what the address says (app/content-events/any-page). What
 * has an ending is a file, and no page.
 */
export const variedPages = {
  posts: "/posts/page/:page",
  post: "/posts/:slug([^/.]+)",
  tags: "/tags/page/:page",
  tagPosts: "/tags/:tag/page/:page",
  tag: "/tags/:tag",
  seriesIndex: "/series/page/:page",
  seriesPosts: "/series/:slug/page/:page",
  series: "/series/:slug",
  archive: "/archive/page/:page",
  page: "/:page([^/.]+)",
} as const;

export type VariedPage = keyof typeof variedPages;

/** Where development has them. */
const devPagePath = "/content-events/any-page";

/** Where development has what lies beside posts. */
const devMediaPath = "/content-events/media";

/** What of them is asked for: the rewrites of `next.config.ts`, in the order in which they are tried. */
export function devRewrites(): { source: string; destination: string }[] {
  return [
    { source: "/media/:path*", destination: devMediaPath },
    ...Object.entries(variedPages).map(([kind, source]) => {
      const parts = [...source.matchAll(/:(\w+)/g)].map(([part, name]) => `&${name}=${part}`);
      return { source, destination: `${devPagePath}?kind=${kind}${parts.join("")}` };
    }),
  ];
}
