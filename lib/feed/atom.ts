/** Atom (RFC 4287). */
import { x } from "xastscript";
import type { Author } from "../content/types";
import { site } from "../site";
import { absoluteUrl, feedStylePath, tagsPath } from "../url";
import type { Feed, FeedItem } from "./model";
import { xmlDocument } from "./xml";

/** Atom asks for a date even of a feed without entries, and a build has no clock. */
const never = "1970-01-01T00:00:00Z";

/** An address of a person is one of the web; of a mailbox there is another element. */
function author({ name, url }: Author) {
  const address = url?.replace(/^mailto:/, "");
  return x("author", [
    x("name", name),
    address && (url === address ? x("uri", address) : x("email", address)),
  ]);
}

function entry(item: FeedItem) {
  const { id, original, title, excerpt, html, published, updated, authors, tags, lang, cover } = item;
  return x("entry", { "xml:lang": lang }, [
    x("title", { type: "text" }, title),
    x("id", id),
    x("link", { rel: "alternate", type: "text/html", href: id, hreflang: lang }),
    original && x("link", { rel: "via", type: "text/html", href: original }),
    cover && x("link", { rel: "enclosure", href: cover.url, type: cover.type, length: String(cover.length) }),
    x("published", published),
    x("updated", updated),
    ...authors.map(author),
    ...tags.map(({ slug, label }) => x("category", { term: slug, label, scheme: absoluteUrl(tagsPath) })),
    x("summary", { type: "text" }, excerpt),
    x("content", { type: "html" }, html),
  ]);
}

/** A feed as the text of an Atom file. */
export function atom({ title, description, home, self, lang, updated, items }: Feed): string {
  const root = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang }, [
    x("id", home),
    x("title", { type: "text" }, title),
    x("subtitle", { type: "text" }, description),
    x("updated", updated ?? never),
    // Of a feed without entries, whose author nobody else names.
    items.length === 0 ? x("author", [x("name", site.name)]) : null,
    x("link", { rel: "self", type: "application/atom+xml", href: self }),
    x("link", { rel: "alternate", type: "text/html", href: home }),
    ...items.map(entry),
  ]);
  return xmlDocument(root, site.base + feedStylePath);
}
