/** JSON Feed 1.1. */
import type { Author } from "../content/types";
import type { Feed, FeedItem } from "./model";

function author({ name, url }: Author) {
  return { name, ...(url && { url }) };
}

function item({
  id,
  original,
  title,
  excerpt,
  html,
  published,
  updated,
  authors,
  tags,
  lang,
  cover,
}: FeedItem) {
  return {
    id,
    url: id,
    ...(original && { external_url: original }),
    title,
    content_html: html,
    summary: excerpt,
    ...(cover && { image: cover.url }),
    date_published: published,
    date_modified: updated,
    authors: authors.map(author),
    tags: tags.map(({ label }) => label),
    language: lang,
    ...(cover && { attachments: [{ url: cover.url, mime_type: cover.type, size_in_bytes: cover.length }] }),
  };
}

/** A feed as the text of a JSON Feed. */
export function jsonFeed({ title, description, home, self, lang, items }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language: lang,
    items: items.map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
