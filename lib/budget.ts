/** What a page may weigh, in names: the limits are in lib/finish/budgets.ts, and a post may raise its own. */

/** Sizes in KB (1,000 bytes) as gzip sends them; fonts as they are. */
export type Budget = {
  /** HTML without its style sheet, above the gzip size of the page's own text, and of its plots and diagrams. */
  html: number;
  /** Style sheets, in the page and linked. */
  css: number;
  /** The enhancement script. */
  js: number;
  /** Scripts of the framework and of islands' places, which wait until a reader moves through the page. */
  framework: number;
  /** Fonts that have the letters of English. */
  fonts: number;
  /** Fonts that have other letters, such as Vietnamese ones, as far as the page shows a letter of them. */
  letters: number;
  /** The page, its style sheets, scripts and icon, and the fonts that `fonts` counts. Images are the author's. */
  requests: number;
};

/** The limits, by the names that a post's `budget` has for them. */
export const budgetNames = ["html", "css", "js", "framework", "fonts", "letters", "requests"] as const;

export type BudgetName = (typeof budgetNames)[number];

/** The text that a page is made of, and the limits that it raises for itself. */
export type PageSource = {
  /** As reports name it. */
  file: string;
  limits: Partial<Budget>;
  /** Where it says each of them. */
  places: Partial<Record<BudgetName, { line: number; column: number }>>;
  /** Whether it may raise limits at all, as a post may. */
  mayRaise: boolean;
};
