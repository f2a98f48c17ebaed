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
 * A word of a query, and other ways in which texts write it: `llama3` as the words `llama` and `3` side by side, and `3`
 * behind `llama` as a part of `llama3`.
 */
export type AskedTerm = AskedWord & { apart: readonly AskedWord[] | null; joined: AskedWord | null };

/** Words that are to stand one behind the other. */
type Phrase = readonly AskedWord[];

/**
 * A query: words that may stand anywhere; and phrases, each in the ways to write it: compounds as one word, and with their
 * parts by themselves; letters and the number behind them likewise.
 */
export type AskedText = { words: readonly AskedTerm[]; phrases: readonly (readonly Phrase[])[] };

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

/** Between letters and a number, in one word. */
const seam = /-|(?<=[\p{L}\p{M}])(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
const hasNumber = /[\p{L}\p{M}]-?\p{N}|\p{N}-?\p{L}/u;

/** A word with more parts, such as an identifier, is not written apart, and each part would be another file to fetch. */
const mostParts = 3;

function askedWords(texts: readonly string[]): AskedWord[] {
  return texts.map(askedWord).filter(({ plain }) => plain !== "");
}

/** Whether a number stands behind letters, as in `llama 3`. */
function isNumberBehind(word: string | undefined, before: string | undefined): boolean {
  return /^\p{N}/u.test(word ?? "") && /[\p{L}\p{M}]$/u.test(before ?? "");
}

/** Words with each number that stands behind letters as one word with them. */
function joinedWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    if (isNumberBehind(word, words[at - 1])) joined.push(`${joined.pop() ?? ""}${word}`);
    else joined.push(word);
  }
  return joined;
}

function termsOf(written: readonly string[]): AskedTerm[] {
  return written.map((word, at) => {
    const before = written[at - 1];
    const parts = hasNumber.test(word) ? askedWords(word.split(seam)) : [];
    return {
      ...askedWord(word),
      apart: parts.length > 1 && parts.length <= mostParts ? parts : null,
      joined: isNumberBehind(word, before) ? askedWord(`${before}${word}`) : null,
    };
  });
}

/** The ways to write a phrase. */
function waysOf(written: readonly string[]): Phrase[] {
  const ways = [
    written,
    written.flatMap(word => word.split("-")),
    written.flatMap(word => (hasNumber.test(word) ? word.split(seam) : word)),
    joinedWords(written),
  ].map(askedWords);
  return [...new Map(ways.map(way => [way.map(({ plain }) => plain).join(" "), way])).values()];
}

/** What a reader typed. */
export function readQuery(text: string): AskedText {
  const parts = asked(text).map(({ words, isPhrase }) => ({
    isPhrase,
    written: words.split(/\s+/).filter(word => askedWords([word]).length > 0),
  }));
  return {
    words: parts.flatMap(({ isPhrase, written }) => (isPhrase ? [] : termsOf(written))),
    phrases: parts.flatMap(({ isPhrase, written }) => (isPhrase ? [waysOf(written)] : [])),
  };
}

/** Whether there is nothing to look for. */
export function asksNothing({ words, phrases }: AskedText): boolean {
  return words.length === 0 && phrases.length === 0;
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
