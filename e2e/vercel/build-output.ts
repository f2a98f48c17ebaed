/**
 * Runs `vercel build` on a small site, without an account and without asking Vercel for anything. What it leaves is
 * what a deployment would upload; `e2e/vercel-output.spec.ts` looks at it.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { prepareVercelSite, siteDir } from "./site";

/** Where the command is installed, apart from the project's packages: nobody needs it but this test. */
const cli = path.resolve(import.meta.dirname, "../../.sites/vercel-cli");

/** Runs a command; if it fails, shows what it said and ends. */
function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`);
  process.stderr.write(`\n"${[command, ...args].join(" ")}" did not work.\n`);
  process.exit(1);
}

/** Installs the command as the lock file beside this script says, unless that has been done. */
function install(): void {
  const lock = path.join(import.meta.dirname, "package-lock.json");
  const installed = path.join(cli, "package-lock.json");
  const complete = path.join(cli, "node_modules/.package-lock.json");
  const current =
    existsSync(complete) && existsSync(installed) && readFileSync(installed).equals(readFileSync(lock));
  if (current) return;
  process.stdout.write("Installing the Vercel command.\n");
  rmSync(cli, { recursive: true, force: true });
  mkdirSync(cli, { recursive: true });
  copyFileSync(path.join(import.meta.dirname, "package.json"), path.join(cli, "package.json"));
  copyFileSync(lock, installed);
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cli, process.env);
}

/** The folder of the Node.js that Vercel builds with; where no package brings it, of the one that runs. */
function nodeDir(): string {
  const packaged = path.join(cli, `node_modules/node-${process.platform}-${process.arch}/bin`);
  return existsSync(packaged) ? packaged : path.dirname(process.execPath);
}

function buildOutput(): void {
  process.stdout.write("Building a site as Vercel does.\n");
  const bin = nodeDir();
  const env = { ...process.env };
  // No account, no deployment that is under way: whoever runs this may have set some of it for his own site.
  for (const name of Object.keys(env)) {
    if (name.startsWith("VERCEL")) delete env[name];
  }
  Object.assign(env, {
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    CONTENT_DIR: "",
    SITE_URL: "",
    NEXT_TELEMETRY_DISABLED: "1",
    VERCEL_TELEMETRY_DISABLED: "1",
    VERCEL_CLI_USE_NATIVE_BINARY: "0",
    NO_UPDATE_NOTIFIER: "1",
    // Vercel may switch its adapter on, which packs pages before they are finished; the site must not let it.
    NEXT_ENABLE_ADAPTER: "1",
  });
  const vercel = path.join(cli, "node_modules/vercel/dist/vc.js");
  const config = path.join(cli, "config");
  run(path.join(bin, "node"), [vercel, "build", "--yes", "--global-config", config], siteDir, env);
}

install();
prepareVercelSite();
buildOutput();
