/** What this blog sets out to reach, on its first post unless said otherwise. Change the numbers here. */
export const goals = {
  /** Bytes of the framework's JavaScript. */
  frameworkScript: 0,
  /** Bytes of our own JavaScript, compressed. */
  ownScript: 6 * 1024,
  /** Bytes of HTML and CSS together, compressed. */
  htmlAndCss: 20 * 1024,
  /** Each of the four scores of Lighthouse, on every kind of page. */
  score: 100,
  /** Milliseconds in which the page cannot answer while it loads. */
  totalBlockingTime: 0,
  layoutShift: 0,
  /** Largest contentful paint, as a part of Astro's. */
  largestPaint: 0.9,
  /** From a click to the next page's heading, as a part of what bare Next needs. */
  click: 1,
  /** Build time as a part of bare Next's: for the same posts, and for each post more. */
  buildTime: 1,
} as const;
