/** Letters in the styles that mathematics tells apart, as the characters that Unicode has for them. */

/** Where each style's letters begin: A, a, Α, α, 0. */
const styles: Readonly<Record<string, readonly (number | null)[]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d6a8, 0x1d6c2, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0x1d6e2, 0x1d6fc, null],
  "bold-italic": [0x1d468, 0x1d482, 0x1d71c, 0x1d736, null],
  script: [0x1d49c, 0x1d4b6, null, null, null],
  "bold-script": [0x1d4d0, 0x1d4ea, null, null, null],
  fraktur: [0x1d504, 0x1d51e, null, null, null],
  "bold-fraktur": [0x1d56c, 0x1d586, null, null, null],
  "double-struck": [0x1d538, 0x1d552, null, null, 0x1d7d8],
  "sans-serif": [0x1d5a0, 0x1d5ba, null, null, 0x1d7e2],
  "bold-sans-serif": [0x1d5d4, 0x1d5ee, 0x1d756, 0x1d770, 0x1d7ec],
  "sans-serif-italic": [0x1d608, 0x1d622, null, null, null],
  "sans-serif-bold-italic": [0x1d63c, 0x1d656, 0x1d790, 0x1d7aa, null],
  monospace: [0x1d670, 0x1d68a, null, null, 0x1d7f6],
};

/** Letters that Unicode had before it got the others, at other places. */
const elsewhere: Readonly<Record<string, string>> = {
  "\u{1d455}": "ℎ",
  "\u{1d49d}": "ℬ",
  "\u{1d4a0}": "ℰ",
  "\u{1d4a1}": "ℱ",
  "\u{1d4a3}": "ℋ",
  "\u{1d4a4}": "ℐ",
  "\u{1d4a7}": "ℒ",
  "\u{1d4a8}": "ℳ",
  "\u{1d4ad}": "ℛ",
  "\u{1d4ba}": "ℯ",
  "\u{1d4bc}": "ℊ",
  "\u{1d4c4}": "ℴ",
  "\u{1d506}": "ℭ",
  "\u{1d50b}": "ℌ",
  "\u{1d50c}": "ℑ",
  "\u{1d515}": "ℜ",
  "\u{1d51d}": "ℨ",
  "\u{1d53a}": "ℂ",
  "\u{1d53f}": "ℍ",
  "\u{1d545}": "ℕ",
  "\u{1d547}": "ℙ",
  "\u{1d548}": "ℚ",
  "\u{1d549}": "ℝ",
  "\u{1d551}": "ℤ",
};

const rows: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x391, 0x3a9],
  [0x3b1, 0x3c9],
  [0x30, 0x39],
];

/** Signs among the letters of Greek, in their order behind each style's small ones. */
const greekSigns = "∂ϵϑϰϕϱϖ";

function styled(letter: string, starts: readonly (number | null)[]): string {
  const point = letter.codePointAt(0) ?? 0;
  const small = starts[3];
  const sign = greekSigns.indexOf(letter);
  if (sign !== -1 && small) return String.fromCodePoint(small + 25 + sign);
  if (letter === "∇" && small) return String.fromCodePoint(small - 1);
  const row = rows.findIndex(([first, last]) => point >= first && point <= last);
  const start = starts[row];
  if (!start) return letter;
  const found = String.fromCodePoint(start + point - (rows[row]?.[0] ?? 0));
  return elsewhere[found] ?? found;
}

/**
 * @param style as MathML's `mathvariant` names it, which browsers no longer read
 * @returns the text in that style; a letter that Unicode does not have in it stays as it is
 */
export function inStyle(text: string, style: string): string {
  const starts = styles[style];
  return starts ? [...text].map(letter => styled(letter, starts)).join("") : text;
}

/** Whether a letter alone, as a variable, is set in italics. */
export function slants(letter: string): boolean {
  return inStyle(letter, "italic") !== letter;
}

const plain = new Map<string, string>(
  Object.values(styles).flatMap(starts =>
    rows.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index): [string, string] => {
        const letter = String.fromCodePoint(first + index);
        return [styled(letter, starts), letter];
      }),
    ),
  ),
);

/** A text with the letters of every style as ordinary ones. */
export function withoutStyle(text: string): string {
  return [...text].map(letter => plain.get(letter) ?? letter).join("");
}
