/** What crawlers may read (RFC 9309), and whom to tell of a hole (RFC 9116). */
import { type Site, site } from "../site";
import { absoluteUrl, securityPath, sitemapPath } from "../url";

/**
 * Crawlers that collect text to train models, and marks by which a search engine's crawler is told the same, by the
 * names that their operators document, each with where, as of October 2026 (Ai2: November). Those whose operator
 * documents no name are not among them, nor those that look a page up for a reader who asks, or for a search.
 */
const trainers: Readonly<Record<string, string>> = {
  GPTBot: "OpenAI, developers.openai.com/docs/bots",
  ClaudeBot: "Anthropic, support.claude.com/en/articles/8896518",
  "Google-Extended": "Google, developers.google.com/crawling/docs/crawlers-fetchers",
  "Applebot-Extended": "Apple, support.apple.com/119829",
  CCBot: "Common Crawl, commoncrawl.org/ccbot",
  "meta-externalagent": "Meta, developers.facebook.com/docs/sharing/webmasters/web-crawlers",
  Amazonbot: "Amazon, developer.amazon.com/amazonbot",
  AI2Bot: "Allen Institute for AI, allenai.org/crawler",
};

/** Their names, as `User-agent` lines have them. */
export const trainingCrawlers: readonly string[] = Object.keys(trainers);

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
