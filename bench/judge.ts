/** Holds the results against the goals. */
import { goals } from "./goals";
import { growthOf } from "./growth";
import { figures, kilobytes, milliseconds, ratio, seconds, times } from "./numbers";
import type { Results } from "./results";

/** A goal, what it asks for, what was measured, and whether that is enough. */
export type Judgement = { goal: string; wanted: string; found: string; met: boolean };

const scoreNames = {
  performance: "performance",
  accessibility: "accessibility",
  bestPractices: "best practices",
  seo: "SEO",
} as const;
const scoreKeys = ["performance", "accessibility", "bestPractices", "seo"] as const;

function atMost(goal: string, found: number, limit: number, write: (value: number) => string): Judgement {
  return { goal, wanted: `at most ${write(limit)}`, found: write(found), met: found <= limit };
}

/** A goal that a peer sets. */
function against(
  goal: string,
  peer: string,
  [ours, theirs]: readonly [number, number],
  limit: number,
  write: (value: number) => string,
): Judgement {
  const part = ratio(ours, theirs);
  return {
    goal,
    wanted: `at most ${times(limit)} of ${peer}`,
    found: `${times(part)} (${write(ours)} to ${write(theirs)})`,
    met: ours <= theirs * limit,
  };
}

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
    against("Largest contentful paint", "Astro's", [blog.lcp, astro.lcp], goals.largestPaint, milliseconds),
  ];
}

function judgeClicks({ clicks }: Results): Judgement[] {
  if (!clicks) return [];
  return (["fast", "slow"] as const).map(condition => {
    const { blog, next } = clicks[condition];
    const goal = condition === "fast" ? "A click, as fast as it goes" : "A click, slow 4G and processor";
    return against(goal, "bare Next's", [blog.median, next.median], goals.click, milliseconds);
  });
}

function judgeBuilds({ builds }: Results): Judgement[] {
  if (!builds) return [];
  const totals = builds.map(({ posts, cost }) =>
    against(
      `Build of ${figures(posts)} ${posts === 1 ? "post" : "posts"}`,
      "bare Next's",
      [cost.blog.seconds, cost.next.seconds],
      goals.buildTime,
      seconds,
    ),
  );
  const growth = growthOf(builds).map(({ from, to, seconds: each }) =>
    against(
      `Build, each post more, ${figures(from)} to ${figures(to)}`,
      "bare Next's",
      [each.blog * 1000, each.next * 1000],
      goals.buildTime,
      value => `${figures(value)} ms`,
    ),
  );
  return [...totals, ...growth];
}

/** Every goal that the results say something about. */
export function judge(results: Results): Judgement[] {
  return [judgeSizes, judgeLighthouse, judgeClicks, judgeBuilds].flatMap(each => each(results));
}
