/** Which words of the index are meant by a word of a query. */
import { stemmer } from "stemmer";
import { asked, type Spelled, spelled } from "./words";

/** A word of a query. */
export type AskedWord = Spelled & {
  stem: string;
  /** What all words begin with that are like it. */
  start: string;
};

/**
 * A query: its words; and where they are to stand one behind the other, as they are, the ways to write that: compounds
 * as one word, and with their parts by themselves. None where they may stand anywhere.
 */
export type AskedText = { words: readonly AskedWord[]; phrases: readonly (readonly AskedWord[])[] };

/** How much more than a beginning or another form the very word counts: what is found by it is sure. */
const ofForm = 0.9;
/** What is less may only begin as a word does. */
export const surelyAlike = ofForm;
const ofBeginning = 0.8;
const ofOtherMarks = 0.5;

function askedWord(word: string): AskedWord {
  const spelling = spelled(word);
  const { plain } = spelling;
  const stem = stemmer(plain);
  let length = 0;
  while (length < stem.length && stem[length] === plain[length]) length++;
  // `polici` is the stem of `policy` too.
  if (length === stem.length && stem.endsWith("i")) length--;
  return { ...spelling, stem, start: plain.slice(0, Math.max(1, length)) };
}

/** The words of what a reader typed. None where there is nothing to look for. */
export function readQuery(text: string): AskedText {
  const query = asked(text);
  const wordsOf = (gap: RegExp) =>
    query
      .split(gap)
      .map(askedWord)
      .filter(({ plain }) => plain !== "");
  const words = wordsOf(/[\s"]+/);
  if (!query.startsWith('"')) return { words, phrases: [] };
  const apart = wordsOf(/[\s"-]+/);
  return { words, phrases: apart.length > words.length ? [words, apart] : [words] };
}

/**
 * How much a word is what was asked for: 1 for the very word, less for another form of it, for what begins with it, and
 * for other marks; 0 for any other word.
 */
export function likeness(word: Spelled, { plain, marked, stem, start }: AskedWord): number {
  if (!word.plain.startsWith(start)) return 0;
  const marks = marked === plain || marked === word.marked ? 1 : ofOtherMarks;
  if (word.plain === plain) return marks;
  if (stemmer(word.plain) === stem) return marks * ofForm;
  return word.plain.startsWith(plain) ? (marks * ofBeginning * plain.length) / word.plain.length : 0;
}
