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

/**
 * Languages such as C++ and C#, a letter and signs that are a part of its name. Pagefind takes signs for none of a word,
 * so the index has letters in their place that nobody writes.
 */
const signed = String.raw`(?<![\p{L}\p{M}\p{N}_])\p{L}(?:\+\+|#)(?![\p{L}\p{M}_+#])`;
const signedName = new RegExp(signed, "gu");
const signLetters: readonly (readonly [sign: string, letter: string])[] = [
  ["+", "\ua7fc"],
  ["#", "\ua7ff"],
];

/** Pictures that are words. Those that are signs of a text unless they are told otherwise, such as ™, are none. */
const emoji = String.raw`\p{Emoji_Presentation}`;

const letter = String.raw`[\p{L}\p{M}\p{N}_]`;
/** The words of a text as the index has them: signs are between words, but in numbers, compounds and names such as C++. */
export const wordSource = String.raw`${signed}|${emoji}+|${letter}+(?:(?:[-’']|(?<=\d)[.,:](?=\d))${letter}+)*`;

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

/** With a mark for each stroke, and letters for signs that belong to a name. */
function respelled(text: string, gap: string): string {
  let marked = text.normalize("NFC");
  for (const [letter, spelling] of strokes) marked = marked.replaceAll(letter, spelling);
  return marked.replace(signedName, (name, at: number, whole: string) => {
    let spelling = name;
    for (const [sign, letter] of signLetters) spelling = spelling.replaceAll(sign, letter);
    return /\d/.test(whole[at + name.length] ?? "") ? spelling + gap : spelling;
  });
}

function apart(text: string, gap: string): string {
  return respelled(text, gap).replace(between, (found, at: number, whole: string) =>
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
  for (const [letter, spelling] of [...strokes, ...signLetters]) read = read.replaceAll(spelling, letter);
  return read;
}

/** A word as it is compared: in small letters, without signs; with its marks, and without them. */
export type Spelled = { plain: string; marked: string };

const notOfWords = new RegExp(`[^\\p{L}\\p{M}\\p{N}_${emoji}]+`, "gu");
const notOfQueries = new RegExp(`[^\\p{L}\\p{M}\\p{N}_'’.,:${emoji}-]+`, "gu");
const ofWords = new RegExp(`[\\p{L}\\p{N}_${emoji}]`, "u");

/** How a word is compared. */
export function spelled(word: string): Spelled {
  const marked = respelled(word.toLowerCase(), "").replace(notOfWords, "");
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
  const words = apart(text, " ").replace(notOfQueries, " ").trim();
  if (!ofWords.test(words)) return "";
  return /^["“„«].+["”“»]$/su.test(text) ? `"${words}"` : words;
}
