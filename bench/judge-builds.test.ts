import { expect, test } from "vitest";
import type { BuildResult } from "./builds";
import { goodResults } from "./fixtures";
import { judgeBuilds } from "./judge-builds";

const good = goodResults.builds ?? [];

/** The goals that builds miss when those of so many posts are changed. */
function missed(posts: number, change: (build: BuildResult) => Partial<BuildResult>): string[] {
  const builds = good.map(build => (build.posts === posts ? { ...build, ...change(build) } : build));
  return judgeBuilds(builds)
    .filter(({ met }) => !met)
    .map(({ goal }) => goal);
}

test("good builds miss nothing", () => {
  expect(judgeBuilds(good).filter(({ met }) => !met)).toEqual([]);
});

test("what was not built is not judged", () => {
  expect(judgeBuilds(null)).toEqual([]);
  const few = judgeBuilds(good.slice(0, 2)).map(({ goal, wanted }) => `${goal}: ${wanted}`);
  expect(few).toEqual([
    "Build of 1 post: at most ×1.00 of bare Next's",
    "Build of 100 posts: at most ×1.00 of bare Next's",
    "Build, each post more, 1 to 100: at most ×1.00 of bare Next's",
    "Build after an edit, 100 posts: at most ×1.00 of Astro's with nothing left",
    "Output, each post more, 1 to 100: at most 60.0 KB",
  ]);
});

test("a build after an edit is held against Astro's without leftovers", () => {
  const rebuild = (seconds: number) => (build: BuildResult) => ({
    rebuild: build.rebuild && { ...build.rebuild, blog: { seconds, memory: null } },
  });
  expect(missed(1_000, rebuild(28))).toEqual([]);
  expect(missed(1_000, rebuild(28.1))).toEqual(["Build after an edit, 1,000 posts"]);
});

test("from 100 to 1,000 posts Astro sets the goal", () => {
  const slower = ({ cost }: BuildResult) => ({
    cost: { ...cost, astro: { seconds: 20, memory: null } },
    rebuild: null,
  });
  expect(missed(1_000, slower)).toEqual(["Build, each post more, 100 to 1,000"]);
});

test("from 1,000 to 10,000 posts what came before sets the goal", () => {
  const slow = { seconds: 28 + 9_000 * ((28 - 12) / 900) * 1.21, memory: null };
  const slower = ({ cost }: BuildResult) => ({ cost: { ...cost, blog: slow, next: slow } });
  expect(missed(10_000, slower)).toEqual(["Build, each post more, 1,000 to 10,000"]);
});

test("memory has a limit at a thousand posts and another at ten thousand", () => {
  const hungry = ({ cost }: BuildResult) => ({
    cost: { ...cost, blog: { ...cost.blog, memory: 1.5 * 2 ** 30 } },
  });
  expect(missed(100, hungry)).toEqual([]);
  expect(missed(1_000, hungry)).toEqual(["Memory of a build of 1,000 posts"]);
  expect(missed(10_000, hungry)).toEqual([]);
});

test("output is judged by what each post adds", () => {
  const larger = ({ output }: BuildResult) => ({
    output: { ...output, blog: output.blog + 9_000 * 25 * 1024 },
  });
  expect(missed(10_000, larger)).toEqual(["Output, each post more, 1,000 to 10,000"]);
});
