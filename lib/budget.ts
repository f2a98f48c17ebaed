/** What a page may weigh, in names: the limits are in lib/finish/budgets.ts, and a post may raise its own. */

/** Sizes in KB (1,000 bytes) as gzip sends them; fonts as they are. */
export type Budget = {
  /** HTML without its style sheet, above the gzip size of the page's own text. */
  html: number;
  /** Style sheets, in the page and linked. */
  css: number;
  /** The enhancement script. */
  js: number;
  /** Scripts of the framework and of islands' places, as the page asks for them at once. */
  framework: number;
  /** Every font file that the page has a letter of; few pages fetch all of them. */
  fonts: number;
  /** The page, its style sheets, scripts, fonts and icon. Images are the author's. */
  requests: number;
};

export const budgetNames = ["html", "css", "js", "framework", "fonts", "requests"] as const;
