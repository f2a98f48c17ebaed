import type { Nodes, Root } from "mdast";
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
  firstImageSeconds: 12,
  leastImageSeconds: 3,
};

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What there is to read in a body. `words` leaves out `characters`, which are CJK. */
export type ReadingMatter = { words: number; characters: number; codeWords: number; images: number };

/** Words (runs with a letter or a digit between white space) and CJK characters of a text. */
export function countText(text: string): { words: number; characters: number } {
  const characters = text.match(cjk)?.length ?? 0;
  const words = text
    .replace(cjk, " ")
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  return { words, characters };
}

/** Seconds that `images` images take together. */
function imageSeconds(images: number): number {
  let seconds = 0;
  for (let index = 0; index < images; index++) {
    seconds += Math.max(pace.leastImageSeconds, pace.firstImageSeconds - index);
  }
  return seconds;
}

/** Whole minutes to read something, rounded to the nearest, at least 1. */
export function readingMinutes({ words, characters, codeWords, images }: ReadingMatter): number {
  const minutes =
    words / pace.wordsPerMinute +
    codeWords / pace.codeWordsPerMinute +
    characters / pace.charactersPerMinute +
    imageSeconds(images) / 60;
  return Math.max(1, Math.round(minutes));
}

function isImage(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
  return node.name === "img" || node.name === "Figure";
}

/** Counts what a reader reads of a parsed body: not the syntax, not addresses, not comments. */
export function readingMatter(tree: Root): ReadingMatter {
  const matter: ReadingMatter = { words: 0, characters: 0, codeWords: 0, images: 0 };
  const prose: string[] = [];
  walk(tree, node => {
    if (isImage(node)) matter.images++;
    else if (node.type === "code") matter.codeWords += countText(node.value).words;
    else if (node.type === "text") prose.push(node.value);
    else if (node.type === "inlineCode") prose.push(node.value);
    else if (
      node.type === "paragraph" ||
      node.type === "heading" ||
      node.type === "tableCell" ||
      node.type === "break"
    )
      prose.push("\n");
  });
  const { words, characters } = countText(prose.join(""));
  return { ...matter, words, characters };
}
