/** What to do about a field that this blog does not know: many of other blogs have a name here. */
import { suggest } from "../problem";

/** Names that other blogs give to fields of this one. */
const synonyms: Record<string, string> = {
  authors: "author",
  category: "tags",
  categories: "tags",
  keywords: "tags",
  summary: "excerpt",
  description: "excerpt",
  subtitle: "excerpt",
  lastmod: "updated",
  modified: "updated",
  lastUpdated: "updated",
  changelog: "updates",
  corrections: "updates",
  errata: "updates",
  image: "cover",
  images: "cover",
  thumbnail: "cover",
  heroImage: "cover",
  permalink: "slug",
  url: "slug",
  language: "lang",
  translation: "translationOf",
  translations: "translationOf",
  originalSlug: "translationOf",
  canonicalUrl: "canonical",
  discussion: "discuss",
  comments: "discuss",
  pubDate: "date",
  publishedAt: "date",
  readingTime: "readTime",
  showToc: "toc",
  redirect_from: "aliases",
};

/** Switches of other blogs that mean the opposite of one of this. */
const opposites: Readonly<Record<string, string>> = {
  published: "write draft: true for a post that is not out yet; a post is out without a field",
  publish: "write draft: true for a post that is not out yet; a post is out without a field",
  math: "delete it: formulas are set wherever they stand",
  katex: "delete it: formulas are set wherever they stand",
};

/** What to do with a field that nobody asked for. @param known the names of those that may stand there */
export function unknownField(name: string, known: readonly string[]): string {
  const synonym = synonyms[name];
  if (synonym && known.includes(synonym)) return `this blog calls it "${synonym}"`;
  const opposite = Object.hasOwn(opposites, name) ? opposites[name] : undefined;
  if (opposite) return opposite;
  return suggest(name, known, `delete it; the fields are ${known.join(", ")}`);
}
