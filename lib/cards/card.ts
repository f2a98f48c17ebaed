/** What a card shows: the picture of a page that others show where somebody links to it. */
import { z } from "zod";

/** Pixels. What the large networks show whole: 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Bytes that a card is to stay below: fewer colours or less quality are tried until it does; the last try is taken as it is. */
export const cardBytes = 60_000;

/**
 * A card's foot: a ruler from the first word of what is behind it to the last. All in parts of the whole, 0 to 1.
 */
export type Ruler = {
  /** Where something begins, and how much it weighs: 1 for a section, less for what stands in one. */
  ticks: readonly { at: number; weight: number }[];
  /** What is highlighted. */
  marks: readonly { from: number; to: number }[];
};

/** A card that is drawn. Texts as their pages show them. */
export type CardText = {
  /** At its head: whose blog it is. Either is empty where it is not to be drawn. */
  site: { name: string; tagline: string };
  title: string;
  /** What stands behind the title, in italics, as "Part 1". */
  part: string | null;
  /** One line above the title. */
  over: string | null;
  /** One line below it, of these parts. */
  details: readonly string[];
  ruler: Ruler;
};

export const cardImageSchema = z.object({
  /** The name of its file, which changes with its content. */
  file: z.string(),
  type: z.enum(["image/png", "image/jpeg"]),
  /** What it shows, in words. */
  alt: z.string(),
});

/** A card that was made. */
export type CardImage = z.infer<typeof cardImageSchema>;
