import { site } from "@/lib/site";

/**
 * What a browser may do before a link is followed: fetch a page of the blog once a reader means it, as
 * `enhance/fetch-ahead.ts` marks its link. Pages are fetched and not drawn, since most of them are not visited. Files
 * have a dot in their names and are left out. Browsers that do not know these rules pass them over. A second rule for
 * the same pages, for readers without JavaScript, made the click slower (docs/decisions/0011).
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: `${site.base}/*` },
          { not: { href_matches: `${site.base}/*.*` } },
          { selector_matches: "[data-meant]" },
        ],
      },
      eagerness: "immediate",
    },
  ],
});
