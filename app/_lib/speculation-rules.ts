/** Pages of the blog; files have a dot in their names. */
const pages = { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }] };

/** A link that a reader means to follow, and any link on a quick device, as `enhance/fetch-ahead.ts` marks them. */
const meant = { selector_matches: "[data-meant]" };
const quick = { selector_matches: "[data-quick] *" };

/**
 * What a browser may do before a link is followed. It fetches the page once the reader means it; without our script,
 * once the pointer has rested on the link for 0.2 s ("moderate"). It draws the page while the link is pressed
 * ("conservative"), where the device is quick, and no page that is only pointed at. Browsers that do not know these
 * rules pass them over.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    { where: { and: [pages, meant] }, eagerness: "immediate" },
    { where: pages, eagerness: "moderate" },
  ],
  prerender: [{ where: { and: [pages, quick] }, eagerness: "conservative" }],
});
