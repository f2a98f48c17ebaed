/** What was measured with, without a name or a place. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, availableParallelism, cpus, totalmem, type } from "node:os";
import path from "node:path";
import { z } from "zod";
import { benchDir, projectDir } from "./paths";

/** The system and the processor by name; memory in bytes. */
export type Machine = { system: string; processor: string; cores: number; memory: number };

/** This machine. */
export function describeMachine(): Machine {
  return {
    system: `${type()} ${arch()}`,
    processor: cpus()[0]?.model.trim() || "unknown",
    cores: availableParallelism(),
    memory: totalmem(),
  };
}

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

function dependency(dir: string, name: string): string {
  const text = readFileSync(path.join(dir, "package.json"), "utf8");
  return manifestSchema.parse(JSON.parse(text)).dependencies[name] ?? "unknown";
}

/** Names and versions of what takes part. */
export function describeVersions(browser: string, node: string, lighthouse: string | null): string[] {
  const said = execFileSync(browser, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return [
    `Next.js ${dependency(projectDir, "next")} and React ${dependency(projectDir, "react")} here`,
    `Next.js ${dependency(path.join(benchDir, "peers/next"), "next")} in the peer`,
    `Astro ${dependency(path.join(benchDir, "peers/astro"), "astro")}`,
    `Node.js ${node.replace(/^v/, "")}`,
    `autocannon ${dependency(path.join(benchDir, "tools"), "autocannon")}`,
    said.match(/\w+ [\d.]+/)?.[0] ?? "an unknown browser",
    ...(lighthouse === null ? [] : [`Lighthouse ${lighthouse}`]),
  ];
}
