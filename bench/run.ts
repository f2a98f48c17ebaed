/** `npm run bench`: measures this blog beside its peers and writes `bench/RESULTS.md`. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "../scripts/browser";
import { measureBuilds } from "./builds";
import { measureClicks } from "./click";
import { measureLighthouse } from "./lighthouse";
import { describeMachine, describeVersions } from "./machine";
import { type Options, parts, readOptions, usage } from "./options";
import { benchDir, workDir } from "./paths";
import { writeReport } from "./report";
import type { Results } from "./results";
import { buildToShow, prepareSites, serve, siteNames } from "./sites";
import { measureSizes } from "./sizes";
import { prepareToolchain, type Toolchain } from "./toolchain";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Measures what needs the sites to be served. */
async function measureServed(browser: string, toolchain: Toolchain, { parts: asked, repeat }: Options) {
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
    if (asked.includes("lighthouse")) say("Running Lighthouse.");
    const lighthouse = asked.includes("lighthouse")
      ? await measureLighthouse(browser, toolchain, repeat)
      : null;
    if (asked.includes("click")) say("Clicking.");
    const clicks = asked.includes("click") ? await measureClicks(browser, repeat.click) : null;
    return { sizes: asked.includes("sizes") ? sizes : null, lighthouse, clicks };
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
  const needsServers = options.parts.some(part => part !== "build");
  const served = needsServers
    ? await measureServed(browser, toolchain, options)
    : { sizes: null, lighthouse: null, clicks: null };
  if (options.parts.includes("build")) say("Building from more and more posts.");
  const builds = options.parts.includes("build") ? await measureBuilds(toolchain, options.builds) : null;
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: describeVersions(browser, toolchain.nodeVersion, served.lighthouse?.version ?? null),
    options,
    ...served,
    builds,
  };
  // Part of the figures is no result to keep.
  const whole = options.parts.length === parts.length;
  const file = whole ? path.join(benchDir, "RESULTS.md") : path.join(workDir, "part.md");
  writeFileSync(path.join(workDir, "results.json"), JSON.stringify(results, null, 2));
  writeFileSync(file, writeReport(results));
  say(`Written to ${path.relative(process.cwd(), file)}.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}\n`);
  process.exitCode = 1;
});
