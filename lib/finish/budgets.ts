/**
 * What a page may weigh: the one place where that is said. The finishing step fails a build in which a page is
 * heavier. A post may raise its own limits by `budget` in its front matter, with a reason.
 */
import type { Budget } from "../budget";

const page: Budget = { html: 7, css: 10, js: 6, framework: 0, fonts: 110, letters: 260, requests: 13 };

/**
 * What a list may weigh more, in KB for each link on it: a row is a link and its tags. With ten thousand posts a page
 * of the archive, of fifty posts and thirty years, weighs 4.0 KB above its text and may weigh 9.0.
 */
export const listLink = 0.02;

/**
 * What a page may weigh more, in KB for each word of code that has a colour, and each line that something is said of.
 * In 313 blocks of other blogs such a word weighs 1.4 to 2.5 bytes.
 */
export const codeWord = 0.003;

/**
 * What a page may weigh more, in KB for each cell of a table: its tags and its side. In a post with seven tables, of
 * which five are those of plots, a cell weighs 1.1 to 2.5 bytes, its text included.
 */
export const tableCell = 0.003;

/**
 * What a page's style sheet may weigh more, in KB, by the classes of what an author has put on it: rules that no page
 * without it has. Measured on the post that has everything, each with a tenth to spare.
 */
export const elementStyles: Readonly<Record<string, number>> = {
  citation: 0.2,
  "code-head": 1.2,
  compare: 0.15,
  diagram: 0.2,
  embed: 0.15,
  equation: 0.3,
  ln: 0.25,
  media: 0.15,
  note: 0.35,
  pair: 0.15,
  panels: 0.1,
  plot: 0.8,
  sidenote: 0.2,
  statement: 0.4,
  steps: 0.2,
  "table-scroll": 0.4,
  talk: 0.2,
  "task-list-item": 0.2,
  term: 0.1,
  tokens: 0.45,
  turn: 0.25,
};

/**
 * What it may weigh more for each font with letters that are not English, of which a page names those that it shows a
 * letter of. A page in Vietnamese names about forty.
 */
export const fontStyle = 0.03;

/** What each font that has those letters with the English ones, in one file, may weigh more: 6.7 and 4.4 KB are theirs. */
export const wholeFont = 7;

/**
 * What a page may weigh more, in KB of HTML, by marks on it: what scripts say on a page that does not speak English, the
 * comments that a site has, its counter. Measured: 1.0, 1.5 and 0.6.
 */
export const marked: Readonly<Record<string, number>> = {
  "data-words": 1.2,
  "data-comments": 1.7,
  "data-counter": 0.7,
};

/** The most bytes of HTML that a list may have, as they are on disk: what does not fit goes onto a page of its own. */
export const listBytes = 60_000;

/** Routes whose pages are lists; each page of the blog has the tags above its list. */
export const lists: readonly string[] = [
  "/",
  "/_not-found",
  "/archive",
  "/archive/page/[page]",
  "/posts",
  "/posts/page/[page]",
  "/series",
  "/series/[slug]",
  "/series/[slug]/page/[page]",
  "/series/page/[page]",
  "/tags",
  "/tags/[tag]",
  "/tags/[tag]/page/[page]",
  "/tags/page/[page]",
];

/**
 * The most that the HTML of any post may weigh, text included, in KB of gzip: one of 20,000 words with 60 figures, 200
 * blocks of code and 150 equations. The browser tests hold it (e2e/hard.spec.ts).
 */
export const wholePage = 150;

/** By route, as its folders under `app/` are named. A route that is not here fails the build. */
export const budgets: Readonly<Record<string, Budget>> = {
  "/": page,
  "/[page]": page,
  "/_global-error": { ...page, css: 1, fonts: 0, letters: 0, requests: 2 },
  "/_not-found": page,
  "/archive": page,
  "/archive/page/[page]": page,
  "/posts": page,
  "/posts/[slug]": page,
  "/posts/page/[page]": page,
  "/search": page,
  "/series": page,
  "/series/[slug]": page,
  "/series/[slug]/page/[page]": page,
  "/series/page/[page]": page,
  "/tags": page,
  "/tags/[tag]": page,
  "/tags/[tag]/page/[page]": page,
  "/tags/page/[page]": page,
};

/**
 * What a page with an island may have instead: React, the island's place, and React's payload in the HTML, which may
 * weigh as much more as the page's text.
 */
export const withIslands: Budget = { ...page, html: 35, css: 12, framework: 150, requests: 29 };

/** What its style sheet may weigh more for each kind of island on it. */
export const islandStyles = 0.8;

/**
 * What a page with formulas may weigh more: HTML for each formula, the rules that set them, the font of mathematics,
 * and that font's letters of other styles.
 */
export const withFormulas = { html: 0.08, css: 0.6, fonts: 38, letters: 90 } as const;

/**
 * The most that the code of one island may weigh, in KB of gzip. It is fetched when the island comes near, which
 * no page says, so the browser test of islands holds it.
 */
export const islandCode = 8;
