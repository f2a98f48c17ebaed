/** Serves the exported sites with nginx until it is told to stop. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureNginx, writeSettings } from "./support/nginx";
import { siteNames, sites } from "./support/sites";

const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
const served = siteNames.filter(name => sites[name].mode === "production");
const server = spawn(ensureNginx(), ["-c", writeSettings(folder, served), "-e", "stderr"], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill("SIGTERM"));
server.on("exit", code => process.exit(code ?? 0));
