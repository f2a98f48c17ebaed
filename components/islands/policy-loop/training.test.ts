import { expect, test } from "vitest";
import { expectedReward, type Run, train } from "./training";

const run: Run = {
  method: "reinforce",
  rewards: [0.1, 0.6, 0.95, 0.35],
  demonstrated: 1,
  learningRate: 0.3,
  steps: 200,
  seed: 1,
};

/** The most likely answer at the end. */
function favourite(settings: Run): number {
  const last = train(settings).policies.at(-1) ?? [];
  return last.indexOf(Math.max(...last));
}

test("before training every answer is as likely as the others", () => {
  const { policies, expected, updates } = train({ ...run, steps: 0 });
  expect(policies).toEqual([[0.25, 0.25, 0.25, 0.25]]);
  expect(expected[0]).toBeCloseTo(0.5, 12);
  expect(updates).toEqual([]);
});

test("the same settings give the same run, and a longer run begins as the shorter", () => {
  const short = train({ ...run, steps: 40 });
  expect(train({ ...run, steps: 40 })).toEqual(short);
  expect(train(run).policies.slice(0, 41)).toEqual(short.policies);
  expect(train({ ...run, seed: 2 }).updates).not.toEqual(train(run).updates);
});

test("every policy is a distribution", () => {
  for (const policy of train({ ...run, learningRate: 1 }).policies) {
    expect(policy.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
  }
});

test("imitation goes to the demonstrated answer, whatever its reward and the seed", () => {
  expect(favourite({ ...run, method: "imitate" })).toBe(1);
  expect(favourite({ ...run, method: "imitate", demonstrated: 0 })).toBe(0);
  const { expected, updates } = train({ ...run, method: "imitate" });
  expect(expected.at(-1)).toBeCloseTo(0.6, 1);
  expect(updates.every(update => update.weight === 1 && update.scored === null)).toBe(true);
  expect(train({ ...run, method: "imitate", seed: 9 })).toEqual(train({ ...run, method: "imitate" }));
});

test("one step of imitation is one step down the cross-entropy's gradient", () => {
  const [, policy = []] = train({ ...run, method: "imitate", steps: 1, learningRate: 1 }).policies;
  // Logits after it: 0.75 at the demonstrated answer, −0.25 elsewhere.
  expect(policy[1]).toBeCloseTo(Math.E / (Math.E + 3), 12);
});

test("reinforcement finds the best answer, for nearly every seed", () => {
  const found = Array.from({ length: 100 }, (_, seed) => favourite({ ...run, seed })).filter(
    place => place === 2,
  );
  expect(found.length).toBeGreaterThanOrEqual(97);
});

test("an advantage is a reward minus the mean of those before it", () => {
  const { updates } = train({ ...run, steps: 3 });
  const rewards = updates.map(update => run.rewards[update.answer] ?? 0);
  expect(updates[0]).toMatchObject({ weight: 0, scored: { reward: rewards[0] } });
  const mean = ((rewards[0] ?? 0) + (rewards[1] ?? 0)) / 2;
  expect(updates[2]?.scored?.baseline).toBeCloseTo(mean, 12);
  expect(updates[2]?.weight).toBeCloseTo((rewards[2] ?? 0) - mean, 12);
});

test("when all answers are rewarded alike there is nothing to learn", () => {
  const { policies } = train({ ...run, rewards: [0.5, 0.5], steps: 50 });
  expect(policies.at(-1)).toEqual([0.5, 0.5]);
});

test("the expected reward is the mean under the policy", () => {
  expect(expectedReward([0.25, 0.75], [1, 0.2])).toBeCloseTo(0.4, 12);
});
