/** The lettering of plots: how large it is, what room it takes, and how it is broken or cut to fit. */
import { textWidth } from "../text-width";

/** How large letters are, and how far it is from one line to the next, in pixels. */
export const fontSize = 13;
export const lineHeight = 16;

/** What a text takes of a line, in pixels: letters of other scripts may be twice as wide. */
export function widthOf(text: string): number {
  return textWidth(text, fontSize);
}

/** How wide the widest of some texts is. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

/** A word in pieces that a line holds: some scripts set no blanks between words. */
function piecesOf(word: string, most: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter) > most) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

/** A label of an axis in as many lines as it takes; Plot draws the arrow before or behind it. */
export function inLines(label: string, width: number): string[] {
  const most = width - 20 - widthOf("→ ");
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...piecesOf(word, most));
  }
  return lines;
}

/** A name that fits a width, cut short where it does not; the table has it whole. */
export function shortened(name: string, most: number): string {
  if (widthOf(name) <= most) return name;
  const letters = [...name];
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
