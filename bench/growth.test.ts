import { expect, test } from "vitest";
import type { BuildResult } from "./builds";
import { growthBetween, growthOf } from "./growth";

function build(posts: number, blog: number, next: number, astro: number): BuildResult {
  const cost = (seconds: number) => ({ seconds, memory: null });
  return {
    posts,
    repeat: 1,
    cost: { blog: cost(blog), next: cost(next), astro: cost(astro) },
    output: { blog: 5_000 + posts * 60, next: posts * 90, astro: 9_000 },
    rebuild: null,
  };
}

const builds = [build(100, 20, 15, 5), build(1, 10.1, 5.1, 5), build(1000, 29, 60, 14)];

test("growth is what each post more costs, from one number of posts to the next", () => {
  expect(growthOf(builds).map(({ from, to, seconds }) => ({ from, to, seconds }))).toEqual([
    { from: 1, to: 100, seconds: { blog: 9.9 / 99, next: 9.9 / 99, astro: 0 } },
    { from: 100, to: 1000, seconds: { blog: 0.01, next: 0.05, astro: 0.01 } },
  ]);
});

test("what a build leaves however many posts there are does not count", () => {
  const [, hundreds] = growthOf(builds);
  expect(hundreds?.bytes).toEqual({ blog: 60, next: 90, astro: 0 });
});

test("one number of posts has no growth", () => {
  expect(growthOf([build(1, 1, 1, 1)])).toEqual([]);
});

test("growth is found by its two numbers of posts, both of them", () => {
  const growth = growthOf(builds);
  expect(growthBetween(growth, 100, 1000)).toBe(growth[1]);
  expect(growthBetween(growth, 1, 1000)).toBeUndefined();
});
