/** Learns the merges of a byte-pair encoding from texts (Sennrich et al. 2016, algorithm 1, on bytes). */
import {
  bytesOf,
  byteTokens,
  type Merge,
  mergePair,
  mostMerges,
  packMerges,
  pairKey,
  splitWords,
  type Vocabulary,
} from "./encode";

/** Training reads so many characters (UTF-16 units) and no more, by which its time stays bounded on any blog. */
const mostCharacters = 400_000;

/** A word of the texts, as tokens, and how often it occurs. */
type Word = { ids: readonly number[]; count: number };

/** A pair of neighbours: how often it occurs, and the words it has been seen in. */
type Pair = { merge: Merge; count: number; words: Set<Word> };

/** The different words of the texts' beginning; a text behind the limit is not asked for. */
function countWords(texts: Iterable<string>, limit: number): Word[] {
  const counts = new Map<string, number>();
  let room = limit;
  for (const text of texts) {
    // Half of a surrogate pair, where the limit falls into one, is dropped.
    const read = text.length > room ? text.slice(0, room).replace(/[\uD800-\uDBFF]$/, "") : text;
    for (const word of splitWords(read)) counts.set(word, (counts.get(word) ?? 0) + 1);
    room -= read.length;
    if (text.length > read.length || room === 0) break;
  }
  return [...counts].map(([word, count]) => ({ ids: bytesOf(word), count }));
}

/** Adds a word's pairs to the count, or with -1 takes them off. */
function countPairs(word: Word, pairs: Map<number, Pair>, sign: 1 | -1): void {
  for (let at = 1; at < word.ids.length; at++) {
    const merge: Merge = [word.ids[at - 1] ?? 0, word.ids[at] ?? 0];
    const key = pairKey(...merge);
    const pair = pairs.get(key) ?? { merge, count: 0, words: new Set() };
    pair.count += sign * word.count;
    pair.words.add(word);
    if (pair.count === 0) pairs.delete(key);
    else pairs.set(key, pair);
  }
}

/** The most frequent pair; of several, the one with the lowest ids, so that every build learns the same. */
function mostFrequent(pairs: ReadonlyMap<number, Pair>): Pair | undefined {
  let best: Pair | undefined;
  let bestKey = 0;
  for (const [key, pair] of pairs) {
    if (best && (pair.count < best.count || (pair.count === best.count && key > bestKey))) continue;
    best = pair;
    bestKey = key;
  }
  return best;
}

/**
 * Learns a vocabulary. The same texts in the same order give the same one.
 * @param texts the most telling first: what lies behind the first `characters` is not read
 * @param merges the most to learn; fewer are learned where no pair is left that occurs twice
 * @param characters how much to read, in UTF-16 units
 */
export function train(
  texts: Iterable<string>,
  { merges = mostMerges, characters = mostCharacters }: { merges?: number; characters?: number } = {},
): Vocabulary {
  const pairs = new Map<number, Pair>();
  for (const word of countWords(texts, characters)) countPairs(word, pairs, 1);
  const learned: Merge[] = [];
  while (learned.length < merges) {
    const best = mostFrequent(pairs);
    if (!best || best.count < 2) break;
    const id = byteTokens + learned.length;
    learned.push(best.merge);
    for (const word of best.words) {
      countPairs(word, pairs, -1);
      word.ids = mergePair(word.ids, best.merge, id);
      countPairs(word, pairs, 1);
    }
  }
  return packMerges(learned);
}
