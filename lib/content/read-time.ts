import type { Nodes, Root } from "mdast";
import { isDiagram } from "../diagram";
import { hasAttribute, isJsx, textAttribute } from "../jsx";
import { walk } from "../tree";

/**
 * Reading speed. 200 words a minute; code at half that pace; Chinese, Japanese and Korean are counted by
 * characters, 500 a minute. An image takes 12 seconds, each next one a second less, down to 3.
 * The image and character figures are those Medium published for its own read time ("Read time and you",
 * 2014, and its help page on read time); 200 words a minute is on the careful side of the usual 200–265.
 */
const pace = {
  wordsPerMinute: 200,
  codeWordsPerMinute: 100,
  charactersPerMinute: 500,
  /** A formula that is set apart is read like a short sentence; one in a line like a word. */
  formulaWords: 10,
  firstImageSeconds: 12,
  leastImageSeconds: 3,
};

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What there is to read in a body. `words` leaves out `characters`, which are CJK. */
type ReadingMatter = { words: number; characters: number; codeWords: number; images: number };

/** Words (runs with a letter or a digit between white space) and CJK characters of a text. */
export function countText(text: string): { words: number; characters: number } {
  const characters = text.match(cjk)?.length ?? 0;
  const words = text
    .replace(cjk, " ")
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  return { words, characters };
}

/** Seconds that `images` images take together, behind `before` others. */
function imageSeconds(images: number, before: number): number {
  let seconds = 0;
  for (let index = before; index < before + images; index++) {
    seconds += Math.max(pace.leastImageSeconds, pace.firstImageSeconds - index);
  }
  return seconds;
}

/** Minutes to read something that stands behind `imagesBefore` images. */
function minutesFor({ words, characters, codeWords, images }: ReadingMatter, imagesBefore: number): number {
  return (
    words / pace.wordsPerMinute +
    codeWords / pace.codeWordsPerMinute +
    characters / pace.charactersPerMinute +
    imageSeconds(images, imagesBefore) / 60
  );
}

/** Whole minutes to read something, rounded to the nearest, at least 1. */
export function readingMinutes(matter: ReadingMatter): number {
  return Math.max(1, Math.round(minutesFor(matter, 0)));
}

/** How much of the reading time remains at the start of each of these parts, which follow each other: 1 to 0. */
export function remainingShares(parts: readonly ReadingMatter[]): number[] {
  let images = 0;
  let total = 0;
  const starts = parts.map(part => {
    const start = total;
    total += minutesFor(part, images);
    images += part.images;
    return start;
  });
  // A share in thousandths: it is kept for each heading, and shown in minutes.
  return starts.map(start => (total === 0 ? 1 : Math.round((1 - start / total) * 1000) / 1000));
}

function isImage(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  if (!isJsx(node)) return false;
  if (isDiagram(node)) return true;
  // A figure of several images is as many as stand in it.
  return node.name === "img" || (node.name === "Figure" && hasAttribute(node, "src"));
}

/** The list of works that a text cites, which is looked up and not read. */
function isReferences(node: Nodes): boolean {
  return isJsx(node) && node.name === "section" && textAttribute(node, "role") === "doc-bibliography";
}

/** What a node adds to the text of a body: its own words, or the end of a line. */
export function proseText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  // A formula counts as one word in the reading time. One letter, since related posts do not compare words that short.
  if (node.type === "inlineMath") return "x";
  return /^(?:paragraph|heading|tableCell|break)$/.test(node.type) ? "\n" : "";
}

/** The words of a part as one text, and what else there is in it. */
type Part = { prose: string[]; codeWords: number; images: number };

/**
 * Counts what a reader reads of a parsed body: not the syntax, not addresses, not comments.
 * @param cuts nodes that open a part
 * @returns what stands before the first of them, and the part that each opens
 */
export function readingMatter(tree: Root, cuts: ReadonlySet<Nodes> = new Set()): ReadingMatter[] {
  let part: Part = { prose: [], codeWords: 0, images: 0 };
  const parts = [part];
  const passedOver = new Set<Nodes>();
  walk(tree, node => {
    if (passedOver.has(node)) return;
    if (isReferences(node)) {
      walk(node, inner => passedOver.add(inner));
      return;
    }
    if (cuts.has(node)) {
      part = { prose: [], codeWords: 0, images: 0 };
      parts.push(part);
    }
    if (isImage(node)) part.images++;
    else if (node.type === "code") part.codeWords += countText(node.value).words;
    else if (node.type === "math") part.prose.push(`\n${"x ".repeat(pace.formulaWords)}\n`);
    else part.prose.push(proseText(node));
  });
  return parts.map(({ prose, ...rest }) => ({ ...rest, ...countText(prose.join("")) }));
}

/** All parts as one. */
export function together(parts: readonly ReadingMatter[]): ReadingMatter {
  const sum = { words: 0, characters: 0, codeWords: 0, images: 0 };
  for (const { words, characters, codeWords, images } of parts) {
    sum.words += words;
    sum.characters += characters;
    sum.codeWords += codeWords;
    sum.images += images;
  }
  return sum;
}
