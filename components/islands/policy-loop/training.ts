/** Two ways to train one small policy: a softmax over a few answers to one prompt. */
import { draw, mulberry32, softmax } from "../chance";

/** Towards the answer that is shown, or by the rewards of answers that are sampled. */
export type Method = "imitate" | "reinforce";

/** A run, told in full: the same settings always give the same run. */
export type Run = {
  method: Method;
  /** What a rater gives each answer, from 0 to 1. */
  rewards: readonly number[];
  /** The place of the answer that imitation is shown, from 0. */
  demonstrated: number;
  learningRate: number;
  steps: number;
  seed: number;
};

/** What one step learned from. */
export type Update = {
  /** The place of the answer that was sampled or demonstrated. */
  answer: number;
  /** How hard the step pulled towards that answer: 1 for a demonstration, the advantage for a sample. */
  weight: number;
  /** The reward of the sample, and the mean of those before it. Imitation looks at neither. */
  scored: { reward: number; baseline: number } | null;
};

/** A run step by step: `policies` and `expected` have one entry more than `updates`, the state before training. */
export type History = { policies: number[][]; expected: number[]; updates: Update[] };

/** The mean reward of a policy's answers. */
export function expectedReward(policy: readonly number[], rewards: readonly number[]): number {
  return policy.reduce((sum, probability, place) => sum + probability * (rewards[place] ?? 0), 0);
}

/**
 * Trains from logits of 0, every answer as likely as the others. Each step moves the logits by
 * `learningRate × weight × (one at the answer, 0 elsewhere − policy)`.
 *
 * Imitating, the answer is the demonstrated one and the weight 1: gradient descent on the cross-entropy. Reinforcing,
 * the answer is sampled from the policy and the weight is its advantage, reward − baseline: REINFORCE (Williams
 * 1992, "Simple statistical gradient-following algorithms"). The baseline is the mean reward so far, as in the
 * gradient bandit of Sutton and Barto, "Reinforcement Learning", 2nd ed., 2.8; the first sample, which has
 * nothing to be compared with, changes nothing.
 */
export function train({ method, rewards, demonstrated, learningRate, steps, seed }: Run): History {
  const random = mulberry32(seed);
  let logits = rewards.map(() => 0);
  let policy = softmax(logits);
  let total = 0;
  const history: History = { policies: [policy], expected: [expectedReward(policy, rewards)], updates: [] };

  for (let step = 0; step < steps; step++) {
    const answer = method === "imitate" ? demonstrated : draw(policy, random());
    const reward = rewards[answer] ?? 0;
    const baseline = step === 0 ? reward : total / step;
    total += reward;
    const weight = method === "imitate" ? 1 : reward - baseline;
    const before = policy;
    logits = logits.map(
      (logit, place) => logit + learningRate * weight * ((place === answer ? 1 : 0) - (before[place] ?? 0)),
    );
    policy = softmax(logits);
    history.updates.push({ answer, weight, scored: method === "imitate" ? null : { reward, baseline } });
    history.policies.push(policy);
    history.expected.push(expectedReward(policy, rewards));
  }
  return history;
}
