/** Holds the results against the goals. */
import { goals } from "./goals";
import { judgeBuilds } from "./judge-builds";
import { against, atMost, type Judgement } from "./judgement";
import { countOfPosts, figures, kilobytes, milliseconds } from "./numbers";
import type { Results } from "./results";

const scoreNames = {
  performance: "performance",
  accessibility: "accessibility",
  bestPractices: "best practices",
  seo: "SEO",
} as const;
const scoreKeys = ["performance", "accessibility", "bestPractices", "seo"] as const;

function judgeSizes({ sizes }: Results): Judgement[] {
  if (!sizes) return [];
  const { frameworkScript, ownScript, html, css } = sizes.blog;
  return [
    atMost("JavaScript of the framework", frameworkScript, goals.frameworkScript, kilobytes),
    atMost("JavaScript of our own", ownScript, goals.ownScript, kilobytes),
    atMost("HTML and CSS", html + css, goals.htmlAndCss, kilobytes),
  ];
}

function judgeLighthouse({ lighthouse }: Results): Judgement[] {
  if (!lighthouse) return [];
  const { blog, astro } = lighthouse.firstPost;
  const scores = lighthouse.pages.map(({ page, verdict }): Judgement => {
    const low = scoreKeys.filter(key => verdict[key] < goals.score);
    return {
      goal: `Lighthouse, ${page}`,
      wanted: `four times ${goals.score}`,
      found: low.map(key => `${scoreNames[key]} ${figures(verdict[key])}`).join(", ") || `4 × ${goals.score}`,
      met: low.length === 0,
    };
  });
  return [
    ...scores,
    atMost("Total blocking time", blog.tbt, goals.totalBlockingTime, milliseconds),
    atMost("Cumulative layout shift", blog.cls, goals.layoutShift, figures),
    against(
      "Largest contentful paint",
      { peer: "Astro's", ours: blog.lcp, theirs: astro.lcp },
      goals.largestPaint,
      milliseconds,
    ),
  ];
}

function judgeClicks({ clicks }: Results): Judgement[] {
  if (!clicks) return [];
  return (["fast", "slow"] as const).map(condition => {
    const { blog, next } = clicks[condition];
    const goal = condition === "fast" ? "A click, as fast as it goes" : "A click, slow 4G and processor";
    return against(
      goal,
      { peer: "bare Next's", ours: blog.median, theirs: next.median },
      goals.click,
      milliseconds,
    );
  });
}

function judgeDevelopment({ development }: Results): Judgement[] {
  return (development ?? []).flatMap(({ posts, start, edit, shown }) => [
    against(
      `A saved post in an open page, ${countOfPosts(posts)}`,
      { peer: "Astro's", ours: shown.blog, theirs: shown.astro },
      goals.shown,
      milliseconds,
    ),
    against(
      `A saved post, asked for, ${countOfPosts(posts)}`,
      { peer: "Astro's", ours: edit.blog, theirs: edit.astro },
      goals.edit,
      milliseconds,
    ),
    against(
      `A start of the development server, ${countOfPosts(posts)}`,
      { peer: "Astro's", ours: start.blog, theirs: start.astro },
      goals.start,
      milliseconds,
    ),
  ]);
}

function judgeLoad({ load }: Results): Judgement[] {
  if (!load) return [];
  const failed = load.pages.reduce((sum, { servers }) => sum + servers.blog.failed, 0);
  return [atMost("Requests that fail under load", failed, goals.failedRequests, figures)];
}

/** Every goal that the results say something about. */
export function judge(results: Results): Judgement[] {
  return [
    ...judgeSizes(results),
    ...judgeLighthouse(results),
    ...judgeClicks(results),
    ...judgeBuilds(results.builds),
    ...judgeDevelopment(results),
    ...judgeLoad(results),
  ];
}
