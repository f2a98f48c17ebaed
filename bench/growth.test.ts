import { expect, test } from "vitest";
import type { BuildResult } from "./builds";
import { growthOf } from "./growth";

function build(posts: number, blog: number, next: number, astro: number): BuildResult {
  const cost = (seconds: number) => ({ seconds, memory: null });
  return { posts, repeat: 1, cost: { blog: cost(blog), next: cost(next), astro: cost(astro) } };
}

test("growth is what each post more costs, from one number of posts to the next", () => {
  expect(growthOf([build(100, 20, 15, 5), build(1, 10.1, 5.1, 5), build(1000, 29, 60, 14)])).toEqual([
    { from: 1, to: 100, seconds: { blog: 9.9 / 99, next: 9.9 / 99, astro: 0 } },
    { from: 100, to: 1000, seconds: { blog: 0.01, next: 0.05, astro: 0.01 } },
  ]);
});

test("one number of posts has no growth", () => {
  expect(growthOf([build(1, 1, 1, 1)])).toEqual([]);
});
