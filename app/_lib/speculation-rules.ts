/**
 * What a browser may fetch before a link is followed: a page of the blog, once a reader rests on its link for a
 * moment or begins to press it ("moderate"). Pages are fetched and not rendered, since most of them are not
 * visited. Files have a dot in their names and are left out. Browsers that do not know these rules pass them over.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }] },
      eagerness: "moderate",
    },
  ],
});
