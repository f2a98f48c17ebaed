/**
 * How a text is written for the search index, and read back. Pagefind takes what stands between spaces for a word, and
 * of `model.forward(x_t)` it would know the parts of three letters and more alone; and `đ` is to Unicode no letter with
 * a mark, so that nobody would find it by `d`. Both are told to it in signs that are taken out again before anybody
 * reads them. The browser does the same to a query.
 */

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

/**
 * Signs that set a fraction apart, or the parts of a version, likewise as signs that nobody writes: 1.3 is no 13. Those
 * between groups of three digits are left to Pagefind, which drops them: 1,024 is 1024. One point alone is not taken for
 * such a sign: 1.024 is 1024 in some languages and less than 2 in others, and is found as it is written.
 */
const [point, comma] = ["\u2180", "\u2181"];
const pointSpellings: readonly (readonly [sign: string, spelling: string])[] = [
  [".", point],
  [",", comma],
];
const pointedNumber = /\d+(?:[.,]\d+)+/g;
const groups = /^[1-9]\d{0,2}(?:(?:,\d{3})+(?!,?\d)|(?:\.\d{3}){2,}(?!\.?\d))/;

/** Pictures that are words. Those that are signs of a text unless they are told otherwise, such as ™, are none. */
const emoji = String.raw`\p{Emoji_Presentation}`;
/** Emoji that are joined to another, which show as one: 👩‍🔬 is 👩 and 🔬. */
const joinedEmoji = String.raw`(?:\ufe0f?\u200d\p{Extended_Pictographic}\p{M}*\p{Emoji_Modifier}?)*`;
const emojiJoint =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

/** Letters of scripts that put no spaces between words: each is a word of its own. */
const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const hasSpaceless = new RegExp(spaceless, "u");

/** Signs are between words, but in numbers, compounds and names such as C++. */
function wordPattern(letter: string): RegExp {
  const word = String.raw`${letter}+(?:(?:[-’']|(?<=\d)[.,:](?=\d))${letter}+)*`;
  return new RegExp(`${signed}|${emoji}+${joinedEmoji}|${spaceless}\\p{M}*|${word}`, "gu");
}
const letter = String.raw`[\p{L}\p{M}\p{N}_]`;
const everyWord = wordPattern(letter);
/** The same where some are of such scripts; it takes twice the time. */
const everyWordApart = wordPattern(`(?:(?!${spaceless})${letter})`);

/** The words of a text as the index has them, each with its place. */
export function wordsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(hasSpaceless.test(text) ? everyWordApart : everyWord)];
}

/** What stands between two words without a space. */
const between = /(?<=[\p{L}\p{N}\p{M}_])[^\s\p{L}\p{M}\p{N}_]+(?=[\p{L}\p{N}_])/gu;
/** Signs that end a word there. `_` is a part of words, `-` and `’` are Pagefind's matter. */
const sign = /(?![-_'’‐‑`]|\p{Emoji_Presentation})[\p{P}\p{S}]/u;

/** Whether signs belong to a number, as in 0.5, 1,024 and 12:30. */
function isInNumber(found: string, at: number, text: string): boolean {
  return /^[.,:]$/.test(found) && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "");
}

/**
 * Letters and digits in the forms that old character sets have of them: ligatures, shapes of Arabic, whole and half
 * widths, with the signs of C＋＋, C＃ and GPT－4. Other signs of a whole width are Chinese punctuation; and what else
 * Unicode calls alike is not: ² is no 2.
 */
const forms = /[\ufb00-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc＃＋－０-９Ａ-Ｚ＿ａ-ｚ\uff66-\uff9f]+/g;

/** A number with the signs of its fraction, but not those of its groups, in their spelling. */
function pointed(number: string): string {
  const whole = groups.exec(number)?.[0] ?? "";
  return whole + written(number.slice(whole.length), pointSpellings);
}

/** A text with what each pair has first written as it has it second. */
function written(text: string, spellings: readonly (readonly [from: string, to: string])[]): string {
  return spellings.reduce((read, [from, to]) => read.replaceAll(from, to), text);
}

/** In usual letters, with a mark for each stroke, and letters for signs that belong to a name or a number. */
function respelled(text: string, gap: string): string {
  const usual = text.normalize("NFC").replace(forms, found => found.normalize("NFKC"));
  const marked = written(usual, strokes).replace(pointedNumber, pointed);
  return marked.replace(signedName, (name, at: number, whole: string) => {
    const spelling = written(name, signLetters);
    return /\d/.test(whole[at + name.length] ?? "") ? spelling + gap : spelling;
  });
}

const besideSpaceless = new RegExp(
  `(?<=${spaceless}\\p{M}*)(?=[\\p{L}\\p{N}_])|(?<=[\\p{L}\\p{M}\\p{N}_])(?=${spaceless})`,
  "gu",
);

/** With a gap at each side of what joins emoji, and of letters that are words. */
function withGaps(text: string, gap: string): string {
  const loose = text.includes("\u200d") ? text.replace(emojiJoint, `${gap}$&${gap}`) : text;
  return hasSpaceless.test(loose) ? loose.replace(besideSpaceless, gap) : loose;
}

function apart(text: string, gap: string): string {
  return withGaps(respelled(text, gap), gap).replace(between, (found, at: number, whole: string) =>
    isInNumber(found, at, whole) || !sign.test(found) ? found : found + gap,
  );
}

/** A text as the index gets it. */
export function indexed(text: string): string {
  return apart(text.replaceAll(joint, ""), ` ${joint}`);
}

/** What the index has, each with what it was written for. */
const respellings = [...strokes, ...signLetters, ...pointSpellings].map(
  ([sign, spelling]) => [spelling, sign] as const,
);

/** A text of the index as it was written. */
export function shown(text: string): string {
  const read = text.replaceAll(` ${joint}`, "").replaceAll(joint, "");
  return written(read, respellings);
}

/** A word as it is compared: in small letters, without signs; with its marks, and without them. A comma is a point with a mark. */
export type Spelled = { plain: string; marked: string };

const notOfWords = new RegExp(`[^\\p{L}\\p{M}\\p{N}_${emoji}]+`, "gu");
const notOfQueries = new RegExp(`[^\\p{L}\\p{M}\\p{N}_'’.,:${emoji}-]+`, "gu");
const ofWords = new RegExp(`[\\p{L}\\p{N}_${emoji}]`, "u");

/** How a word is compared. */
export function spelled(word: string): Spelled {
  const marked = respelled(word.toLowerCase(), "").replace(notOfWords, "");
  return {
    plain: marked
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replaceAll(comma, point),
    marked,
  };
}

/** The most letters of a query that are looked for. */
export const longestQuery = 200;

/** Words in quotation marks, which stand free. */
const quoted = /(?<![^\s(])["“„«]([^"“”„«»]+)["”“»](?![^\s.,;:!?)])/gu;

/** A part of what a reader typed: only words, in the index's spelling. */
type AskedPart = { words: string; isPhrase: boolean };

/**
 * What a reader typed, as the index is asked for it. What stands in quotation marks is a phrase.
 * @returns empty where there is nothing to look for
 */
export function asked(query: string): AskedPart[] {
  return query
    .slice(0, longestQuery)
    .split(quoted)
    .map((part, index) => ({
      words: apart(part, " ").replace(notOfQueries, " ").trim(),
      // What the pattern has caught stands between the rest.
      isPhrase: index % 2 === 1,
    }))
    .filter(({ words }) => ofWords.test(words));
}
