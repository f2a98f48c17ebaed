/** Builds and exports every site that the browser tests look at, one after the other. */
import { spawnSync } from "node:child_process";
import { ensureBrowser } from "../scripts/browser";
import { ensureNginx } from "./support/nginx";
import { origin, prepareSite, siteNames } from "./support/sites";

/** The surroundings of a machine on the other side of the date line. */
const elsewhere = { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };

ensureBrowser();
ensureNginx();
for (const name of siteNames) {
  const site = prepareSite(name);
  if (site.mode === "development") continue;
  process.stdout.write(`Building the site "${name}".\n`);
  // What a caller has set for his own site must not reach the tests' ones.
  const url = site.base === "" ? "" : origin(name, "node") + site.base;
  const env = { ...process.env, CONTENT_DIR: "", SITE_URL: url, PORT: "", NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "export"], {
    cwd: site.dir,
    env: name === "replica" ? { ...env, ...elsewhere } : env,
    encoding: "utf8",
  });
  if (status === 0) continue;
  process.stderr.write(`${stdout}${stderr}\nThe site "${name}" was not built.\n`);
  process.exit(1);
}
