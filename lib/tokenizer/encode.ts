/**
 * Byte-pair encoding of text (Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword
 * Units", 2016), on bytes as in GPT-2 (Radford et al., "Language Models are Unsupervised Multitask Learners",
 * 2019): every text has an encoding, since every byte is a token. Runs where pages are built and in the browser.
 */

/** The tokens that exist before any merge: one for each byte, whose id is its value. */
export const byteTokens = 256;

/** The most merges that a vocabulary has. */
export const mostMerges = 512;

/** The ids of the two tokens that a merge joins. The merge of rank `r` (from 0) makes the token `256 + r`. */
export type Merge = readonly [left: number, right: number];

/**
 * What was learned, in the form in which it goes into a page: the merges in the order of learning, each id as two
 * digits of base 36. An object, since React sends one that two islands of a page share once.
 */
export type Vocabulary = { readonly merges: string };

const base = 36;
const digits = 2;

/** @param merges in the order of learning, with ids below 36² */
export function packMerges(merges: readonly Merge[]): Vocabulary {
  return {
    merges: merges.map(pair => pair.map(id => id.toString(base).padStart(digits, "0")).join("")).join(""),
  };
}

/** The merges of a vocabulary, in the order of learning. */
export function unpackMerges({ merges }: Vocabulary): Merge[] {
  const id = (at: number) => Number.parseInt(merges.slice(at, at + digits), base);
  return Array.from({ length: merges.length / (2 * digits) }, (_, rank): Merge => {
    const at = rank * 2 * digits;
    return [id(at), id(at + digits)];
  });
}

/** A pair of ids as one number, to look things up by. */
export function pairKey(left: number, right: number): number {
  return left * 0x10000 + right;
}

/** A vocabulary made ready for use. */
export type Codec = {
  /** The merges, by rank. */
  merges: readonly Merge[];
  /** The rank of a merge, by `pairKey`. */
  ranks: ReadonlyMap<number, number>;
  /** The bytes that a token stands for, by id. */
  bytes: readonly (readonly number[])[];
};

/** Unpacks a vocabulary, and lists what every token stands for. */
export function createCodec(vocabulary: Vocabulary): Codec {
  const merges = unpackMerges(vocabulary);
  const bytes = Array.from({ length: byteTokens }, (_, byte) => [byte]);
  for (const [left, right] of merges) bytes.push([...(bytes[left] ?? []), ...(bytes[right] ?? [])]);
  return { merges, ranks: new Map(merges.map(([left, right], rank) => [pairKey(left, right), rank])), bytes };
}

/**
 * What is cut apart before any merge, so that no token reaches over it: GPT-2's pattern (`encoder.py` of
 * openai/gpt-2) with three changes for texts that are not plain English: a mark stays with its letter, as in
 * decomposed Vietnamese, or with its sign, as in an emoji; ’ counts as an apostrophe; and 't is cut off where it
 * ends a word, not where a quotation starts with it.
 */
const words =
  /['’](?:s|d|m|t|ll|ve|re)(?!\p{L})| ?[\p{L}\p{M}]+| ?\p{N}+| ?[^\s\p{L}\p{M}\p{N}][^\s\p{L}\p{N}]*|\s+(?!\S)|\s+/gu;

/** A text cut into words (with the space before), numbers, other signs and white space; together they are the text. */
export function splitWords(text: string): string[] {
  return text.match(words) ?? [];
}

const encoder = new TextEncoder();

/** The bytes of a text in UTF-8; half of a surrogate pair becomes U+FFFD, as everywhere on the web. */
export function bytesOf(text: string): number[] {
  return [...encoder.encode(text)];
}

/** A sequence of ids with each pair `left`, `right` in it, from the start, put together as `id`. */
export function mergePair(ids: readonly number[], [left, right]: Merge, id: number): number[] {
  const merged: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const one = ids[at] ?? 0;
    if (one === left && ids[at + 1] === right) {
      merged.push(id);
      at++;
    } else merged.push(one);
  }
  return merged;
}

/** The rank of the earliest merge that a sequence has the pair for; `limit` where it has none below it. */
function earliestMerge(ids: readonly number[], { ranks }: Codec, limit: number): number {
  let earliest = limit;
  for (let at = 1; at < ids.length; at++) {
    const rank = ranks.get(pairKey(ids[at - 1] ?? 0, ids[at] ?? 0));
    if (rank !== undefined && rank < earliest) earliest = rank;
  }
  return earliest;
}

/**
 * The tokens of a text, word by word.
 * @param limit how many of the learned merges are in use, from the first; 0 leaves bytes
 * @returns the ids of each word's tokens
 */
export function encode(text: string, codec: Codec, limit: number = codec.merges.length): number[][] {
  return splitWords(text).map(word => {
    let ids = bytesOf(word);
    for (;;) {
      const rank = earliestMerge(ids, codec, limit);
      const merge = codec.merges[rank];
      if (rank >= limit || !merge) return ids;
      ids = mergePair(ids, merge, byteTokens + rank);
    }
  });
}

/** The text that tokens stand for; bytes that are no UTF-8 become U+FFFD. */
export function decode(ids: readonly number[], { bytes }: Codec): string {
  // A mark of byte order at the start is part of the text.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    Uint8Array.from(ids.flatMap(id => bytes[id] ?? [])),
  );
}
