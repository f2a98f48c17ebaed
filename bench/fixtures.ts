/** Made-up results for the tests. */
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
  builds: [
    { posts: 1, repeat: 2, cost: { blog: cost(10), next: cost(10), astro: cost(5) } },
    { posts: 100, repeat: 2, cost: { blog: cost(12), next: cost(12), astro: cost(6) } },
  ],
};
