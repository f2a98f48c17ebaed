/** What every answer says to browsers beside its content, whatever serves it. */

const policyName = "Content-Security-Policy";

/**
 * Headers of every answer. What a page may load stands in the page itself, by its own policy; `frame-ancestors` is
 * the one rule of a policy that browsers heed in a header alone.
 */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  [policyName, "frame-ancestors 'none'"],
  ["Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
];

/** Ending of drawings, which are documents when they are opened by themselves. */
export const drawingEnding = ".svg";

/**
 * The policy of a drawing, in the place of the other: it shows what stands in it, and nothing runs or is fetched. Style
 * alone may stand inline, since a drawing has no hashes: where scripts are forbidden and nothing is fetched, it is harmless.
 */
export const drawingPolicy = [
  policyName,
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'",
] as const;

/**
 * Sent with an unlisted post: its page says in itself that search engines are not to list it, and the files beside it
 * have no other place to say so.
 */
export const notIndexed = ["X-Robots-Tag", "noindex"] as const;

/** Sent where the reader's connection is encrypted, and nowhere else: browsers then use no other for a year. */
export const strictTransport = ["Strict-Transport-Security", "max-age=31536000"] as const;

/** `Cache-Control` of files whose name changes with their content: a year, and no question in between. */
export const keptForever = "public, max-age=31536000, immutable";

/** `Cache-Control` of everything else: kept, but asked about each time. */
export const askedAbout = "public, max-age=0, must-revalidate";

/** Where files lie whose name changes with their content. */
export const hashedFiles = "/_next/static/";

/** @param address within the site, without a base path */
export function cacheControl(address: string): string {
  return address.startsWith(hashedFiles) ? keptForever : askedAbout;
}

/** Behind a type in `Accept`: no weight, or a whole one. */
const wholeWeight = "\\s*(?:;\\s*q=1(?:\\.0{0,3})?\\s*)?";

/**
 * Who asks a post's own address for Markdown: names it in `Accept`, gives it no less weight than anything else, and does
 * not name HTML before it with the same. A pattern of the whole field, for hosts that compare it and do not weigh it:
 * nginx and Vercel, which both have PCRE (vercel.com/docs/build-output-api/configuration), and `next start`.
 */
export const asksForMarkdown = `(?!(?:.*,)?\\s*text/html${wholeWeight},.*text/markdown)(?:.*,)?\\s*text/markdown${wholeWeight}(?:,.*)?`;

/** Longest path that is looked up, as sent. A query may be longer: islands keep their state there. */
export const longestPath = 2048;
