/**
 * A post as a ContextObject in a Span (COinS; Z39.88-2004, KEV format for Dublin Core), by which Zotero and others take
 * it up from a page.
 */
import { site } from "../site";
import { type Citable, givenName, referenceOf } from "./reference";

/** The value of the `title` of an empty `<span class="Z3988">`. */
export function coins(post: Citable & { lang: string }): string {
  const { authors, title, url } = referenceOf(post);
  const pairs: [string, string][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "blogPost"],
    ["rft.title", title],
    ["rft.source", site.name],
    ["rft.date", post.date.slice(0, 10)],
    ["rft.language", post.lang],
    ["rft.identifier", url],
    ...authors.map((author): [string, string] => [
      "rft.creator",
      author.family === null ? author.name : [author.family, givenName(author)].filter(Boolean).join(", "),
    ]),
  ];
  return new URLSearchParams(pairs).toString();
}
