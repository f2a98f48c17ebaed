/** Writes the results as a page in Markdown: what fell short first, then ratios, tables and method. */
import { conditionNames } from "./click";
import { type Group, perSite, type Row } from "./groups";
import { judge } from "./judge";
import type { Judgement } from "./judgement";
import { countOfPosts, figures, kilobytes, milliseconds, ratio, times } from "./numbers";
import { buildGroup } from "./report-builds";
import { loadMethod, loadSections } from "./report-load";
import type { Results } from "./results";
import { type PerSite, siteLabels, siteNames } from "./sites";
import { table } from "./table";
import type { Sizes } from "./weigh";

function sizeGroup(sizes: PerSite<Sizes>): Group {
  const row = (name: string, of: (one: Sizes) => number): Row => ({
    name,
    values: perSite(sizes, of),
    write: kilobytes,
  });
  return {
    title: "What the first post loads",
    rows: [
      { name: "requests", values: perSite(sizes, one => one.requests), write: figures },
      row("HTML", one => one.html),
      row("CSS", one => one.css),
      row("HTML and CSS", one => one.html + one.css),
      row("JavaScript, framework", one => one.frameworkScript),
      row("JavaScript, own", one => one.ownScript),
      row("fonts", one => one.fonts),
      row("images", one => one.images),
      row("other, fetched ahead", one => one.other),
      row("all", ({ requests: _, ...parts }) => Object.values(parts).reduce((sum, part) => sum + part, 0)),
    ],
  };
}

function lighthouseGroup({ firstPost }: NonNullable<Results["lighthouse"]>): Group {
  return {
    title: "Lighthouse on the first post",
    rows: [
      { name: "performance", values: perSite(firstPost, one => one.performance), write: figures },
      { name: "accessibility", values: perSite(firstPost, one => one.accessibility), write: figures },
      { name: "best practices", values: perSite(firstPost, one => one.bestPractices), write: figures },
      { name: "SEO", values: perSite(firstPost, one => one.seo), write: figures },
      { name: "first contentful paint", values: perSite(firstPost, one => one.fcp), write: milliseconds },
      { name: "largest contentful paint", values: perSite(firstPost, one => one.lcp), write: milliseconds },
      { name: "total blocking time", values: perSite(firstPost, one => one.tbt), write: milliseconds },
      { name: "cumulative layout shift", values: perSite(firstPost, one => one.cls), write: figures },
    ],
  };
}

function clickGroup(clicks: NonNullable<Results["clicks"]>): Group {
  return {
    title: "From a click to the next page's heading",
    rows: conditionNames.flatMap(condition => {
      const name = condition === "fast" ? "as fast as it goes" : "slow 4G, processor 4× slower";
      return [
        { name, values: perSite(clicks[condition], one => one.median), write: milliseconds },
        { name: `${name}, least`, values: perSite(clicks[condition], one => one.least), write: milliseconds },
        { name: `${name}, most`, values: perSite(clicks[condition], one => one.most), write: milliseconds },
      ];
    }),
  };
}

function developmentGroup(results: NonNullable<Results["development"]>): Group {
  return {
    title: "Writing",
    rows: results.flatMap(({ posts, start, startAgain, edit, shown }): Row[] => {
      const name = countOfPosts(posts);
      return [
        { name: `${name}, from the start to a page`, values: start, write: milliseconds },
        { name: `${name}, the same at the second start`, values: startAgain, write: milliseconds },
        { name: `${name}, from a saved post to the open page`, values: shown, write: milliseconds },
        { name: `${name}, from a saved post to a page that is asked for`, values: edit, write: milliseconds },
      ];
    }),
  };
}

function groupsOf({ sizes, lighthouse, clicks, builds, development }: Results): Group[] {
  return [
    ...(sizes ? [sizeGroup(sizes)] : []),
    ...(lighthouse ? [lighthouseGroup(lighthouse)] : []),
    ...(clicks ? [clickGroup(clicks)] : []),
    ...(builds ? [buildGroup(builds)] : []),
    ...(development ? [developmentGroup(development)] : []),
  ];
}

function judgementTable(judgements: readonly Judgement[]): string {
  return table(
    ["goal", "wanted", "measured"],
    judgements.map(({ goal, wanted, found }) => [goal, wanted, found]),
  );
}

function goalSections(results: Results): string[] {
  const judgements = judge(results);
  const missed = judgements.filter(({ met }) => !met);
  const reached = judgements.filter(({ met }) => met);
  return [
    "## What fell short",
    missed.length === 0 ? "Nothing of what was measured." : judgementTable(missed),
    "## What was reached",
    reached.length === 0 ? "Nothing of what was measured." : judgementTable(reached),
  ];
}

function ratioSections(groups: readonly Group[]): string[] {
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map(({ name, values }) => [
      `${title}: ${name}`,
      times(ratio(values.blog, values.next)),
      times(ratio(values.blog, values.astro)),
    ]),
  );
  return [
    "## Ratios",
    "This blog's figure divided by the peer's: below 1 it has less, or is faster. For scores, more is better. A dash: the peer's figure is 0, or below it by the chance of measuring.",
    table(["", "÷ bare Next", "÷ Astro"], rows),
  ];
}

function figureSections(groups: readonly Group[]): string[] {
  return groups.flatMap(({ title, rows }) => [
    `### ${title}`,
    table(
      ["", ...siteNames.map(name => siteLabels[name])],
      rows.map(({ name, values, write }) => [name, ...siteNames.map(site => write(values[site]))]),
    ),
  ]);
}

function pageSections({ lighthouse }: Results): string[] {
  if (!lighthouse) return [];
  const rows = lighthouse.pages.map(({ page, verdict }) => [
    page,
    ...[verdict.performance, verdict.accessibility, verdict.bestPractices, verdict.seo].map(figures),
  ]);
  return [
    "### Lighthouse on every kind of page of this blog",
    table(["page", "performance", "accessibility", "best practices", "SEO"], rows),
  ];
}

function method({
  options: {
    repeat,
    builds,
    development: { edits },
    load: seconds,
  },
  clicks,
  load,
}: Results): string {
  const counts = builds.map(one => `${one.repeat} at ${figures(one.posts)}`).join(", ");
  return [
    "- The sites take turns, in one run, on one machine, with one Node.js for all. This blog is served by its own `npm start`, bare Next by `next start`; Astro's files by `bench/static-server.ts`, compressed beforehand. All show the first post, with the same three images, and list equally many posts. This blog has two versions of each image, of which a reader loads one, and more kinds of pages than its peers.",
    "- Sizes: 390 × 844 points, two pixels each, light, nothing cached, the post scrolled to its end, after one visit for the servers' sake. Text is compressed by us with gzip at level 6, whatever the server sends; fonts and images count as they are. The peers serve the same families as their packages cut them. Inline styles count as CSS and inline code as JavaScript, each compressed by itself; the rest of the document, data in it included, counts as HTML.",
    `- Lighthouse: its settings for a phone, simulated throttling, the median of ${repeat.lighthouse} for the first post, of ${repeat.lighthousePages} for the kinds of pages.`,
    `- Clicks: the home page, nothing cached, two seconds after it has loaded; the pointer rests on the link for 250 ms, the button is down for 60 ms; from the click event to the paint of the post's \`h1\` as Element Timing has it (to 4 ms); the median of ${repeat.click}. Chromium as it comes, prerendering included. The slow line (150 ms there and back, 1.6 Mbit/s) is a relay before each server, since the browser's own throttling leaves out what is fetched ahead of a click; the processor is slowed by the browser. ${clicks?.lost ?? 0} visits of which the browser told nothing were made again.`,
    `- Builds: posts made of the first one with its words exchanged; nothing left of earlier builds, and one build of each site before that does not count; ${counts} posts; the median time. This blog's build checks the content, writes lists, tags, archive and more; the peers' write a list and the posts. Astro's makes its images small while it builds, Next's when they are asked for. Memory: the highest sum of resident memory over all processes of a build, looked at ten times a second; what processes share counts for each. Output: the bytes of all files with pages and what they load, uncompressed (Next: \`server/app\` and \`static\` in \`.next\`; Astro: \`dist\`). Again after an edit: a sentence is added to one post, and the same command builds again with all that the build before it has left.`,
    `- Writing: the development servers (\`next dev\`, \`astro dev\`) with posts made of the first one, one site after the other. From the command to the first answer with a post's page, once with nothing left of earlier runs and once more with what the first left; then a sentence is added to that post and its page asked for until the sentence is on it, the median of ${edits} times, without a browser; and as many times more with the page open in a browser, until the sentence is in its document. This blog puts what has changed into an open page and Astro reloads it; bare Next does neither, so that it is reloaded for it at once.`,
    ...loadMethod(load, seconds),
  ].join("\n");
}

/** The page, from its title to the method. */
export function writeReport(results: Results): string {
  const { date, machine, versions, options } = results;
  const groups = groupsOf(results);
  const parts = [
    "# This blog beside its peers",
    `Written by \`npm run bench\` on ${date}; do not edit. ${
      options.quick ? "A quick run: few repetitions, so the figures are rough. " : ""
    }The peers are a blog as the documentation of Next.js leads to it (\`bench/peers/next\`) and one written for Astro by hand (\`bench/peers/astro\`). The goals are in \`bench/goals.ts\`.`,
    `${versions.join(", ")}. ${machine.system}, ${machine.cores} cores (${machine.processor}), ${Math.round(machine.memory / 2 ** 30)} GB of memory.`,
    ...goalSections(results),
    ...ratioSections(groups),
    "## Figures",
    ...figureSections(groups),
    ...loadSections(results.load),
    ...pageSections(results),
    "## Method",
    method(results),
  ];
  return `${parts.join("\n\n")}\n`;
}
