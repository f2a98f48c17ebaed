/**
 * How a text is written for the search index, and read back. Pagefind takes what stands between spaces for a word, and
 * of `model.forward(x_t)` it would know the parts of three letters and more alone; and `đ` is to Unicode no letter with
 * a mark, so that nobody would find it by `d`. Both are told to it in signs that are taken out again before anybody
 * reads them. The browser does the same to a query.
 */

import { codeEdge } from "./format";

/** Stands behind a space that the text does not have. Of no width, and no part of a word. */
const joint = "\u2060";

/** Letters with a stroke, as a letter and a mark, which is what other marks are to Unicode. */
const strokes: readonly (readonly [letter: string, marked: string])[] = [
  ["đ", "d\u0335"],
  ["Đ", "D\u0335"],
  ["ł", "l\u0335"],
  ["Ł", "L\u0335"],
  ["ø", "o\u0338"],
  ["Ø", "O\u0338"],
];

/** Signs that may stand beside them: those of words, and the edges of code. */
const beside = `'’\`${codeEdge}-`;
/** Signs that end a word where they stand between two. `_` is a part of words, `-` and `’` are Pagefind's matter. */
const signs = String.raw`()[\]{}<>=+*/\\|:;,.!?"“”„«»…–—#@&%$~^`;
const between = new RegExp(
  `(?<=[\\p{L}\\p{N}\\p{M}_])[${signs}${beside}]*[${signs}][${signs}${beside}]*(?=[\\p{L}\\p{N}_])`,
  "gu",
);

/** Whether signs belong to a number, as in 0.5, 1,024 and 12:30. */
function isInNumber(found: string, at: number, text: string): boolean {
  return /^[.,:]$/.test(found) && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "");
}

/** With a mark for each stroke. */
function withStrokes(text: string): string {
  let marked = text.normalize("NFC");
  for (const [letter, spelling] of strokes) marked = marked.replaceAll(letter, spelling);
  return marked;
}

function apart(text: string, gap: string): string {
  return withStrokes(text).replace(between, (found, at: number, whole: string) =>
    isInNumber(found, at, whole) ? found : found + gap,
  );
}

/** A text as the index gets it. */
export function indexed(text: string): string {
  return apart(text.replaceAll(joint, ""), ` ${joint}`);
}

/** A text of the index as it was written. */
export function shown(text: string): string {
  let read = text.replaceAll(` ${joint}`, "").replaceAll(joint, "");
  for (const [letter, spelling] of strokes) read = read.replaceAll(spelling, letter);
  return read;
}

/** A word as it is compared: in small letters, without signs; with its marks, and without them. */
export type Spelled = { plain: string; marked: string };

/** How a word is compared. */
export function spelled(word: string): Spelled {
  const marked = withStrokes(word.toLowerCase()).replace(/[^\p{L}\p{M}\p{N}_]+/gu, "");
  return { plain: marked.normalize("NFD").replace(/\p{M}+/gu, ""), marked };
}

/** The most letters of a query that are looked for. */
export const longestQuery = 200;

/**
 * What a reader typed, as the index is asked for it: only words, in the index's spelling. Quotation marks around the
 * whole of it ask for the phrase.
 * @returns empty where there is nothing to look for
 */
export function asked(query: string): string {
  const text = query.slice(0, longestQuery).trim();
  const words = apart(text, " ")
    .replace(/[^\p{L}\p{M}\p{N}_'’.,:-]+/gu, " ")
    .trim();
  if (!/[\p{L}\p{N}_]/u.test(words)) return "";
  return /^["“„«].+["”“»]$/su.test(text) ? `"${words}"` : words;
}
