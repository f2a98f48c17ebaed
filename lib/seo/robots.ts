/** What crawlers may read (RFC 9309), and whom to tell of a hole (RFC 9116). */
import { type Site, site } from "../site";
import { absoluteUrl, securityPath, sitemapPath } from "../url";

/**
 * Crawlers that collect text to train models, and marks by which a search engine's crawler is told the same, by the
 * names that their operators document, as of October 2026:
 * OpenAI developers.openai.com/docs/bots · Anthropic support.claude.com/en/articles/8896518 · Google
 * developers.google.com/crawling/docs/crawlers-fetchers · Apple support.apple.com/119829 · Common Crawl
 * commoncrawl.org/ccbot · Meta developers.facebook.com/docs/sharing/webmasters/web-crawlers · Amazon
 * developer.amazon.com/amazonbot.
 * Those that look a page up for a reader who asks, or for a search, are not among them.
 */
export const trainingCrawlers: readonly string[] = [
  "GPTBot",
  "ClaudeBot",
  "Google-Extended",
  "Applebot-Extended",
  "CCBot",
  "meta-externalagent",
  "Amazonbot",
];

function group(agents: readonly string[], rule: string): string[] {
  return [...agents.map(agent => `User-agent: ${agent}`), rule, ""];
}

/** `/robots.txt` */
export function robots({ aiCrawlers }: Pick<Site, "aiCrawlers"> = site): string {
  const lines = [
    ...(aiCrawlers === "disallow" ? group(trainingCrawlers, "Disallow: /") : []),
    ...group(["*"], "Allow: /"),
    `Sitemap: ${absoluteUrl(sitemapPath)}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** `/.well-known/security.txt`; null where the site's settings name nobody. */
export function securityText({ security, lang }: Pick<Site, "security" | "lang"> = site): string | null {
  if (security === null) return null;
  const fields = {
    Contact: security.contact,
    Expires: security.expires,
    "Preferred-Languages": lang,
    Canonical: absoluteUrl(securityPath),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}
