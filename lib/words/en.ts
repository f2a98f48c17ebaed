/**
 * The interface's own words in English, and by their shape what every other language has to say. A phrase that is
 * missing in another language is an error of types.
 */

import { sharedWords } from "./islands/shared";
import type { InterfaceLang } from "./languages";

/** "1 post", "12 posts". */
function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The ways that a sentence of the interface can lead to. */
export type Way = "home" | "posts" | "tags" | "series" | "archive";

/** Makes a link of a sentence's words. */
type WayMaker<T> = (to: Way, text: string) => T;

/** A value of a plot and where it stands, as they are written. */
type Point = { x: string; y: string };

/** The words, by what they are for: a text, or a function of what it depends on. */
export const en = {
  /** The language of these words. */
  lang: "en" as const,
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  footerNavigation: "Footer",
  sections: { posts: "Posts", tags: "Tags", series: "Series", archive: "Archive", about: "About" },
  search: "Search",
  readingSettings: "Reading settings",
  themes: { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" },
  feed: "Feed",
  keyboardShortcuts: "Keyboard shortcuts",

  // A post.
  readTime: (minutes: number) => `${minutes} min read`,
  byAuthors: (title: string, authors: string) => `${title}, by ${authors}`,
  updated: "Updated",
  /** @param of the number of parts; null where not all are there */
  part: (part: number, of: number | null) => (of === null ? `Part ${part}` : `Part ${part} of ${of}`),
  draft: "Draft",
  scheduled: "Scheduled",
  /** @param language its own name, "Tiếng Việt" */
  alsoIn: (language: string) => `Also in ${language}`,
  translations: "Other languages",
  contents: "Contents",
  timeLeft: (minutes: number) => `${minutes === 0 ? "Less than a minute" : `${minutes} min`} left from here`,
  links: "Links",
  authors: (count: number): string => (count === 1 ? "The author" : "The authors"),
  morePosts: "More posts",
  olderPost: "Previous",
  newerPost: "Next",
  relatedPosts: "Related posts",
  bothOn: (tags: string) => `Both on ${tags}`,
  /** Stands before the words. */
  sharesWords: (count: number): string => (count === 1 ? "Shares the word" : "Shares the words"),
  seriesNamed: "Series:",
  moreToCome: "More to come.",

  // Its foot.
  corrections: "Corrections and updates",
  cite: "Cite this post",
  plainText: "Plain text",
  copy: "Copy",
  copyNamed: (name: string) => `Copy ${name}`,
  bibFile: ".bib file",
  copyMarkdown: "Copy as Markdown",
  markdownFile: "Markdown file",
  copyLink: "Copy link",
  source: "Source",
  reportMistake: "Report a mistake",
  allRightsReserved: "All rights reserved.",
  /** Stands before the name of a licence. */
  licensedUnder: "Licensed under",
  discussOn: (place: string) => `Discuss on ${place}`,
  comments: "Comments",
  /** What it means to show them. */
  commentsNote:
    "Comments are kept by GitHub. To show them, this page loads giscus.app, which loads pictures from GitHub: both learn your IP address, and what you read here. To write a comment takes an account on GitHub.",
  showComments: "Show comments",
  commentsElsewhere: "All discussions on GitHub",
  /** @param host that counts */
  counted: (host: string) =>
    `${host} counts the views of this page, without cookies, and not if your browser asks for no tracking.`,
  /** Names in a row: "A", "A and B", "A, B and C". */
  namesInRow: (names: readonly string[]) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
  /** Behind a date, within a sentence. */
  updatedOn: (date: string) => `, updated ${date}`,

  // Lists.
  nothingPublished: "Nothing published yet.",
  /** What a tag is, above its name. */
  tag: "Tag",
  featured: "Featured",
  latest: "Latest",
  recentPosts: "Recent posts",
  allPosts: "All posts",
  all: "All",
  allTags: "All tags",
  filterByTag: "Filter by tag",
  postCount: (count: number) => counted(count, "post", "posts"),
  partCount: (count: number) => counted(count, "part", "parts"),
  /** What a list is called on one of its later pages. */
  onPage: (list: string, page: number) => `${list}, page ${page}`,
  onPageOf: (list: string, page: number, pages: number) => `${list}, page ${page} of ${pages}`,
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  previousPage: "Previous",
  nextPage: "Next",
  years: "Years",
  continued: "continued",
  seriesTitle: (title: string) => `Series: ${title}`,
  seriesOf: (parts: number) => (parts === 1 ? "The first part of a series" : `A series in ${parts} parts`),
  noTags: "No tags yet.",
  noSeries: "No series yet.",

  // Pages of the blog's own.
  searchField: "Words, names, numbers; a “phrase” in quotation marks",
  searchNeedsScript: "Searching needs JavaScript.",
  searchWays: <T>(way: WayMaker<T>): (T | string)[] => [
    "Look among the ",
    way("tags", "tags"),
    " and the ",
    way("series", "series"),
    ", or go through all posts in the ",
    way("archive", "archive"),
    ".",
  ],
  notFound: "Page not found",
  notFoundWays: <T>(way: WayMaker<T>): (T | string)[] => [
    "There is nothing at this address: it may be mistyped, or the page has moved. Go to the ",
    way("home", "home page"),
    ", or look among the ",
    way("posts", "posts"),
    ", the ",
    way("tags", "tags"),
    ", the ",
    way("series", "series"),
    " or the ",
    way("archive", "archive"),
    ".",
  ],

  // Feeds, and what machines are told.
  sectionAbout: {
    posts: (site: string) => `All posts by ${site}, the newest first.`,
    tags: (site: string) => `What the posts by ${site} are about, tag by tag.`,
    series: (site: string) => `The series by ${site}, with their parts.`,
    archive: (site: string) => `All posts by ${site}, year by year.`,
  },
  searchAbout: (site: string) => `Looks for words, names, numbers and phrases in all posts by ${site}.`,
  /** @param about what the list's first page says of itself, a sentence or a few words */
  aboutPage: (page: number, about: string) => `Page ${page}: ${about}`,
  tagFeed: (tag: string, site: string) => `Posts on ${tag}, by ${site}.`,
  seriesFeed: (series: string, site: string) => `The parts of the series “${series}”, by ${site}.`,
  /** @param language its own name */
  languageFeed: (language: string, site: string) => `Posts in ${language}, by ${site}.`,
  wholeFeed: (title: string) => `${title}: all posts`,
  /** Files for machines: what each is called, and what it has. */
  files: {
    full: { name: "Full text", about: "every post as Markdown, one after the other" },
    index: { name: "Index", about: "the posts’ public fields as JSON" },
    feedAbout: "the newest posts as RSS 2.0",
    sitemap: { name: "Sitemap", about: "every page" },
  },

  // What posts are set with.
  labels: {
    fig: "Figure",
    tbl: "Table",
    eq: "Equation",
    lst: "Listing",
    thm: "Theorem",
    def: "Definition",
    lem: "Lemma",
    ex: "Example",
    sec: "Section",
    proof: "Proof",
  },
  notes: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  /** @param label "Figure 2" */
  atFullSize: (label: string) => `${label} at full size`,
  codeVersions: (count: number) => `Code in ${count} versions`,
  done: "Done",
  toDo: "To do",
  footnotes: "Footnotes",
  /** @param again counted from 1; more than 1 for a note that is referred to again */
  backToNote: (note: number, again: number) => `Back to reference ${note}${again > 1 ? `-${again}` : ""}`,
  references: "References",
  /** @param citation its number, where a work is cited more than once; else null */
  backToText: (citation: number | null) =>
    citation === null ? "Back to the text" : `Back to the text, citation ${citation}`,
  conversation: "Conversation",
  comparison: "Comparison",
  beforeAndAfter: "Before and after",
  before: "Before",
  after: "After",
  roles: { user: "User", model: "Model", system: "System", tool: "Tool" },
  captions: "Captions",
  film: "Film:",
  whatIsSaid: "What is said",
  data: "Data",
  /** What a chart shows, in a line. Values are those of its table. */
  plot: {
    range: (what: string, least: string, most: string) => `${what} from ${least} to ${most}`,
    /** Where all values are the same. */
    throughout: (what: string, value: string) => `${what} ${value} throughout`,
    /** @param of the series that it belongs to; empty where there is one */
    values: (count: number, range: string, at: string, of: string) =>
      `${count} values: ${range}, the most at ${at}${of === "" ? "" : `, ${of}`}.`,
    equal: (count: number, range: string) => `${count} values: ${range}.`,
    /** A plot of one value. */
    one: (what: string, value: string, at: string, of: string) =>
      `One value: ${what} ${value}, at ${at}${of === "" ? "" : `, ${of}`}.`,
    /** A series of one value. */
    only: (y: string, along: string, x: string) => `${y} at ${along} ${x}`,
    /** @param along what the x of both is called */
    ends: (along: string, first: Point, last: Point) =>
      `${first.y} at ${along} ${first.x}, ${last.y} at ${last.x}`,
  },
  firstRows: (shown: number, total: number) => `The first ${shown} of ${total} rows.`,
  download: (file: string) => `Download ${file}`,
  wholeTable: "The whole table",
  tokens: {
    name: "Text in tokens",
    token: "Token",
    id: "Id",
    probability: "Probability",
    /** As they are read out, before the number. */
    saidId: ", id ",
    saidProbability: ", probability ",
    idLegend: "Whole number: the token’s id.",
    /** Stands before the least and the greatest shade. */
    shadeLegend: "Percentage and shade: its probability,",
    to: "to",
    signs: sharedWords.en.blankNames,
  },
  interactive: "Interactive",
  inWords: "In words, as it starts",
  interactiveFigure: (caption: string) => `Interactive figure: ${caption}`,
  onThePage: "on the page",

  // What interactive figures show, in words, as they start.
  nextToken: {
    atTemperatureOne: "At temperature 1",
    drawnFrom: "Drawn from",
    inWords: ({
      prompt,
      temperature,
      topP,
      kept,
      all,
      bits,
    }: {
      prompt: string;
      temperature: string;
      topP: string;
      kept: number;
      all: number;
      bits: string;
    }) =>
      `What may follow “${prompt}”. With temperature ${temperature} and top-p ${topP}, ${kept} of ${all} tokens ` +
      `are kept and one of them is drawn; the entropy of that draw is ${bits} bits. ` +
      "A lower temperature moves probability to the highest score, until at 0 it is always taken; a higher one " +
      "evens the probabilities out. Top-p keeps the fewest of the most probable tokens that together have that " +
      "much probability, and cuts the others.",
  },
  policyLoop: {
    columns: {
      untrained: "Untrained",
      shown: (step: number) => `Shown, step ${step}`,
      imitated: "Imitated",
      reinforced: "Reinforced",
    },
    inWords: ({
      prompt,
      steps,
      rate,
      demonstrated,
      seed,
      method,
      step,
      reward,
    }: {
      prompt: string;
      /** Of the whole training. */
      steps: number;
      rate: string;
      demonstrated: number;
      seed: number;
      method: string;
      /** The one that is shown. */
      step: number;
      reward: string;
    }) =>
      `Answers to “${prompt}”, and how likely each is before training and after ${steps} steps with learning ` +
      `rate ${rate}. Imitation pulls towards answer ${demonstrated}, the demonstrated one, and ` +
      "never looks at a reward. Reinforcement samples an answer at each step and makes it more likely if its " +
      `reward is above the mean so far, less likely if it is below; its dice have seed ${seed}. The figure shows ` +
      `${method} at step ${step}, where the expected reward is ${reward}.`,
  },
  tokenizer: {
    inWords: ({
      text,
      characters,
      bytes,
      used,
      merges,
      tokens,
      ratio,
      first,
    }: {
      text: string;
      characters: string;
      bytes: string;
      /** How many of the merges are in use. */
      used: number;
      merges: string;
      tokens: string;
      ratio: string;
      /** The id of the token that the first merge makes. */
      first: number;
    }) =>
      `The text “${text}” has ${characters}, which are ${bytes} in UTF-8. ` +
      `With ${used} of ${merges}, learned from the posts of this blog, it is cut into ` +
      `${tokens} of ${ratio} bytes on average. With no merge each byte is a token, whose id ` +
      `is its value; each merge joins one pair of neighbours into a token with the next id, from ${first} ` +
      "on. The tokens, ␣ for a space, with their ids:",
  },
};

/** The interface's words in one language. */
export type Words = Omit<typeof en, "lang"> & { lang: InterfaceLang };
