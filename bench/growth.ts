/** What each post more costs a build. */
import type { BuildResult } from "./builds";
import type { PerSite, SiteName } from "./sites";

/** From one number of posts to another: seconds for each post more. */
export type Growth = { from: number; to: number; seconds: PerSite<number> };

/** From each number of posts to the next. */
export function growthOf(builds: readonly BuildResult[]): Growth[] {
  const sorted = builds.toSorted((a, b) => a.posts - b.posts);
  return sorted.slice(1).flatMap((more, index) => {
    const fewer = sorted[index];
    if (!fewer) return [];
    const perPost = (name: SiteName) =>
      (more.cost[name].seconds - fewer.cost[name].seconds) / (more.posts - fewer.posts);
    const seconds = { blog: perPost("blog"), next: perPost("next"), astro: perPost("astro") };
    return [{ from: fewer.posts, to: more.posts, seconds }];
  });
}
