/** Serves the exported sites with nginx until it is told to stop. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { siteBlocks, startNginx } from "./support/nginx";
import { siteNames, sites } from "./support/sites";

const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
const served = siteNames.filter(name => sites[name].mode === "production");
const server = startNginx(folder, siteBlocks(folder, served));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill("SIGTERM"));
server.on("exit", code => process.exit(code ?? 0));
