/** What Lighthouse says, with its own settings for a phone. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { browserFlags } from "../scripts/browser";
import { median } from "./numbers";
import { workDir } from "./paths";
import { run } from "./process";
import { address, type PerSite, postPaths, siteNames } from "./sites";
import type { Toolchain } from "./toolchain";

const category = z.object({ score: z.number() });
const audit = z.object({ numericValue: z.number() });

const reportSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  audits: z.object({
    "first-contentful-paint": audit,
    "largest-contentful-paint": audit,
    "total-blocking-time": audit,
    "cumulative-layout-shift": audit,
  }),
});

/** Medians: scores from 0 to 100; times in milliseconds; `cls`, the shift of the layout, has no unit. */
type Verdict = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
};

/** The first post on every site, and one page of each kind of this blog's. `version` is Lighthouse's. */
export type LighthouseResult = {
  version: string;
  firstPost: PerSite<Verdict>;
  pages: readonly { page: string; verdict: Verdict }[];
};

/** This blog's kinds of pages, one of each. */
const kinds = [
  ["home", "/"],
  ["list of posts", "/posts"],
  ["post", postPaths.blog],
  ["guide", "/posts/writing-a-post"],
  ["guide with islands", "/posts/interactive-figures"],
  ["tag", "/tags/llm"],
  ["tags", "/tags"],
  ["series", "/series/post-training-in-large-language-models"],
  ["list of series", "/series"],
  ["archive", "/archive"],
  ["about", "/about"],
] as const;

type Report = z.infer<typeof reportSchema>;

/** What Lighthouse says where it has no trace of a page's start, and asks to be run again. */
const noTrace = /NO_NAVSTART/;

/** How often a page is looked at again for want of a trace. */
const mostRetries = 2;

/** As `lookOnce`, again where the browser gave no trace: no figure is thrown away for what it says. */
async function look(url: string, browser: string, toolchain: Toolchain): Promise<Report> {
  for (let retry = 0; ; retry++) {
    try {
      return await lookOnce(url, browser, toolchain);
    } catch (error) {
      const isLost = error instanceof Error && noTrace.test(error.message);
      if (!isLost || retry === mostRetries) throw error;
    }
  }
}

async function lookOnce(url: string, browser: string, toolchain: Toolchain): Promise<Report> {
  const dir = path.join(workDir, "lighthouse");
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, "report.json");
  await run({
    command: toolchain.node,
    args: [
      toolchain.lighthouse,
      url,
      "--output=json",
      `--output-path=${file}`,
      "--only-categories=performance,accessibility,best-practices,seo",
      `--chrome-flags=--headless ${browserFlags.join(" ")}`,
      "--no-enable-error-reporting",
      "--quiet",
    ],
    cwd: dir,
    env: { ...toolchain.env, CHROME_PATH: browser },
  });
  return reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** The median of each figure by itself. */
function summary(reports: readonly Report[]): Verdict {
  const middle = (of: (report: Report) => number) => median(reports.map(of));
  return {
    performance: middle(({ categories }) => categories.performance.score * 100),
    accessibility: middle(({ categories }) => categories.accessibility.score * 100),
    bestPractices: middle(({ categories }) => categories["best-practices"].score * 100),
    seo: middle(({ categories }) => categories.seo.score * 100),
    fcp: middle(({ audits }) => audits["first-contentful-paint"].numericValue),
    lcp: middle(({ audits }) => audits["largest-contentful-paint"].numericValue),
    tbt: middle(({ audits }) => audits["total-blocking-time"].numericValue),
    cls: middle(({ audits }) => audits["cumulative-layout-shift"].numericValue),
  };
}

/** A kind of page, and what was found of it. */
type Looks = { page: string; pathname: string; reports: Report[] };

/** Looks at the first post of each site in turns, then at every kind of page of this blog. */
export async function measureLighthouse(
  browser: string,
  toolchain: Toolchain,
  repeat: { lighthouse: number; lighthousePages: number },
): Promise<LighthouseResult> {
  const posts: PerSite<Report[]> = { blog: [], next: [], astro: [] };
  for (let turn = 0; turn < repeat.lighthouse; turn++) {
    for (const name of siteNames) {
      posts[name].push(await look(address(name, postPaths[name]), browser, toolchain));
    }
  }
  const looks = kinds.map(([page, pathname]): Looks => ({ page, pathname, reports: [] }));
  for (let turn = 0; turn < repeat.lighthousePages; turn++) {
    for (const { pathname, reports } of looks) {
      reports.push(await look(address("blog", pathname), browser, toolchain));
    }
  }
  return {
    version: posts.blog[0]?.lighthouseVersion ?? "",
    firstPost: {
      blog: summary(posts.blog),
      next: summary(posts.next),
      astro: summary(posts.astro),
    },
    pages: looks.map(({ page, reports }) => ({ page, verdict: summary(reports) })),
  };
}
