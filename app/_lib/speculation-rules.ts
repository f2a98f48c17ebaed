/** Pages of the blog; files have a dot in their names. */
const pages = { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }] };

/** A link that a reader means to follow, and any link on a quick device, as `enhance/fetch-ahead.ts` marks them. */
const meant = { selector_matches: "[data-meant]" };
const quick = { selector_matches: "[data-quick] *" };

/**
 * What a browser may do before a link is followed. It fetches the page once the reader means it. It draws the page
 * while the link is pressed ("conservative"), where the device is quick, and no page that is only pointed at. Browsers
 * that do not know these rules pass them over. A second rule for the pages that the first is about, "moderate" for
 * readers without JavaScript, made the click slower (docs/decisions/0011).
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { and: [pages, meant] }, eagerness: "immediate" }],
  prerender: [{ where: { and: [pages, quick] }, eagerness: "conservative" }],
});
