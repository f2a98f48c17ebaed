/** From the scores of a model to its next token: temperature, nucleus, draws. */
import { draw, mulberry32, softmax } from "../chance";

/**
 * Softmax of logits divided by a temperature. At 0 it is the limit, greedy decoding: all the mass is on the
 * highest logit, and several that are equally high share it.
 * @param temperature 0 or more; 1 leaves the model's distribution as it is
 */
export function temper(logits: readonly number[], temperature: number): number[] {
  const highest = Math.max(...logits);
  if (temperature === 0) {
    const ties = logits.filter(logit => logit === highest).length;
    return logits.map(logit => (logit === highest ? 1 / ties : 0));
  }
  return softmax(logits.map(logit => (logit - highest) / temperature));
}

/** Sums of rounded numbers miss their mark by less than this. */
const tolerance = 1e-9;

/**
 * The nucleus of a distribution (Holtzman et al. 2019, "The Curious Case of Neural Text Degeneration"): the
 * smallest set of the most probable tokens whose mass is `mass` or more. Of equally probable tokens the earlier
 * goes first.
 * @param mass from above 0 to 1; at 1 nothing that is possible is cut
 * @returns for each token whether it is in
 */
export function nucleus(probabilities: readonly number[], mass: number): boolean[] {
  if (mass >= 1) return probabilities.map(probability => probability > 0);
  const order = [...probabilities.entries()].sort(([, one], [, other]) => other - one);
  const kept = probabilities.map(() => false);
  let sum = 0;
  for (const [place, probability] of order) {
    if (sum >= mass - tolerance) break;
    kept[place] = true;
    sum += probability;
  }
  return kept;
}

/** Probabilities without what is not kept, stretched to sum 1 again. */
export function renormalise(probabilities: readonly number[], kept: readonly boolean[]): number[] {
  const left = probabilities.map((probability, place) => (kept[place] ? probability : 0));
  const total = left.reduce((sum, probability) => sum + probability, 0);
  return left.map(probability => probability / total);
}

/** Shannon's entropy of a distribution, in bits: how many yes-or-no questions a draw from it answers on average. */
export function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce(
    (sum, probability) => (probability > 0 ? sum - probability * Math.log2(probability) : sum),
    0,
  );
}

/** What came of some draws: how often each place came up, and which came up last (null before the first). */
type Tally = { counts: number[]; last: number | null };

/**
 * Draws from a distribution. The same seed throws the same dice, so more draws go on where fewer ended, and
 * another distribution shows what it would have made of the same throws.
 */
export function tally(probabilities: readonly number[], seed: number, draws: number): Tally {
  const random = mulberry32(seed);
  const counts = probabilities.map(() => 0);
  let last: number | null = null;
  for (let count = 0; count < draws; count++) {
    last = draw(probabilities, random());
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return { counts, last };
}

/** The distribution that a next token is drawn from, and what led to it, token by token. */
type Distribution = {
  /** At this temperature, before the cut. */
  tempered: number[];
  kept: boolean[];
  /** What is drawn from: what is kept, stretched to sum 1. */
  probabilities: number[];
};

/** Temperature, then the nucleus, then a sum of 1 again: the order in which samplers apply them. */
export function distribution(logits: readonly number[], temperature: number, mass: number): Distribution {
  const tempered = temper(logits, temperature);
  const kept = nucleus(tempered, mass);
  return { tempered, kept, probabilities: renormalise(tempered, kept) };
}
