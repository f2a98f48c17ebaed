/** Builds and exports every site that the browser tests look at, one after the other. */
import { spawnSync } from "node:child_process";
import { ensureBrowser } from "../scripts/browser";
import { asBefore } from "./support/many";
import { ensureNginx } from "./support/nginx";
import { origin, prepareSite, type SiteName, siteNames, sites } from "./support/sites";

/** The surroundings of a machine on the other side of the date line. */
const elsewhere = { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };

/** Runs a command of the project's in a site's folder. @throws nothing: what goes wrong is said, and ends this */
function run(name: SiteName, command: string, env: NodeJS.ProcessEnv): void {
  const { dir } = sites[name];
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", command], {
    cwd: dir,
    env,
    encoding: "utf8",
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\nThe site "${name}" was not built.\n`);
  process.exit(1);
}

ensureBrowser();
ensureNginx();
for (const name of siteNames) {
  const site = prepareSite(name);
  if (site.mode === "development") continue;
  process.stdout.write(`Building the site "${name}".\n`);
  // What a caller has set for his own site must not reach the tests' ones.
  const url = site.base === "" ? "" : origin(name, "node") + site.base;
  const env = { ...process.env, CONTENT_DIR: "", SITE_URL: url, PORT: "", NEXT_TELEMETRY_DISABLED: "1" };
  // What the tests look at is mostly taken over from these.
  if (name === "many") asBefore(site.dir, () => run(name, "build", env));
  run(name, "export", name === "replica" ? { ...env, ...elsewhere } : env);
}
