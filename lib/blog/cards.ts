/** The cards of a blog: what stands on the one of each page, and which of them can be drawn. */
import path from "node:path";
import type { CardImage, CardText, Ruler } from "../cards/card";
import { coverFault } from "../cards/cover";
import { type CardOrder, makeCards, writeCardList } from "../cards/make";
import { unsetIn } from "../cards/unset";
import { visibleText } from "../cards/visible";
import type { LoadResult } from "../content/load";
import { type Blog, createBlog } from "../content/query";
import type { BodyFacts, Post } from "../content/types";
import { imageFinder } from "../images/resolve";
import { partOf } from "../part-of";
import { type Problem, quote } from "../problem";
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
import { imageFile, imageRoots } from "./images";
import { placeOfSetting, settingsFile } from "./settings";

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
type PageText = Omit<CardText, "site">;

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
type Wanted = { path: string; alt: string; text: PageText; file: string | null; post?: Post };

/** The card of every page that has one of its own; the home page's first. */
function wantedCards(blog: Blog): Wanted[] {
  const { posts, allPosts, tags, series, pages } = blog;
  const words = wordsFor(site.lang);
  const { sections } = words;
  const whole = newestRuler(posts);
  const list = (path: string, title: string, details: readonly string[]): Wanted => ({
    path,
    alt: `${title} · ${site.name}`,
    text: { title, part: null, over: null, details, ruler: whole },
    file: null,
  });
  const count = words.postCount(posts.length);
  const about = pages.some(({ slug }) => pagePath(slug) === aboutPath)
    ? []
    : [list(aboutPath, sections.about, [])];
  return [
    {
      ...list(homePath, site.intro || site.name, [count]),
      alt: `${site.name} ${site.tagline}`.trim(),
      file: settingsFile,
    },
    list(postsPath(), sections.posts, [count]),
    list(archivePath, sections.archive, [count]),
    list(tagsPath, sections.tags, [count]),
    list(seriesIndexPath, sections.series, [count]),
    ...about,
    ...allPosts.map(post => ({
      path: postPath(post.slug),
      alt: visibleText(
        `${wordsFor(post.lang).byAuthors(post.title, post.authors.map(({ name }) => name).join(", "))}, ${post.readTime}`,
      ),
      text: postText(post, blog),
      file: post.file,
      post,
    })),
    ...tags.map(tag => ({
      path: tagPath(tag.slug),
      alt: `${tag.label}: ${words.postCount(tag.count)} · ${site.name}`,
      text: {
        title: tag.label,
        part: null,
        over: words.tag,
        details: [words.postCount(tag.count), ...(tag.description ? [tag.description] : [])],
        ruler: newestRuler(blog.tag(tag.slug)?.posts ?? []),
      },
      file: blog.tag(tag.slug)?.posts[0]?.file ?? null,
    })),
    ...series.map(({ slug, title, posts: parts }) => ({
      path: seriesPath(slug),
      alt: `${title}: ${words.partCount(parts.length)} · ${site.name}`,
      text: {
        title,
        part: null,
        over: sections.series,
        details: [words.partCount(parts.length)],
        ruler: postsRuler(parts, parts[0]),
      },
      file: parts[0]?.file ?? null,
    })),
    ...pages.map(({ slug, title, facts, file }) => ({
      path: pagePath(slug),
      alt: `${title} · ${site.name}`,
      text: { title, part: null, over: null, details: [], ruler: textRuler(facts, facts.minutes) },
      file,
    })),
  ];
}

/** What a card's texts have that it cannot show: letters, of which the title is not drawn, and emoji, which are left out. */
async function unset({ title, part, over, details }: PageText): Promise<Unset> {
  return sorted([
    ...(await unsetIn(title, "title")),
    ...(await unsetIn(part ?? "", "part")),
    ...(await unsetIn([over ?? "", ...details].join(" "), "label")),
  ]);
}

type Unset = { letters: string[]; emoji: string[] };

function sorted(found: readonly string[]): Unset {
  const isEmoji = (one: string) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(one);
  return { letters: found.filter(one => !isEmoji(one)), emoji: found.filter(isEmoji) };
}

/** The settings that stand at the head of every card, each with its face. */
const headFields = [
  ["name", "name"],
  ["tagline", "part"],
] as const;

/** The head of every card. What it cannot show whole it does not show in part. */
async function cardHead(): Promise<CardText["site"]> {
  const head = { name: site.name, tagline: site.tagline };
  for (const [field, face] of headFields) {
    if (sorted(await unsetIn(head[field], face)).letters.length > 0) head[field] = "";
  }
  return head;
}

/** A cover of a post that others can show as it is cut; null where its card is drawn. */
function coverOfCard({ file, cover }: Post, find: ReturnType<typeof imageFinder>): string | null {
  const image = cover && find(cover.src, path.dirname(path.resolve(file)));
  if (!cover || !image || !("src" in image) || coverFault(cover.src, image)) return null;
  return imageFile({ file }, cover.src);
}

/**
 * @returns the cards to be made, and the paths of those whose letters no font has: they get the home page's, where that
 *   has one
 */
async function ordersOf(blog: Blog): Promise<{ orders: CardOrder[]; undrawn: string[] }> {
  const orders: CardOrder[] = [];
  const undrawn: string[] = [];
  const find = imageFinder(imageRoots());
  const head = await cardHead();
  for (const { path, alt, text, post } of wantedCards(blog)) {
    const cover = post && coverOfCard(post, find);
    const canBeSet = async (one: PageText) => (await unset(one)).letters.length === 0;
    if (cover) orders.push({ path, alt: post.cover?.alt || alt, cover });
    else if (await canBeSet(text)) orders.push({ path, alt, text: { site: head, ...text } });
    else if (path === homePath && head.name !== "") {
      // Its sentence cannot be set; the name can.
      const named = { ...text, title: head.name, details: [] };
      orders.push({ path, alt, text: { site: head, ...named } });
    } else undrawn.push(path);
  }
  return { orders, undrawn };
}

/**
 * Makes the card of every page of a blog.
 * @param folder where cards are kept from build to build, absolute
 * @returns the file that lists them, as `lib/cards/made.ts` reads it; how many there are, and how many had to be made
 */
export async function makeBlogCards(
  blog: Blog,
  folder: string,
): Promise<{ list: string; count: number; made: number }> {
  const { orders, undrawn } = await ordersOf(blog);
  const { cards, made } = await makeCards(orders, folder);
  const home: CardImage | undefined = cards[homePath];
  const all = home ? { ...cards, ...Object.fromEntries(undrawn.map(path => [path, home])) } : cards;
  return { list: writeCardList(all, folder), count: orders.length, made };
}

function listed(signs: readonly string[]): string {
  const shown = signs.slice(0, 6).join(" ");
  return quote(signs.length > 6 ? `${shown} …` : shown);
}

const letters = "Latin, Greek and Cyrillic ones";

/** What is told of letters that a card cannot show, and of emoji. @param of whose card, in words */
function unsetProblems(
  place: Pick<Problem, "file" | "line" | "column">,
  unset: Unset,
  of: string,
  fix: string,
): Problem[] {
  const told = { ...place, subject: "card", severity: "warning" as const };
  return [
    ...(unset.letters.length > 0
      ? [
          {
            ...told,
            expected: `letters that the fonts of ${of} have: ${letters}`,
            found: listed(unset.letters),
            fix,
          },
        ]
      : []),
    ...(unset.emoji.length > 0
      ? [
          {
            ...told,
            expected: `emoji that can be drawn on ${of}`,
            found: listed(unset.emoji),
            fix: "choose another, or let it be: the card is drawn without it",
          },
        ]
      : []),
  ];
}

/** What the head of all cards cannot show of the site's settings. */
async function headProblems(): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [field, face] of headFields) {
    const fix = `let it be: cards are drawn without the ${field}`;
    problems.push(
      ...unsetProblems(placeOfSetting(field), sorted(await unsetIn(site[field], face)), "the cards", fix),
    );
  }
  return problems;
}

/** Warnings of what cards cannot show, each at the title of the text that it is of; drafts and later posts too. */
export async function cardProblems({ content, titles }: LoadResult): Promise<Problem[]> {
  const problems = await headProblems();
  const find = imageFinder(imageRoots());
  for (const { path, text, file, post } of wantedCards(createBlog(content, { unpublished: true }))) {
    // A cover that stands for the card shows none of its letters.
    if (file === null || (post && coverOfCard(post, find))) continue;
    const isHome = path === homePath;
    // The name has been told of.
    if (isHome && site.intro === "") continue;
    const place = isHome
      ? placeOfSetting("intro")
      : { file, ...(titles.get(file) ?? { line: 1, column: 1 }) };
    const fix = post
      ? "give the post a cover of 1200 × 630 pixels, or let it be: previews show the site's card"
      : isHome
        ? "let it be: the site's card shows its name, or there is none where that cannot be drawn either"
        : "let it be: previews of that page show the site's card";
    const of = post ? "the post's card" : `the card of ${path}`;
    problems.push(...unsetProblems(place, await unset(text), of, fix));
  }
  return problems;
}
