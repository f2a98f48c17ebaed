/** How long a build takes and how much memory, as the number of posts grows. */
import { median } from "./numbers";
import type { Options } from "./options";
import type { Cost } from "./process";
import { buildCorpus, type PerSite, siteNames } from "./sites";
import type { Toolchain } from "./toolchain";

export type BuildResult = { posts: number; repeat: number; cost: PerSite<Cost> };

/** The median time, and the highest memory. */
function summary(costs: readonly Cost[]): Cost {
  const peaks = costs.flatMap(({ memory }) => (memory === null ? [] : [memory]));
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    memory: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

/** Builds every site from every number of posts, the sites taking turns. */
export async function measureBuilds(toolchain: Toolchain, plan: Options["builds"]): Promise<BuildResult[]> {
  // Not counted: the first build after an installation reads every package from the disk.
  for (const name of siteNames) await buildCorpus(name, toolchain, 1);
  const results: BuildResult[] = [];
  for (const { posts, repeat } of plan) {
    const costs = { blog: [] as Cost[], next: [] as Cost[], astro: [] as Cost[] };
    for (let turn = 0; turn < repeat; turn++) {
      for (const name of siteNames) costs[name].push(await buildCorpus(name, toolchain, posts));
    }
    const cost = { blog: summary(costs.blog), next: summary(costs.next), astro: summary(costs.astro) };
    results.push({ posts, repeat, cost });
  }
  return results;
}
