/** The style sheet that a list fetches for its readers, once it has all that it needs itself. */

/**
 * The style sheet that most of the pages have to which a list leads; of several the first that it comes to.
 * @param leads addresses of the pages, in the list's order
 * @param sheets the address of each page's style sheet
 * @param own the list's own, which it has
 * @returns its address; null where there is none to fetch
 */
export function sheetAhead(
  leads: readonly string[],
  sheets: ReadonlyMap<string, string | null>,
  own: string,
): string | null {
  const counts = new Map<string, number>();
  for (const address of leads) {
    const sheet = sheets.get(address);
    if (sheet && sheet !== own) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  // The order of a map is that in which its keys came.
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** Has a page fetch a style sheet when it has nothing else to do. @param link the page's link to its own */
export function withSheetAhead(html: string, link: string, ahead: string): string {
  return html.replace(link, () => `${link}<link rel="prefetch" as="style" href="${ahead}">`);
}
