/** What to do about a field that this blog does not know: many of other blogs have a name here. */
import { nearest } from "../problem";

/** Names that other blogs give to fields of this one, in lower case and without `-` and `_`. */
const synonyms: Readonly<Record<string, string>> = {
  abstract: "excerpt",
  blurb: "excerpt",
  deck: "excerpt",
  dek: "excerpt",
  description: "excerpt",
  intro: "excerpt",
  subtitle: "excerpt",
  summary: "excerpt",
  teaser: "excerpt",
  headline: "title",
  created: "date",
  createdat: "date",
  createdtime: "date",
  datecreated: "date",
  datepublished: "date",
  posted: "date",
  pubdate: "date",
  publishdate: "date",
  publishedat: "date",
  publishedon: "date",
  releasedate: "date",
  datemodified: "updated",
  lastedited: "updated",
  lasteditedtime: "updated",
  lastmod: "updated",
  lastmodified: "updated",
  lastmodifiedat: "updated",
  lastupdate: "updated",
  lastupdated: "updated",
  modified: "updated",
  updatedat: "updated",
  updatedon: "updated",
  changelog: "updates",
  corrections: "updates",
  errata: "updates",
  authors: "author",
  byline: "author",
  writer: "author",
  categories: "tags",
  category: "tags",
  keywords: "tags",
  label: "tags",
  labels: "tags",
  tag: "tags",
  topic: "tags",
  topics: "tags",
  banner: "cover",
  coverimage: "cover",
  featureimage: "cover",
  featuredimage: "cover",
  headerimage: "cover",
  heroimage: "cover",
  image: "cover",
  images: "cover",
  ogimage: "cover",
  socialimage: "cover",
  thumbnail: "cover",
  permalink: "slug",
  url: "slug",
  episode: "part",
  seriesindex: "part",
  seriesorder: "part",
  seriespart: "part",
  seriesweight: "part",
  language: "lang",
  locale: "lang",
  originalslug: "translationOf",
  translation: "translationOf",
  translations: "translationOf",
  canonicalurl: "canonical",
  originalurl: "canonical",
  discussion: "discuss",
  estimatedreadingtime: "readTime",
  minutes: "readTime",
  readingtime: "readTime",
  showtoc: "toc",
  tableofcontents: "toc",
  hidden: "unlisted",
  noindex: "unlisted",
  private: "unlisted",
  pinned: "featured",
  sticky: "featured",
  wip: "draft",
  bib: "bibliography",
  references: "bibliography",
  oldurls: "aliases",
  redirectfrom: "aliases",
  redirects: "aliases",
};

/** Switches of other blogs that mean the opposite of one of this. Names are written as in `synonyms`. */
const opposites: Readonly<Record<string, string>> = {
  disabletoc: "write toc: false",
  hidetableofcontents: "write toc: false",
  hidetoc: "write toc: false",
  katex: "delete it: formulas are set wherever they stand",
  math: "delete it: formulas are set wherever they stand",
  mathjax: "delete it: formulas are set wherever they stand",
  published: "write draft: true for a post that is not out yet; a post is out without a field",
  publish: "write draft: true for a post that is not out yet; a post is out without a field",
  usemath: "delete it: formulas are set wherever they stand",
};

const oneLook = "delete it: all posts have one look";
const oneList = "delete it: posts come newest first, and pages lead to none by a menu";
const nothingRun = "delete it: nothing is run for a post";

/** Fields of other programs that nothing here stands for. Names are written as in `synonyms`. */
const strange: Readonly<Record<string, string>> = {
  codefold: oneLook,
  comments:
    "delete it: comments in lib/site.ts is for all posts; where a post is discussed elsewhere stands in discuss",
  csl: "delete it: citations in lib/site.ts chooses the style, for all posts",
  css: oneLook,
  cssclass: oneLook,
  cssclasses: oneLook,
  documentclass: oneLook,
  engine: nothingRun,
  execute: nothingRun,
  expirydate: "delete it: a post stays; draft: true takes it out with the next build",
  format: "delete it: the blog has one format",
  headerincludes: oneLook,
  jupyter: nothingRun,
  kernel: nothingRun,
  layout: "delete it: all posts have one layout",
  markup: "delete it: every post is Markdown",
  menu: oneList,
  numbersections: oneLook,
  output: "delete it: the blog has one format",
  sidebarlabel: oneList,
  sidebarposition: oneList,
  template: "delete it: all posts have one layout",
  theme: oneLook,
  weight: "delete it: posts come newest first",
};

/** A name without capitals and signs, which programs write in their own ways. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "");
}

/**
 * @param known the names of the fields that may stand there
 * @returns the field that an unknown one is meant as; undefined where none is near
 */
export function meantField(name: string, known: readonly string[]): string | undefined {
  const plain = bare(name);
  const synonym = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : nearest(name, known);
}

/** What to do with a field that nobody asked for. @param known the names of those that may stand there */
export function unknownField(name: string, known: readonly string[]): string {
  const plain = bare(name);
  const other = [opposites, strange].find(words => Object.hasOwn(words, plain))?.[plain];
  if (other !== undefined) return other;
  const meant = meantField(name, known);
  if (meant === undefined) return `delete it; the fields are ${known.join(", ")}`;
  return nearest(name, known) === meant ? `did you mean "${meant}"?` : `this blog calls it "${meant}"`;
}
