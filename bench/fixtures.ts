/** Made-up results for the tests. */
import type { BuildResult } from "./builds";
import { readOptions } from "./options";
import type { Results } from "./results";
import { none } from "./weigh";

const verdict = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  fcp: 900,
  lcp: 1000,
  tbt: 0,
  cls: 0,
};
const click = (median: number) => ({ median, least: median - 5, most: median + 5 });
const cost = (seconds: number) => ({ seconds, memory: 2 ** 30 });
const pageLoad = (perSecond: number) => ({ perSecond, p50: 20, p99: 60, failed: 0 });

/** A build of this blog as fast as bare Next's, and Astro's. */
function build(posts: number, ours: number, astro: number): BuildResult {
  const bytes = 2 ** 20 + posts * 40 * 1024;
  return {
    posts,
    repeat: 2,
    cost: { blog: cost(ours), next: cost(ours), astro: cost(astro) },
    output: { blog: bytes, next: 2 * bytes, astro: bytes / 2 },
    rebuild: posts === 1 ? null : { blog: cost(8), next: cost(ours), astro: cost(astro / 2) },
  };
}

/** Results of a run in which every goal is reached. */
export const goodResults: Results = {
  date: "2026-01-31",
  machine: { system: "Linux x64", processor: "Some Processor", cores: 2, memory: 8 * 2 ** 30 },
  versions: ["Next.js 1.2.3", "Astro 4.5.6"],
  options: readOptions([]),
  sizes: {
    blog: { ...none, requests: 8, html: 8000, css: 7000, ownScript: 2000 },
    next: { ...none, requests: 16, html: 6000, css: 2000, frameworkScript: 150_000 },
    astro: { ...none, requests: 9, html: 6000, css: 2000, frameworkScript: 1000 },
  },
  lighthouse: {
    version: "1.0.0",
    firstPost: { blog: verdict, next: { ...verdict, lcp: 2500, tbt: 40 }, astro: { ...verdict, lcp: 1200 } },
    pages: [
      { page: "home", verdict },
      { page: "post", verdict },
    ],
  },
  clicks: {
    fast: { blog: click(40), next: click(60), astro: click(90) },
    slow: { blog: click(90), next: click(200), astro: click(400) },
    lost: 0,
  },
  builds: [build(1, 10, 5), build(100, 12, 10), build(1_000, 28, 28), build(10_000, 190, 200)],
  development: [
    {
      posts: 10,
      start: { blog: 2_000, next: 2_500, astro: 2_100 },
      startAgain: { blog: 1_500, next: 2_000, astro: 1_900 },
      edit: { blog: 150, next: 300, astro: 160 },
      shown: { blog: 110, next: 400, astro: 200 },
    },
  ],
  load: {
    nginx: { version: "1.2.3" },
    pages: [
      { page: "home", servers: { blog: pageLoad(900), next: pageLoad(450), nginx: pageLoad(9_000) } },
      { page: "first post", servers: { blog: pageLoad(700), next: pageLoad(350), nginx: pageLoad(7_000) } },
    ],
  },
};
