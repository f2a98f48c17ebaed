/** What of a card's texts cannot be set: the fonts of cards have no letters for it. */
import { unsetIn } from "../cards/unset";
import { site } from "../site";
import type { PageText } from "./card-texts";

/** Letters that no font of cards has, and emoji that cannot be drawn. */
export type Unset = { letters: string[]; emoji: string[] };

/** Tells letters and emoji apart. */
function sorted(found: readonly string[]): Unset {
  const isEmoji = (one: string) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(one);
  return { letters: found.filter(one => !isEmoji(one)), emoji: found.filter(isEmoji) };
}

/** What a card's texts have that it cannot show: letters, of which the title is not drawn, and emoji, which are left out. */
export async function unset({ title, part, over, details }: PageText): Promise<Unset> {
  return sorted([
    ...(await unsetIn(title, "title")),
    ...(await unsetIn(part ?? "", "part")),
    ...(await unsetIn([over ?? "", ...details].join(" "), "label")),
  ]);
}

/** The settings that stand at the head of every card, each with its face. */
const headFields = [
  ["name", "name"],
  ["tagline", "part"],
] as const;

/** What each setting at the head of every card has that no card can show. */
export async function unsetInHead(): Promise<{ field: "name" | "tagline"; unset: Unset }[]> {
  const found: { field: "name" | "tagline"; unset: Unset }[] = [];
  for (const [field, face] of headFields) {
    found.push({ field, unset: sorted(await unsetIn(site[field], face)) });
  }
  return found;
}
