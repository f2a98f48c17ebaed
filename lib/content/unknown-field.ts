/** What to do about a field that this blog does not know: many of other blogs have a name here. */
import { nearest } from "../problem";

/** Names that other blogs give to fields of this one, in lower case and without `-` and `_`. */
const synonyms: Readonly<Record<string, string>> = {
  abstract: "excerpt",
  created: "date",
  datemodified: "updated",
  lastmodified: "updated",
  lastmodifiedat: "updated",
  updatedat: "updated",
  topics: "tags",
  authors: "author",
  category: "tags",
  categories: "tags",
  keywords: "tags",
  summary: "excerpt",
  description: "excerpt",
  subtitle: "excerpt",
  lastmod: "updated",
  modified: "updated",
  lastupdated: "updated",
  changelog: "updates",
  corrections: "updates",
  errata: "updates",
  image: "cover",
  images: "cover",
  thumbnail: "cover",
  heroimage: "cover",
  permalink: "slug",
  url: "slug",
  language: "lang",
  translation: "translationOf",
  translations: "translationOf",
  originalslug: "translationOf",
  canonicalurl: "canonical",
  discussion: "discuss",
  comments: "discuss",
  pubdate: "date",
  publishedat: "date",
  readingtime: "readTime",
  showtoc: "toc",
  redirectfrom: "aliases",
};

/** Switches of other blogs that mean the opposite of one of this. */
const opposites: Readonly<Record<string, string>> = {
  published: "write draft: true for a post that is not out yet; a post is out without a field",
  publish: "write draft: true for a post that is not out yet; a post is out without a field",
  math: "delete it: formulas are set wherever they stand",
  katex: "delete it: formulas are set wherever they stand",
};

/** Fields of other programs that nothing here stands for. */
const strange: Readonly<Record<string, string>> = {
  layout: "delete it: all posts have one layout",
  weight: "delete it: posts come newest first",
  format: "delete it: the blog has one format",
  execute: "delete it: nothing is run for a post",
  csl: "delete it: citations in lib/site.ts chooses the style, for all posts",
  cssclasses: "delete it: all posts have one look",
};

/**
 * @param known the names of the fields that may stand there
 * @returns the field that an unknown one is meant as; undefined where none is near
 */
export function meantField(name: string, known: readonly string[]): string | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  const synonym = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : nearest(name, known);
}

/** What to do with a field that nobody asked for. @param known the names of those that may stand there */
export function unknownField(name: string, known: readonly string[]): string {
  const other = [opposites, strange].find(words => Object.hasOwn(words, name))?.[name];
  if (other !== undefined) return other;
  const meant = meantField(name, known);
  if (meant === undefined) return `delete it; the fields are ${known.join(", ")}`;
  return nearest(name, known) === meant ? `did you mean "${meant}"?` : `this blog calls it "${meant}"`;
}
