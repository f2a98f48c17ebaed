/**
 * What a page may weigh: the one place where that is said. The finishing step fails a build in which a page is
 * heavier. A post may raise its own limits by `budget` in its front matter, with a reason.
 */
import type { Budget } from "../budget";

const page: Budget = { html: 7, css: 11.5, js: 6, framework: 0, fonts: 110, letters: 260, requests: 12 };

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

/** What the style sheet of a page with blocks of code may weigh more, in KB: rules that no other page has. */
export const codeStyles = 1;

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

/** What a page with an island may have instead: React, the island's place, and React's payload in the HTML. */
export const withIslands: Budget = { ...page, html: 40, css: 13, framework: 150, requests: 28 };

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
