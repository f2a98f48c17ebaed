/**
 * The words by which a body is compared with others. They are counted once for each body; what a word tells is known
 * when all bodies are (related.ts).
 */
import type { Root } from "mdast";
import { walk } from "../tree";
import { proseText } from "./read-time";

/** Words that are kept of a body: those that every text has are among them, and take up the first forty places. */
const most = 128;

/** A letter and at least one more sign; in Vietnamese a syllable. */
const word = /\p{L}[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of letters. The segmenter knows the words of all scripts, and takes thirty times as long. */
function wordsOf(run: string): string[] {
  if (!unspaced.test(run)) return [run];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return [...segmenter.segment(run)].map(({ segment }) => segment).filter(one => one.length > 1);
}

/** How often each word stands in a text, in lower case. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of text.normalize("NFC").toLowerCase().match(word) ?? []) {
    for (const one of wordsOf(run)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/**
 * The words that a body uses most, with how often it does: `reward:12 policy:9`. One text, since ten thousand bodies
 * would need ten times the room for their words as objects.
 */
export function termsOf(tree: Root): string {
  const prose: string[] = [];
  walk(tree, node => {
    prose.push(proseText(node));
  });
  return [...countTerms(prose.join(""))]
    .sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([term, often]) => `${term}:${often}`)
    .join(" ");
}

/** Reads what `termsOf` wrote. */
export function readTerms(terms: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of terms.split(" ")) {
    const [term = "", often] = one.split(":");
    if (often !== undefined) counts.set(term, Number(often));
  }
  return counts;
}
