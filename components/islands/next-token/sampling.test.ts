import { expect, test } from "vitest";
import { distribution, entropy, nucleus, renormalise, tally, temper } from "./sampling";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test("temperature 1 is the softmax, a higher one is flatter, a lower one sharper", () => {
  const logits = [2, 1, 0];
  const [first = 0, second = 0] = temper(logits, 1);
  expect(first / second).toBeCloseTo(Math.E, 12);
  expect(sum(temper(logits, 0.3))).toBeCloseTo(1, 12);
  expect(temper(logits, 0.3)[0]).toBeGreaterThan(first);
  expect(temper(logits, 2)[0]).toBeLessThan(first);
});

test("temperature 0 is the limit: the highest logit, shared among equals", () => {
  expect(temper([1, 3, 2], 0)).toEqual([0, 1, 0]);
  expect(temper([3, 1, 3], 0)).toEqual([0.5, 0, 0.5]);
  expect(temper([1, 3, 2], 0.001)).toEqual([0, 1, 0]);
  expect(temper([20, -20], 0.0001)).toEqual([1, 0]);
});

test("the nucleus is the smallest set of the most probable tokens that has the mass", () => {
  expect(nucleus([0.1, 0.6, 0.3], 0.5)).toEqual([false, true, false]);
  expect(nucleus([0.1, 0.6, 0.3], 0.61)).toEqual([false, true, true]);
  expect(nucleus([0.1, 0.6, 0.3], 1)).toEqual([true, true, true]);
});

test("a mass that is met exactly is met, whatever the rounding", () => {
  // 0.6 + 0.3 is 0.8999999999999999.
  expect(nucleus([0.6, 0.3, 0.1], 0.9)).toEqual([true, true, false]);
  expect(nucleus([0.1, 0.2, 0.7], 0.9)).toEqual([false, true, true]);
});

test("of equals the earlier is kept, and what cannot be drawn is never kept", () => {
  expect(nucleus([0.5, 0.5], 0.5)).toEqual([true, false]);
  expect(nucleus([0, 1, 0], 0.05)).toEqual([false, true, false]);
  expect(nucleus([0, 1, 0], 1)).toEqual([false, true, false]);
});

test("what is kept sums to 1 again, in the same ratios", () => {
  expect(renormalise([0.5, 0.25, 0.25], [true, true, false])).toEqual([2 / 3, 1 / 3, 0]);
  const { probabilities } = distribution([3, 2, 1, 0, -1], 0.8, 0.9);
  expect(sum(probabilities)).toBeCloseTo(1, 12);
});

test("entropy in bits", () => {
  expect(entropy([1, 0])).toBe(0);
  expect(entropy([0.5, 0.5])).toBe(1);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBe(2);
});

test("draws count up to what was asked for, and more draws go on from fewer", () => {
  const probabilities = [0.7, 0.2, 0.1];
  const ten = tally(probabilities, 3, 10);
  const eleven = tally(probabilities, 3, 11);
  expect(sum(ten.counts)).toBe(10);
  expect(tally(probabilities, 3, 10)).toEqual(ten);
  expect(eleven.counts.map((count, place) => count - (ten.counts[place] ?? 0))).toEqual(
    probabilities.map((_, place) => (place === eleven.last ? 1 : 0)),
  );
  expect(tally(probabilities, 3, 0)).toEqual({ counts: [0, 0, 0], last: null });
});

test("frequencies approach probabilities", () => {
  const probabilities = [0.7, 0.2, 0, 0.1];
  const { counts } = tally(probabilities, 1, 10_000);
  expect(counts[2]).toBe(0);
  for (const [place, probability] of probabilities.entries()) {
    expect(Math.abs((counts[place] ?? 0) / 10_000 - probability)).toBeLessThan(0.02);
  }
});
