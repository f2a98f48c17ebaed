/** What stands on the card of each page. */
import type { CardText, Ruler } from "../cards/card";
import { visibleText } from "../cards/visible";
import type { Blog } from "../content/query";
import type { BodyFacts, Post } from "../content/types";
import { partOf } from "../part-of";
import { site } from "../site";
import {
  aboutPath,
  archivePath,
  homePath,
  pagePath,
  postPath,
  postsPath,
  seriesIndexPath,
  seriesPath,
  tagPath,
  tagsPath,
} from "../url";
import { wordsFor } from "../words/words";
import { settingsFile } from "./settings";

/** How tall a heading stands on the ruler, by its rank. */
const headingWeights: Readonly<Record<number, number>> = { 2: 1, 3: 0.5 };

/** A text as a ruler of its reading time: a stroke where each section begins, and the first minute marked. */
export function textRuler({ headings }: BodyFacts, minutes: number): Ruler {
  const ticks = headings.map(({ depth, remaining }) => ({
    at: 1 - remaining,
    weight: headingWeights[depth] ?? 0.2,
  }));
  return { ticks: [{ at: 0, weight: 1 }, ...ticks], marks: [{ from: 0, to: Math.min(1, 1 / minutes) }] };
}

/** Posts as a ruler, one behind the other, each as long as it takes to read. @param marked the one that is marked */
function postsRuler(posts: readonly Post[], marked: Post | undefined): Ruler {
  const whole = posts.reduce((sum, { minutes }) => sum + minutes, 0);
  let at = 0;
  const places = posts.map(post => {
    const from = at;
    at += post.minutes / whole;
    return { post, from, to: at };
  });
  return {
    ticks: places.map(({ from }) => ({ at: from, weight: 0.8 })),
    marks: places.filter(({ post }) => post === marked).map(({ from, to }) => ({ from, to })),
  };
}

/** Posts from the oldest to the newest, which is marked. @param posts newest first */
function newestRuler(posts: readonly Post[]): Ruler {
  return postsRuler(posts.toReversed(), posts[0]);
}

/** The line above a post's title: which part of what, as far as the title does not say it. */
function overPost(post: Post, blog: Blog): string | null {
  const series = post.series && blog.seriesBySlug(post.series.slug);
  if (!post.series || !series) return post.series?.title ?? null;
  const { main, part: said } = post.titleParts;
  const place = partOf(series, post);
  const part =
    place && (said === null || place.of !== null) ? wordsFor(post.lang).part(place.part, place.of) : null;
  const title = post.series.title === main ? null : post.series.title;
  return [title, part].filter(one => one !== null).join(" · ") || null;
}

/** What is a page's own on its card; the head is the same on all. */
export type PageText = Omit<CardText, "site">;

function postText(post: Post, blog: Blog): PageText {
  const { main, part } = post.titleParts;
  return {
    title: main,
    part,
    over: overPost(post, blog),
    details: [post.authors.map(({ name }) => name).join(", "), post.readTime],
    ruler: textRuler(post.facts, post.minutes),
  };
}

/** A card before it is known whether it can be drawn, and the file of the text that it is of. */
export type Wanted = { path: string; alt: string; text: PageText; file: string | null; post?: Post };

/** A card of a list of posts that is none of a tag and none of a series. */
function listCard(path: string, title: string, details: readonly string[], ruler: Ruler): Wanted {
  const text = { title, part: null, over: null, details, ruler };
  return { path, alt: `${title} · ${site.name}`, text, file: null };
}

/** The cards of the home page, which is the first, and of the lists of all posts, all tags and all series. */
function siteCards({ posts, pages }: Blog): Wanted[] {
  const words = wordsFor(site.lang);
  const { sections } = words;
  const ruler = newestRuler(posts);
  const count = [words.postCount(posts.length)];
  const home = listCard(homePath, site.intro || site.name, count, ruler);
  const hasAbout = pages.some(({ slug }) => pagePath(slug) === aboutPath);
  return [
    { ...home, alt: `${site.name} ${site.tagline}`.trim(), file: settingsFile },
    listCard(postsPath(), sections.posts, count, ruler),
    listCard(archivePath, sections.archive, count, ruler),
    listCard(tagsPath, sections.tags, count, ruler),
    listCard(seriesIndexPath, sections.series, count, ruler),
    ...(hasAbout ? [] : [listCard(aboutPath, sections.about, [], ruler)]),
  ];
}

function postCard(post: Post, blog: Blog): Wanted {
  const authors = post.authors.map(({ name }) => name).join(", ");
  const alt = `${wordsFor(post.lang).byAuthors(post.title, authors)}, ${post.readTime}`;
  return {
    path: postPath(post.slug),
    alt: visibleText(alt),
    text: postText(post, blog),
    file: post.file,
    post,
  };
}

function tagCard({ slug, label, count, description }: Blog["tags"][number], blog: Blog): Wanted {
  const words = wordsFor(site.lang);
  const posts = blog.tag(slug)?.posts ?? [];
  const details = [words.postCount(count), ...(description ? [description] : [])];
  return {
    path: tagPath(slug),
    alt: `${label}: ${words.postCount(count)} · ${site.name}`,
    text: { title: label, part: null, over: words.tag, details, ruler: newestRuler(posts) },
    file: posts[0]?.file ?? null,
  };
}

function seriesCard({ slug, title, posts: parts }: Blog["series"][number]): Wanted {
  const words = wordsFor(site.lang);
  const count = words.partCount(parts.length);
  const ruler = postsRuler(parts, parts[0]);
  return {
    path: seriesPath(slug),
    alt: `${title}: ${count} · ${site.name}`,
    text: { title, part: null, over: words.sections.series, details: [count], ruler },
    file: parts[0]?.file ?? null,
  };
}

function pageCard({ slug, title, facts, file }: Blog["pages"][number]): Wanted {
  const ruler = textRuler(facts, facts.minutes);
  return {
    path: pagePath(slug),
    alt: `${title} · ${site.name}`,
    text: { title, part: null, over: null, details: [], ruler },
    file,
  };
}

/** The card of every page that has one of its own; the home page's first. */
export function wantedCards(blog: Blog): Wanted[] {
  return [
    ...siteCards(blog),
    ...blog.allPosts.map(post => postCard(post, blog)),
    ...blog.tags.map(tag => tagCard(tag, blog)),
    ...blog.series.map(seriesCard),
    ...blog.pages.map(pageCard),
  ];
}
