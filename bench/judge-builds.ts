/** Holds what builds took and left against the goals. */
import type { BuildResult } from "./builds";
import { goals } from "./goals";
import { type Growth, growthBetween, growthOf } from "./growth";
import { against, atMost, type Judgement } from "./judgement";
import { countOfPosts, figures, kilobytes, megabytes, seconds } from "./numbers";

/** Seconds of one post, written in milliseconds. */
function eachPost(value: number): string {
  return `${figures(value * 1000)} ms`;
}

function range({ from, to }: Growth): string {
  return `${figures(from)} to ${figures(to)}`;
}

function judgeTimes(builds: readonly BuildResult[], growth: readonly Growth[]): Judgement[] {
  const totals = builds.map(({ posts, cost }) =>
    against(
      `Build of ${countOfPosts(posts)}`,
      { peer: "bare Next's", ours: cost.blog.seconds, theirs: cost.next.seconds },
      goals.buildTime,
      seconds,
    ),
  );
  const each = growth.map(one =>
    against(
      `Build, each post more, ${range(one)}`,
      { peer: "bare Next's", ours: one.seconds.blog, theirs: one.seconds.next },
      goals.buildTime,
      eachPost,
    ),
  );
  return [...totals, ...each];
}

/** Whether the thousandth post, and the ten-thousandth, cost what they may. */
function judgeGrowth(growth: readonly Growth[]): Judgement[] {
  const hundreds = growthBetween(growth, 100, 1_000);
  const thousands = growthBetween(growth, 1_000, 10_000);
  return [
    ...(hundreds
      ? [
          against(
            `Build, each post more, ${range(hundreds)}`,
            { peer: "Astro's", ours: hundreds.seconds.blog, theirs: hundreds.seconds.astro },
            goals.buildTimePerPost,
            eachPost,
          ),
        ]
      : []),
    ...(hundreds && thousands
      ? [
          against(
            `Build, each post more, ${range(thousands)}`,
            {
              peer: `that from ${range(hundreds)}`,
              ours: thousands.seconds.blog,
              theirs: hundreds.seconds.blog,
            },
            goals.laterPosts,
            eachPost,
          ),
        ]
      : []),
  ];
}

function judgeRebuilds(builds: readonly BuildResult[]): Judgement[] {
  return builds.flatMap(({ posts, cost, rebuild }) =>
    rebuild === null
      ? []
      : [
          against(
            `Build after an edit, ${countOfPosts(posts)}`,
            { peer: "Astro's with nothing left", ours: rebuild.blog.seconds, theirs: cost.astro.seconds },
            goals.rebuildTime,
            seconds,
          ),
        ],
  );
}

function judgeMemory(builds: readonly BuildResult[]): Judgement[] {
  return goals.buildMemory.flatMap(({ posts, bytes }) => {
    const memory = builds.find(build => build.posts === posts)?.cost.blog.memory ?? null;
    return memory === null
      ? []
      : [atMost(`Memory of a build of ${countOfPosts(posts)}`, memory, bytes, megabytes)];
  });
}

function judgeOutput(growth: readonly Growth[]): Judgement[] {
  return growth.map(one =>
    atMost(`Output, each post more, ${range(one)}`, one.bytes.blog, goals.outputPerPost, kilobytes),
  );
}

/** Every goal for builds that something was measured for. */
export function judgeBuilds(builds: readonly BuildResult[] | null): Judgement[] {
  if (!builds) return [];
  const growth = growthOf(builds);
  return [
    ...judgeTimes(builds, growth),
    ...judgeGrowth(growth),
    ...judgeRebuilds(builds),
    ...judgeMemory(builds),
    ...judgeOutput(growth),
  ];
}
