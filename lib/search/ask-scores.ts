/** Which pages have what a query looks for, those that say most of it first. */
import type { CountPhrase } from "./ask-phrases";
import type { WeighWord } from "./ask-words";
import type { AskedTerm, AskedText, AskedWord } from "./likeness";

/** How fast more of a word stops to count, and how much long pages are held to have more of it (BM25). */
const saturation = 1.2;
const lengthShare = 0.5;

/**
 * What scores the pages of an index.
 * @param words how many each page has
 */
export function pageScorer(words: readonly number[], weightsOf: WeighWord, phraseCounts: CountPhrase) {
  const usual = words.reduce((sum, one) => sum + one, 0) / words.length;

  /** What the pages with a word score by it, in whatever way they write it; null where none has it. */
  async function scoresOf(term: AskedTerm): Promise<Map<number, number> | null> {
    const [weights, ...others] = await Promise.all([
      weightsOf(term, false),
      ...(term.joined ? [weightsOf(term.joined, false)] : []),
      ...(term.apart ? [phraseCounts(term.apart.map(({ plain }) => plain))] : []),
    ]);
    for (const [page, weight] of others.flatMap(other => [...other]))
      weights.set(page, (weights.get(page) ?? 0) + weight);
    if (weights.size === 0) return null;
    const rarity = Math.log(1 + (words.length - weights.size + 0.5) / (weights.size + 0.5));
    for (const [page, weight] of weights) {
      const length = 1 - lengthShare + (lengthShare * (words[page] ?? usual)) / usual;
      weights.set(page, (rarity * weight * (saturation + 1)) / (weight + saturation * length));
    }
    return weights;
  }

  /** What the pages with a phrase score by it. A word alone is found without its places. */
  async function phraseScores(phrase: readonly AskedWord[]): Promise<Map<number, number>> {
    const [first, ...others] = phrase;
    const counts =
      first && others.length === 0
        ? await weightsOf(first, true)
        : await phraseCounts(phrase.map(({ plain }) => plain));
    return new Map([...counts].map(([page, times]) => [page, times / (words[page] ?? usual)]));
  }

  /** What the pages with a phrase score by it, in whatever way they write it. */
  async function anyScores(ways: AskedText["phrases"][number]): Promise<Map<number, number>> {
    const [scores = new Map<number, number>(), ...others] = await Promise.all(ways.map(phraseScores));
    for (const [page, score] of others.flatMap(other => [...other]))
      scores.set(page, Math.max(score, scores.get(page) ?? 0));
    return scores;
  }

  /**
   * The pages that a query finds, by their numbers: those with all its words and phrases, those that say most of them
   * first. A word that no page has is passed over where another is found, but not a phrase.
   */
  async function find({ words: query, phrases }: AskedText): Promise<number[]> {
    const each = await Promise.all([...query.map(scoresOf), ...phrases.map(anyScores)]);
    const [first, ...others] = each.filter(one => one !== null);
    const scores: [page: number, score: number][] = [];
    for (const [page, score] of first ?? []) {
      const more = others.map(other => other.get(page));
      if (more.includes(undefined)) continue;
      scores.push([page, more.reduce((sum: number, one) => sum + (one ?? 0), score)]);
    }
    return scores.sort(([a, x], [b, y]) => y - x || a - b).map(([page]) => page);
  }

  return { scoresOf, find };
}
