/** What a build takes and what it leaves, as the number of posts grows. */
import { median } from "./numbers";
import type { Options } from "./options";
import type { Cost } from "./process";
import { buildCorpus, builtBytes, type PerSite, rebuildEdited, type SiteName, siteNames } from "./sites";
import type { Toolchain } from "./toolchain";

/** What `repeat` builds of so many posts came to: the median time and the highest memory of each site. */
export type BuildResult = {
  posts: number;
  repeat: number;
  /** Of a build with nothing left of earlier ones. */
  cost: PerSite<Cost>;
  /** Bytes of what that build leaves for readers. */
  output: PerSite<number>;
  /** Of the build after that, with one post edited and nothing removed; null where there is but one post. */
  rebuild: PerSite<Cost> | null;
};

/** What the turns of one site came to. */
type Turns = { builds: Cost[]; rebuilds: Cost[]; output: number };

/** The median time, and the highest memory. */
function summary(costs: readonly Cost[]): Cost {
  const peaks = costs.flatMap(({ memory }) => (memory === null ? [] : [memory]));
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    memory: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

/** Builds every site from so many posts, and again after an edit, the sites taking turns. */
async function measure(toolchain: Toolchain, posts: number, repeat: number): Promise<BuildResult> {
  const none = (): Turns => ({ builds: [], rebuilds: [], output: 0 });
  const turns: PerSite<Turns> = { blog: none(), next: none(), astro: none() };
  for (let turn = 0; turn < repeat; turn++) {
    for (const name of siteNames) {
      turns[name].builds.push(await buildCorpus(name, toolchain, posts));
      turns[name].output = builtBytes(name);
      if (posts > 1) turns[name].rebuilds.push(await rebuildEdited(name, toolchain));
    }
  }
  const all = <T>(of: (own: Turns) => T): Record<SiteName, T> => ({
    blog: of(turns.blog),
    next: of(turns.next),
    astro: of(turns.astro),
  });
  return {
    posts,
    repeat,
    cost: all(own => summary(own.builds)),
    output: all(own => own.output),
    rebuild: posts > 1 ? all(own => summary(own.rebuilds)) : null,
  };
}

/**
 * Builds every site from every number of posts.
 * @param keep gets the results so far, each time that there is one more
 */
export async function measureBuilds(
  toolchain: Toolchain,
  plan: Options["builds"],
  keep: (results: readonly BuildResult[]) => void,
): Promise<void> {
  // Not counted: the first build after an installation reads every package from the disk.
  for (const name of siteNames) await buildCorpus(name, toolchain, 1);
  const results: BuildResult[] = [];
  for (const { posts, repeat } of plan) {
    results.push(await measure(toolchain, posts, repeat));
    keep([...results]);
  }
}
