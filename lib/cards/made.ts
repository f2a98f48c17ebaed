/** The list of cards that were made for a build: what `make.ts` writes and pages ask. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type CardImage, cardImageSchema } from "./card";

/** The environment variable by which `npm run build` tells where the list is. */
export const cardsVariable = "MADE_CARDS";

/** Cards by the paths of their pages. */
export const cardListSchema = z.record(z.string(), cardImageSchema);

const lists = new Map<string, z.infer<typeof cardListSchema>>();

/**
 * The card of a page, by its path; undefined where it has none. In development none are made, nor by `next build`
 * alone.
 */
export function cardOf(path: string): CardImage | undefined {
  const file = process.env[cardsVariable];
  if (!file) return undefined;
  const list =
    lists.get(file) ?? cardListSchema.parse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, "utf8")));
  lists.set(file, list);
  return list[path];
}
