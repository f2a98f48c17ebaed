import { expect, test } from "vitest";
import { goodResults } from "./fixtures";
import { goals } from "./goals";
import { judge } from "./judge";
import { nothingMeasured, type Results } from "./results";

/** The goals that results miss. */
function missed(changes: Partial<Results>): string[] {
  return judge({ ...goodResults, ...changes })
    .filter(({ met }) => !met)
    .map(({ goal }) => goal);
}

test("good results miss nothing, and every goal is judged", () => {
  expect(missed({})).toEqual([]);
  expect(judge(goodResults)).toHaveLength(31);
});

test("what was not measured is not judged", () => {
  expect(judge({ ...goodResults, ...nothingMeasured })).toEqual([]);
});

test("a byte too many is a miss", () => {
  const { sizes } = goodResults;
  if (!sizes) throw new Error("no sizes");
  const blog = { ...sizes.blog, frameworkScript: 1, ownScript: goals.ownScript + 1, html: goals.htmlAndCss };
  expect(missed({ sizes: { ...sizes, blog } })).toEqual([
    "JavaScript of the framework",
    "JavaScript of our own",
    "HTML and CSS",
  ]);
});

test("one page with one score below is a miss that says which", () => {
  const { lighthouse } = goodResults;
  if (!lighthouse) throw new Error("no verdicts");
  const verdict = { ...lighthouse.firstPost.blog, seo: 92 };
  const judged = judge({ ...goodResults, lighthouse: { ...lighthouse, pages: [{ page: "tag", verdict }] } });
  expect(judged.filter(({ met }) => !met)).toEqual([
    { goal: "Lighthouse, tag", wanted: "four times 100", found: "SEO 92", met: false },
  ]);
});

test("a peer's figure sets the goal", () => {
  const { clicks, builds, lighthouse } = goodResults;
  if (!clicks || !builds || !lighthouse) throw new Error("no results");
  const slower = { ...clicks.fast, blog: { median: 61, least: 61, most: 61 } };
  expect(missed({ clicks: { ...clicks, fast: slower } })).toEqual(["A click, as fast as it goes"]);
  const [one, hundred] = builds;
  if (!one || !hundred) throw new Error("no builds");
  const cost = { ...hundred.cost, blog: { seconds: 13, memory: null } };
  expect(missed({ builds: [one, { ...hundred, cost }] })).toEqual([
    "Build of 100 posts",
    "Build, each post more, 1 to 100",
  ]);
  const firstPost = { ...lighthouse.firstPost, astro: { ...lighthouse.firstPost.astro, lcp: 1100 } };
  expect(missed({ lighthouse: { ...lighthouse, firstPost } })).toEqual(["Largest contentful paint"]);
});

test("a saved post that is seen later than with Astro is a miss", () => {
  const [ten] = goodResults.development ?? [];
  if (!ten) throw new Error("no servers");
  const later = {
    ...ten,
    edit: { ...ten.edit, blog: 161 },
    shown: { ...ten.shown, blog: 201 },
    start: { ...ten.start, blog: 2_101 },
  };
  expect(missed({ development: [later] })).toEqual([
    "A saved post in an open page, 10 posts",
    "A saved post, asked for, 10 posts",
    "A start of the development server, 10 posts",
  ]);
});

test("a request that fails is a miss, and only this blog's", () => {
  const { load } = goodResults;
  if (!load) throw new Error("no load");
  const failing = (server: "blog" | "next") =>
    load.pages.map(({ page, servers }) => ({
      page,
      servers: { ...servers, [server]: { ...servers[server], failed: 1 } },
    }));
  expect(missed({ load: { ...load, pages: failing("blog") } })).toEqual(["Requests that fail under load"]);
  expect(missed({ load: { ...load, pages: failing("next") } })).toEqual([]);
});
