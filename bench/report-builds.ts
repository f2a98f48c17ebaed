/** The report's figures of builds. */
import type { BuildResult } from "./builds";
import { type Group, perSite, type Row } from "./groups";
import { growthOf } from "./growth";
import { countOfPosts, figures, kilobytes, megabytes, seconds } from "./numbers";

/** Time, then memory, then what is left on disk: all numbers of posts, and what each post more adds. */
export function buildGroup(builds: readonly BuildResult[]): Group {
  const growth = growthOf(builds).map(one => ({
    ...one,
    name: `each post more, ${figures(one.from)} to ${figures(one.to)}`,
  }));
  const time = builds.map(
    ({ posts, cost }): Row => ({
      name: `${countOfPosts(posts)}, time`,
      values: perSite(cost, one => one.seconds),
      write: seconds,
    }),
  );
  const rebuild = builds.flatMap(({ posts, rebuild }): Row[] =>
    rebuild === null
      ? []
      : [
          {
            name: `${countOfPosts(posts)}, again after an edit`,
            values: perSite(rebuild, one => one.seconds),
            write: seconds,
          },
        ],
  );
  const timeEach = growth.map(
    ({ name, seconds: each }): Row => ({
      name: `${name}, time`,
      values: perSite(each, one => one * 1000),
      write: value => `${figures(value)} ms`,
    }),
  );
  const memory = builds.flatMap(({ posts, cost }): Row[] =>
    cost.blog.memory === null
      ? []
      : [
          {
            name: `${countOfPosts(posts)}, memory`,
            values: perSite(cost, one => one.memory ?? 0),
            write: megabytes,
          },
        ],
  );
  const output = builds.map(
    ({ posts, output }): Row => ({
      name: `${countOfPosts(posts)}, output`,
      values: output,
      write: kilobytes,
    }),
  );
  const outputEach = growth.map(
    ({ name, bytes }): Row => ({ name: `${name}, output`, values: bytes, write: kilobytes }),
  );
  return {
    title: "Building",
    rows: [...time, ...timeEach, ...rebuild, ...memory, ...output, ...outputEach],
  };
}
