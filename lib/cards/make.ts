/** Makes the cards of a build, each once for all builds. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { Kept } from "../kept";
import { writeAtomically } from "../write";
import type { CardImage, CardText } from "./card";
import { recipe } from "./recipe";

/** A card to be made: what is drawn on it, or the image that it is cut out of, by its absolute path. */
export type CardOrder = { path: string; alt: string } & ({ text: CardText } | { cover: string });

const keptSchema = z.object({ file: z.string(), type: z.enum(["image/png", "image/jpeg"]) });
type KeptCard = z.infer<typeof keptSchema>;

/** A card's pixels, under a name of theirs: one that looks as before has its address as before. */
async function make(order: CardOrder): Promise<{ card: KeptCard; bytes: Buffer }> {
  // Loaded where there is something to make, with the fonts and the drawings.
  const { cardOfCover, drawCard } = await import("./draw");
  const isDrawn = "text" in order;
  const bytes = isDrawn ? await drawCard(order.text) : await cardOfCover(readFileSync(order.cover));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const file = `card.${hash}.${isDrawn ? "png" : "jpg"}`;
  return { card: { file, type: isDrawn ? "image/png" : "image/jpeg" }, bytes };
}

/** A hash of all that a card comes from. */
function sourceHash(order: CardOrder, way: string): string {
  const hash = createHash("sha256").update(way);
  if ("text" in order) hash.update(JSON.stringify(order.text));
  else hash.update(readFileSync(order.cover));
  return hash.digest("hex").slice(0, 32);
}

/**
 * Makes cards.
 * @param folder where they are kept from build to build, absolute
 * @returns the list of them, as `made.ts` reads it, and how many had to be made
 * @throws where a cover is damaged
 */
export async function makeCards(
  orders: readonly CardOrder[],
  folder: string,
): Promise<{ cards: Record<string, CardImage>; made: number }> {
  const kept = new Kept(folder, keptSchema);
  const way = recipe();
  const cards = new Map<string, CardImage>();
  const waiting = [...orders];
  let made = 0;
  // One is set while the pixels of others are made, which sharp does beside it.
  async function work(): Promise<void> {
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
      const hash = sourceHash(order, way);
      let card = kept.read(hash);
      if (!card) {
        const { card: fresh, bytes } = await make(order);
        kept.write(hash, fresh, new Map([[fresh.file, bytes]]));
        card = fresh;
        made++;
      }
      cards.set(order.path, { ...card, alt: order.alt });
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  kept.dropForgotten();
  // In the order of the pages, whichever was ready first.
  return {
    cards: Object.fromEntries(
      orders.flatMap(({ path }) => {
        const card = cards.get(path);
        return card ? [[path, card]] : [];
      }),
    ),
    made,
  };
}

/**
 * Writes a list of cards beside them, under a name made of what is in it: several builds may go on at the same time.
 * @returns its file
 */
export function writeCardList(cards: Readonly<Record<string, CardImage>>, folder: string): string {
  const text = JSON.stringify(cards);
  const list = path.join(folder, `list.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.json`);
  writeAtomically(list, text, `.${process.pid}`);
  return list;
}
