/** Sets a text in a face: words of outlines and drawings, each as wide as it is, in parts of the font's size. */
import { asksForEmoji, emojiPictures, isKnownEmoji, type Picture } from "./emoji";
import type { CardFont, FaceName, Fonts, SetLetter } from "./fonts";
import { visibleText } from "./visible";

/** Letters of one font or the drawing of an emoji, and where they stand in the word. */
export type Piece = { x: number } & (
  | { letters: readonly SetLetter[]; unitsPerEm: number }
  | { picture: Picture }
);

/** What is never divided while it fits. `space` is what stands before it where it does not open a line. */
export type Word = { text: string; face: FaceName; pieces: Piece[]; width: number; space: number };

/** How wide an emoji stands among letters. */
export const emojiWidth = 1.18;

/** Between the letters of a title, as app/ sets titles; other faces have none. */
const tracking: Readonly<Record<FaceName, number>> = { title: -0.012, part: -0.012, name: 0, label: 0 };

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

function clustersOf(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

/** The first font that has every letter of a cluster. */
function fontFor(cluster: string, fonts: readonly CardFont[]): CardFont | undefined {
  const points = [...cluster.replace(/[\ufe0e\ufe0f\u200d]/g, "")].map(one => one.codePointAt(0) ?? 0);
  return fonts.find(font => points.every(point => font.has(point)));
}

type Run = { font: CardFont; text: string } | { emoji: string };

function runsOf(text: string, fonts: readonly CardFont[]): { runs: Run[]; missing: string[] } {
  const runs: Run[] = [];
  const missing: string[] = [];
  for (const cluster of clustersOf(text)) {
    const font = fontFor(cluster, fonts);
    if (isEmoji(cluster) || (!font && isPictograph(cluster))) runs.push({ emoji: cluster });
    else if (font) {
      const last = runs.at(-1);
      const letters = cluster.replace(/[\ufe0e\ufe0f\u200d]/g, "");
      if (last && "font" in last && last.font === font) last.text += letters;
      else runs.push({ font, text: letters });
    } else missing.push(cluster);
  }
  return { runs, missing };
}

/** Whether a cluster has a drawing. Asked only of what may be one: most letters are none. */
function isPictograph(cluster: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(cluster) && isKnownEmoji(cluster);
}

/** Whether a cluster is shown as a drawing, whatever the fonts have. */
function isEmoji(cluster: string): boolean {
  return asksForEmoji(cluster) && isPictograph(cluster);
}

/** What of a text neither a font nor a drawing has: it would be a box. */
export function missingFrom(text: string, face: FaceName, fonts: Fonts): string[] {
  return [...new Set(runsOf(visibleText(text).replaceAll(" ", ""), fonts[face]).missing)];
}

/** Sets a text without spaces in it. What nothing has is left out. */
export function setWord(text: string, face: FaceName, fonts: Fonts, space = 0): Word {
  const pieces: Piece[] = [];
  let x = 0;
  for (const run of runsOf(text, fonts[face]).runs) {
    if ("emoji" in run) {
      for (const picture of emojiPictures(run.emoji)) {
        pieces.push({ x, picture });
        x += emojiWidth;
      }
      continue;
    }
    const { letters, width } = run.font.set(run.text, tracking[face]);
    pieces.push({ x, letters, unitsPerEm: run.font.unitsPerEm });
    x += width;
  }
  return { text, face, pieces, width: x, space };
}

/** Behind which sign between letters a line may end. */
const breakBehind = /^[-–—/]$/;

/** Cuts a text without spaces where a line may end: behind hyphens, dashes and slashes between letters, around emoji. */
function unbroken(text: string): string[] {
  const parts: string[] = [];
  let before = "";
  let last = "";
  for (const cluster of clustersOf(text)) {
    const isOpen =
      (breakBehind.test(last) && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(cluster)) ||
      (isEmoji(last) && !/^[\p{P}\u00a0]/u.test(cluster)) ||
      (isEmoji(cluster) && last !== "" && !/^[\p{P}\u00a0]/u.test(last));
    if (isOpen || parts.length === 0) parts.push(cluster);
    else parts.push((parts.pop() ?? "") + cluster);
    before = last;
    last = cluster;
  }
  return parts;
}

/** The words of a text. */
export function setWords(text: string, face: FaceName, fonts: Fonts): Word[] {
  const [font] = fonts[face];
  const space = font?.set(" ", tracking[face]).width ?? 0.25;
  return visibleText(text)
    .split(" ")
    .flatMap(word => unbroken(word).map((part, index) => setWord(part, face, fonts, index === 0 ? space : 0)))
    .filter(({ pieces }) => pieces.length > 0);
}

/** Cuts a word that is wider than a line into pieces that are not, between letters with their marks. */
export function cutWord(word: Word, width: number, fonts: Fonts): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let text = "";
  for (const cluster of clustersOf(word.text)) {
    const longer = setWord(text + cluster, word.face, fonts, parts.length === 0 ? word.space : 0);
    if (text !== "" && longer.width > width) {
      parts.push(setWord(text, word.face, fonts, parts.length === 0 ? word.space : 0));
      text = cluster;
    } else text += cluster;
  }
  return [...parts, setWord(text, word.face, fonts, parts.length === 0 ? word.space : 0)];
}
