/** What each post more costs a build. */
import type { BuildResult } from "./builds";
import type { PerSite, SiteName } from "./sites";

/**
 * From one number of posts to another, for each post more: seconds of a build, and bytes of what it leaves. What
 * a site has however many posts it has does not count.
 */
export type Growth = { from: number; to: number; seconds: PerSite<number>; bytes: PerSite<number> };

/** From each number of posts to the next. */
export function growthOf(builds: readonly BuildResult[]): Growth[] {
  const sorted = builds.toSorted((a, b) => a.posts - b.posts);
  return sorted.slice(1).flatMap((more, index) => {
    const fewer = sorted[index];
    if (!fewer) return [];
    const perPost = (of: (build: BuildResult, name: SiteName) => number) => {
      const each = (name: SiteName) => (of(more, name) - of(fewer, name)) / (more.posts - fewer.posts);
      return { blog: each("blog"), next: each("next"), astro: each("astro") };
    };
    return [
      {
        from: fewer.posts,
        to: more.posts,
        seconds: perPost((build, name) => build.cost[name].seconds),
        bytes: perPost((build, name) => build.output[name]),
      },
    ];
  });
}

/** What was measured between just these two numbers of posts. */
export function growthBetween(growth: readonly Growth[], from: number, to: number): Growth | undefined {
  return growth.find(one => one.from === from && one.to === to);
}
