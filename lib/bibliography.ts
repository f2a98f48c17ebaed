/** The works of a bibliography: their keys, their entries, and their ids on a page. */
import { z } from "zod";

/** One work of a bibliography, as its author wrote it: who cites it makes of it what readers see. */
export const bibEntrySchema = z.object({
  /** What a citation names it by. */
  key: z.string(),
  /** The entry's BibTeX, with the abbreviations that it uses before it. */
  bibtex: z.string(),
  /** The number that arXiv gave it; null where the entry names none. */
  arxiv: z.string().nullable(),
  /** Where it stands, for reports: the path as reports have it, the line from 1. */
  file: z.string(),
  line: z.number(),
});

export type BibEntry = z.infer<typeof bibEntrySchema>;

/** The signs that may stand inside a key; at its ends are letters, digits and `_`. */
const inner = "[:.+/-]";
const letter = "[\\p{L}\\p{N}_]";

/** The source of a pattern (flag `u`) for a key, as entries have one and as citations name it. */
export const keySource = `${letter}(?:${letter}|${inner}+(?=${letter}))*`;

/** The id of a work's entry in the list at the end of a page. */
export function referenceId(key: string): string {
  return `ref-${key}`;
}
