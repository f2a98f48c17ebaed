/** The cards of a blog, made. */
import path from "node:path";
import type { CardImage, CardText } from "../cards/card";
import { coverFault } from "../cards/cover";
import { type CardOrder, makeCards, writeCardList } from "../cards/make";
import type { Blog } from "../content/query";
import type { Post } from "../content/types";
import { imageFinder } from "../images/resolve";
import { site } from "../site";
import { homePath } from "../url";
import { type PageText, wantedCards } from "./card-texts";
import { unset, unsetInHead } from "./card-unset";
import { imageFile, imageRoots } from "./images";

/** The head of every card. What it cannot show whole it does not show in part. */
async function cardHead(): Promise<CardText["site"]> {
  const head = { name: site.name, tagline: site.tagline };
  for (const { field, unset } of await unsetInHead()) if (unset.letters.length > 0) head[field] = "";
  return head;
}

/** A cover of a post that others can show as it is cut; null where its card is drawn. */
export function coverOfCard({ file, cover }: Post, find: ReturnType<typeof imageFinder>): string | null {
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
      // The intro of the home page cannot be drawn, but the name can.
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
