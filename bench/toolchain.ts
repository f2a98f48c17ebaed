/** Lighthouse, autocannon, and one Node.js for all three sites, so that none is faster by its Node. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { benchDir, workDir } from "./paths";
import { run } from "./process";

/** Where the tools are, and the version of what runs them. Paths are absolute. */
export type Toolchain = {
  node: string;
  nodeVersion: string;
  /** Lighthouse's command, a script for Node. */
  lighthouse: string;
  /** Autocannon's command, a script for Node. */
  autocannon: string;
  /** The environment that every command gets. */
  env: NodeJS.ProcessEnv;
};

const toolsDir = path.join(workDir, "tools");

/** The Node.js that was installed with the tools, else the one that runs this; Astro and Lighthouse need 22.19. */
function findNode(): string {
  const installed = path.join(toolsDir, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(installed)) return installed;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  throw new Error("Node.js 22.19 or newer is needed, and there is none to install for this machine.");
}

/** Installs a folder's packages exactly as its lock file says. */
export async function install(dir: string, env: NodeJS.ProcessEnv): Promise<void> {
  await run({
    command: "npm",
    args: ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    cwd: dir,
    env,
  });
}

/** Installs the tools and tells where they are. */
export async function prepareToolchain(): Promise<Toolchain> {
  mkdirSync(toolsDir, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(path.join(benchDir, "tools", name), path.join(toolsDir, name));
  }
  await install(toolsDir, process.env);
  const node = findNode();
  return {
    node,
    nodeVersion: execFileSync(node, ["--version"], { encoding: "utf8" }).trim(),
    lighthouse: path.join(toolsDir, "node_modules/lighthouse/cli/index.js"),
    autocannon: path.join(toolsDir, "node_modules/autocannon/autocannon.js"),
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}`,
      CONTENT_DIR: "",
      SITE_URL: "",
      PORT: "",
      NEXT_TELEMETRY_DISABLED: "1",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  };
}
