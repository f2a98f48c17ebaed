/** `npm run bench`: measures this blog beside its peers and writes `bench/RESULTS.md`. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "../scripts/browser";
import { measureBuilds } from "./builds";
import { measureClicks } from "./click";
import { measureDevelopment } from "./development";
import { measureLighthouse } from "./lighthouse";
import { measureLoad } from "./load";
import { describeMachine, describeVersions } from "./machine";
import { readOptions, usage } from "./options";
import { benchDir, workDir } from "./paths";
import { writeReport } from "./report";
import { nothingMeasured, type Results } from "./results";
import { buildToShow, prepareSites, serve, siteNames } from "./sites";
import { measureSizes } from "./sizes";
import { prepareToolchain, type Toolchain } from "./toolchain";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes down what there is so far, so that a part that fails takes no other's figures with it. */
function keep(results: Results): string {
  // Part of the figures is no result to keep in the repository.
  const isWhole =
    results.sizes &&
    results.lighthouse &&
    results.clicks &&
    results.load &&
    results.development &&
    results.builds?.length === results.options.builds.length;
  const file = isWhole ? path.join(benchDir, "RESULTS.md") : path.join(workDir, "part.md");
  writeFileSync(path.join(workDir, "results.json"), JSON.stringify(results, null, 2));
  writeFileSync(file, writeReport(results));
  return path.relative(process.cwd(), file);
}

/** Measures what needs the sites to be served. */
async function measureServed(browser: string, toolchain: Toolchain, results: Results): Promise<void> {
  const { parts: asked, repeat } = results.options;
  const stops: (() => Promise<void>)[] = [];
  try {
    for (const name of siteNames) {
      say(`Building and serving ${name}.`);
      await buildToShow(name, toolchain);
      stops.push(await serve(name, toolchain));
    }
    // Sizes always, in passing: the visits warm the servers up for all that follows.
    say("Weighing pages.");
    const sizes = await measureSizes(browser);
    if (asked.includes("sizes")) results.sizes = sizes;
    keep(results);
    if (asked.includes("lighthouse")) {
      say("Running Lighthouse.");
      results.lighthouse = await measureLighthouse(browser, toolchain, repeat);
      results.versions = describeVersions(browser, toolchain.nodeVersion, results.lighthouse.version);
      keep(results);
    }
    if (asked.includes("click")) {
      say("Clicking.");
      results.clicks = await measureClicks(browser, repeat.click);
      keep(results);
    }
    if (asked.includes("load")) {
      say("Asking servers for as much as they can give.");
      results.load = await measureLoad(toolchain, results.options.load);
      keep(results);
    }
  } finally {
    for (const stop of stops) await stop();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const browser = findBrowser();
  if (!browser) throw new Error("No browser: see scripts/browser.ts.");
  mkdirSync(workDir, { recursive: true });
  say("Installing the tools and the peers.");
  const toolchain = await prepareToolchain();
  await prepareSites(toolchain);
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: describeVersions(browser, toolchain.nodeVersion, null),
    options,
    ...nothingMeasured,
  };
  if (options.parts.some(part => part !== "build" && part !== "development"))
    await measureServed(browser, toolchain, results);
  if (options.parts.includes("build")) {
    say("Building from more and more posts.");
    await measureBuilds(toolchain, options.builds, builds => {
      results.builds = builds;
      keep(results);
    });
  }
  if (options.parts.includes("development")) {
    say("Writing, with development servers.");
    results.development = await measureDevelopment(browser, toolchain, options.development);
  }
  say(`Written to ${keep(results)}.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}\n`);
  process.exitCode = 1;
});
