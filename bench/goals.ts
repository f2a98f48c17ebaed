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
  /** Build time for each post more, from 100 to 1,000, as a part of Astro's. */
  buildTimePerPost: 1.5,
  /** Build time for each post more, from 1,000 to 10,000, as a part of that from 100 to 1,000. */
  laterPosts: 1.2,
  /** A build after one edited post, as a part of what Astro needs for the same posts with nothing left to use. */
  rebuildTime: 1,
  /**
   * The most memory that a build may take, in bytes: the highest sum of resident memory over npm and every process
   * below it, looked at ten times a second. What processes share, such as Node's own code, counts for each of them.
   */
  buildMemory: [
    { posts: 1_000, bytes: 2 ** 30 },
    { posts: 10_000, bytes: 2 * 2 ** 30 },
  ],
  /** Bytes on disk that each post more adds to what a build leaves for readers, uncompressed. */
  outputPerPost: 60 * 1024,
  /** From a saved post to its page from a development server, as a part of what Astro's takes. */
  edit: 1,
  /** The same to what was written in a page that is open in a browser. */
  shown: 1,
  /** From the start of a development server to its first page of a post, as a part of what Astro's takes. */
  start: 1,
  /** Requests that fail while 50 connections ask without a pause. */
  failedRequests: 0,
} as const;
