/** How wide a text is in the sans of the blog, Be Vietnam Pro 400. `text-width.test.ts` holds the numbers against the font. */

/** Advances in thousandths of the size, for the signs from U+0020 to U+007E. */
const advances = [
  230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503, 676, 385, 651, 660, 710,
  660, 680, 594, 634, 680, 286, 303, 556, 726, 556, 573, 1005, 736, 674, 775, 728, 620, 633, 783, 709, 258,
  465, 679, 624, 853, 732, 826, 644, 822, 668, 635, 650, 725, 706, 1005, 720, 665, 660, 459, 485, 459, 559,
  702, 202, 642, 652, 613, 652, 599, 386, 643, 583, 264, 274, 555, 255, 893, 573, 642, 652, 652, 392, 508,
  428, 566, 576, 870, 559, 583, 502, 426, 408, 426, 468,
];

/** Letters with marks are up to this much wider than those without. */
const forMark = 30;
/** Letters that the font does not have come from another: wide ones, and all others. */
const wideLetter = 1050;
const otherLetter = 800;
/** Letters as wide as they are tall. */
export const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u{ff01}-\u{ff60}]/u;
/** What takes no place of its own: marks, joiners, selectors of a form. */
const nothing = /[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]/u;

const signs: Readonly<Record<string, number>> = {
  "\u00a0": 230,
  "—": 868,
  "–": 682,
  "·": 255,
  "×": 579,
  "‘": 287,
  "’": 217,
  "“": 370,
  "”": 407,
  "…": 726,
  "≤": 610,
  "≥": 610,
  đ: 665,
  ư: 580,
  ơ: 655,
  Đ: 790,
};

function advance(letter: string): number {
  if (nothing.test(letter)) return 0;
  const known = signs[letter];
  if (known !== undefined) return known;
  const [base = letter] = letter.normalize("NFD");
  const plain = advances[(base.codePointAt(0) ?? 0) - 0x20];
  if (plain !== undefined) return base === letter ? plain : plain + forMark;
  return wide.test(letter) ? wideLetter : otherLetter;
}

/** @returns pixels, kerning left out, which makes texts narrower rather than wider */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum += advance(letter);
  return (sum * size) / 1000;
}
