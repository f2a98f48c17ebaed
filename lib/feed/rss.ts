/** RSS 2.0, with what Atom, Dublin Core and the content module add to it. */
import { x } from "xastscript";
import { site } from "../site";
import { feedStylePath } from "../url";
import { leastEscaped } from "./least-escaped";
import type { Feed, FeedItem } from "./model";
import { xmlDocument } from "./xml";

/** The date of RFC 822 with a year of four digits. */
function date(instant: string): string {
  return new Date(instant).toUTCString();
}

function item({ id, title, excerpt, html, published, updated, authors, tags, lang, cover }: FeedItem) {
  return x("item", [
    x("title", title),
    x("link", id),
    x("guid", { isPermaLink: "true" }, id),
    x("pubDate", date(published)),
    x("atom:updated", updated),
    ...authors.map(({ name }) => x("dc:creator", name)),
    x("dc:language", lang),
    ...tags.map(({ label }) => x("category", label)),
    // Readers take a description for HTML, and a browser that shows the feed by its style sheet for text.
    x("description", leastEscaped(excerpt)),
    x("content:encoded", html),
    cover && x("enclosure", { url: cover.url, type: cover.type, length: String(cover.length) }),
  ]);
}

function link(rel: string, href: string | null, type = "application/rss+xml") {
  return href === null ? null : x("atom:link", { rel, href, type });
}

/** A feed as the text of an RSS file. */
export function rss(feed: Feed): string {
  const { title, description, home, self, lang, updated, items, pages } = feed;
  const root = x(
    "rss",
    {
      version: "2.0",
      // For the style sheet, which says what this is in the language of the feed.
      "xml:lang": lang,
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    [
      x("channel", [
        x("title", title),
        x("link", home),
        x("description", description),
        x("language", lang),
        updated && x("lastBuildDate", date(updated)),
        link("self", self),
        ...(pages
          ? [
              link("first", pages.first),
              link("last", pages.last),
              link("previous", pages.previous),
              link("next", pages.next),
            ]
          : []),
        ...items.map(item),
      ]),
    ],
  );
  return xmlDocument(root, site.base + feedStylePath);
}
