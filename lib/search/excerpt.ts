/** What of a text is shown where something was found in it. */
import { codeEdge, lineEnd } from "./format";
import { type AskedText, likeness, surelyAlike } from "./likeness";
import { type Spelled, spelled, wordsIn } from "./words";

/** A text in pieces: every other one, the second first, is what was found. Code stands between its edges. */
export type Marked = readonly string[];

/** How many words are shown, and how many of them before the first that was found. */
const shownWords = 28;
const wordsBefore = 5;

/** Where the index takes words apart, and has their parts too. */
const seam =
  /(?!(?<=\p{N})[.,:]\p{N})[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

type Place = { from: number; to: number };

const known = new Map<string, readonly Spelled[]>();

/** What a word of a text is compared as: the whole, and its parts. The same words come again and again. */
function spellingsOf(text: string): readonly Spelled[] {
  const before = known.get(text);
  if (before) return before;
  const parts = text.split(seam).filter(part => part !== "");
  const spellings = [text, ...(parts.length > 1 ? parts : [])].map(spelled);
  known.set(text, spellings);
  return spellings;
}

/** A word of a text that is like one of the query: which one, and how much. */
type Match = { asked: number; alike: number };
type Words = { places: Place[]; matches: (Match | null)[] };

/** A word of a text or a part of it: the number of the word, and what can stand here, with how many parts it goes over. */
type Piece = { word: number; spellings: { plain: string; span: number }[] };

/** Words with the parts of compounds one behind the other, as the index has them for phrases. */
function piecesOf(words: readonly string[]): Piece[] {
  return words.flatMap((text, word) => {
    const [whole, ...parts] = spellingsOf(text).map(({ plain }) => plain);
    const all = { plain: whole ?? "", span: Math.max(1, parts.length) };
    if (parts.length === 0) return [{ word, spellings: [all] }];
    return parts.map((plain, at) => {
      const part = { plain, span: 1 };
      return { word, spellings: at === 0 ? [all, part] : [part] };
    });
  });
}

/** Where a phrase stands, by the numbers of its first word and of the one behind it. */
function phrasesIn(pieces: readonly Piece[], phrase: readonly Spelled[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [start, { word }] of pieces.entries()) {
    let end = start;
    const isHere = phrase.every(({ plain }) => {
      const next = pieces[end]?.spellings.find(spelling => spelling.plain === plain);
      end += next?.span ?? 0;
      return next !== undefined;
    });
    if (isHere) found.push({ from: word, to: (pieces[end - 1]?.word ?? word) + 1 });
  }
  return found;
}

/**
 * What finds the words of a query in a text.
 * @returns gives, for a text, its words and which of them are meant
 */
function finder({ words, phrases }: AskedText): (text: string) => Words {
  const meant = new Map<string, Match | null>();
  /** What is to stand one behind the other: the whole of a phrase, or what a word is where it is written apart. */
  const sought = [
    ...words.flatMap(({ apart }, asked) => (apart ? [{ asked, phrase: apart }] : [])),
    ...phrases.flatMap((ways, at) => ways.map(phrase => ({ asked: words.length + at, phrase }))),
  ];
  function matchOf(text: string): Match | null {
    const before = meant.get(text);
    if (before !== undefined) return before;
    let best: Match | null = null;
    for (const [asked, one] of words.entries()) {
      const alike = Math.max(...spellingsOf(text).map(spelling => likeness(spelling, one)));
      if (alike > (best?.alike ?? 0)) best = { asked, alike };
    }
    meant.set(text, best);
    return best;
  }
  return text => {
    const all = wordsIn(text);
    const places = all.map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
    const matches = all.map(([one]) => matchOf(one));
    if (sought.length === 0) return { places, matches };
    const pieces = piecesOf(all.map(([one]) => one));
    for (const { asked, phrase } of sought)
      for (const { from, to } of phrasesIn(pieces, phrase)) matches.fill({ asked, alike: 1 }, from, to);
    return { places, matches };
  };
}

/** Leaves out what only begins as a word of the query does, where the texts have the word itself. */
function withoutBeginnings(texts: readonly Words[]): (text: Words) => Words {
  const sure = new Set<number>();
  for (const { matches } of texts)
    for (const match of matches) if (match && match.alike >= surelyAlike) sure.add(match.asked);
  return ({ places, matches }) => ({
    places,
    matches: matches.map(match =>
      match && match.alike < surelyAlike && sure.has(match.asked) ? null : match,
    ),
  });
}

/** Code of so many characters is no longer a part of a sentence. */
const longCode = 32;
const codeRun = new RegExp(`${codeEdge}[^${codeEdge}]*${codeEdge}?`, "gu");

/** Which words of a text stand in a block of code, or in a long piece of it. */
function codeOf(text: string, places: readonly Place[]): boolean[] {
  const runs = [...text.matchAll(codeRun)];
  let at = 0;
  return places.map(({ from }) => {
    while (runs[at] && (runs[at]?.index ?? 0) + (runs[at]?.[0].length ?? 0) <= from) at++;
    const run = runs[at];
    if (run === undefined || run.index >= from) return false;
    return run[0].length > longCode || run[0].includes(lineEnd);
  });
}

/**
 * Where to begin, so that most of the query's words are shown, and then most of what was found. Of two places with as
 * many of the words, a sentence says more to a reader than code does.
 */
function bestStart(matches: Words["matches"], isCode: readonly boolean[]): number {
  let best = { start: 0, worth: 0 };
  for (const [index, match] of matches.entries()) {
    if (!match) continue;
    const end = Math.min(matches.length, index + shownWords - wordsBefore);
    const different = new Set<number>();
    let worth = isCode[index] ? -1 : 0;
    for (let at = index; at < end; at++) {
      const near = matches[at];
      if (!near) continue;
      different.add(near.asked);
      worth += isCode[at] ? 1 / shownWords : 1;
    }
    worth += different.size * shownWords;
    if (worth > best.worth) best = { start: index - wordsBefore, worth };
  }
  return Math.max(0, Math.min(best.start, matches.length - shownWords));
}

/**
 * Parts of a text that say something by themselves: what stands between blocks of code, and each line of one. Code that
 * nothing was found in says nothing beside a sentence.
 */
function stretchesOf(text: string): Place[] {
  const stretches: Place[] = [];
  let at = 0;
  for (const { index, 0: run } of text.matchAll(codeRun)) {
    if (!run.includes(lineEnd)) continue;
    stretches.push({ from: at, to: index });
    at = index + 1;
    for (const { length } of run.slice(1).split(lineEnd)) {
      stretches.push({ from: at, to: at + length });
      at += length + 1;
    }
    at = index + run.length;
  }
  return [...stretches, { from: at, to: text.length }];
}

/** Whether a part of a text ends within code. */
function endsInCode(text: string): boolean {
  return text.split(codeEdge).length % 2 === 0;
}

/** Whether there is something to be seen in a part of a text. */
function isSeen(text: string): boolean {
  return text.replaceAll(codeEdge, "").replaceAll(lineEnd, "").trim() !== "";
}

/** A text in pieces, as it grows: its last piece is plain. */
class Pieces {
  readonly all = [""];

  add(text: string): void {
    this.all.push((this.all.pop() ?? "") + text);
  }

  mark(word: string): void {
    const [before, between = ""] = this.all.slice(-2);
    // Words that were found side by side are marked as one.
    if (this.all.length > 1 && /^\s*$/.test(between)) this.all.splice(-2, 2, before + between + word, "");
    else this.all.push(word, "");
  }
}

/** The part of a text with most of what was found. */
function excerptOf(text: string, { places, matches }: Words): Marked {
  const start = bestStart(matches, codeOf(text, places));
  const end = Math.min(places.length, start + shownWords);
  const found = places.slice(start, end).filter((_, index) => matches[start + index]);
  // A sign before a word belongs to it, such as an opening bracket.
  const from = start === 0 ? 0 : text.lastIndexOf(" ", places[start]?.from ?? 0) + 1;
  const next = places[end]?.from;
  const to =
    next === undefined ? text.length : Math.max(text.lastIndexOf(" ", next), places[end - 1]?.to ?? 0);
  const stretches = stretchesOf(text);
  const holding = (place: Place | undefined) => stretches.find(one => (place?.from ?? 0) < one.to);
  const shown = new Set((found.length > 0 ? found : [places[start]]).map(holding));
  const pieces = new Pieces();
  let last = 0;
  for (const stretch of stretches.filter(one => shown.has(one))) {
    const part = text.slice(Math.max(from, stretch.from), Math.min(to, stretch.to));
    let at = Math.max(from, stretch.from) + part.length - part.trimStart().length;
    const until = at + part.trim().length;
    const blank = last === 0 ? "" : " ";
    pieces.add(isSeen(text.slice(last, at)) ? `${blank}… ` : blank);
    if (endsInCode(text.slice(0, at))) pieces.add(codeEdge);
    for (const place of found.filter(one => one.from >= at && one.to <= until)) {
      pieces.add(text.slice(at, place.from));
      pieces.mark(text.slice(place.from, place.to));
      at = place.to;
    }
    pieces.add(text.slice(at, until));
    if (endsInCode(text.slice(0, until))) pieces.add(codeEdge);
    last = until;
  }
  if (isSeen(text.slice(last))) pieces.add(" …");
  return pieces.all;
}

/**
 * What shows a query in the texts of a page.
 * @returns gives, for each text, the part of it with most of what was found, and how much was found in all
 */
export function excerpter(query: AskedText) {
  const find = finder(query);
  return (texts: readonly string[]): { excerpt: Marked; count: number }[] => {
    const found = texts.map(find);
    const surely = withoutBeginnings(found);
    return texts.map((text, index) => {
      const words = surely(found[index] ?? find(text));
      return { excerpt: excerptOf(text, words), count: words.matches.filter(one => one !== null).length };
    });
  };
}
