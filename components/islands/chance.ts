/** Chance that can be told again: the arithmetic that islands share, the same on the server and in the browser. */

/**
 * Random numbers from a seed: mulberry32, by Tommy Ettinger (public domain), 32 bits of state. Enough for dice,
 * not for secrets.
 * @returns a function that gives the next number, from 0 to below 1
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Probabilities in proportion to exp(logit): positive, with sum 1. Large logits do not overflow. */
export function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map(logit => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/**
 * One draw from a distribution, by walking through its cumulative sum.
 * @param random from 0 to below 1
 * @returns the place of what was drawn; never one of probability 0
 */
export function draw(probabilities: readonly number[], random: number): number {
  let sum = 0;
  let last = 0;
  for (const [place, probability] of probabilities.entries()) {
    if (probability <= 0) continue;
    sum += probability;
    if (random < sum) return place;
    last = place;
  }
  // The sum of rounded numbers can end a hair below 1.
  return last;
}
