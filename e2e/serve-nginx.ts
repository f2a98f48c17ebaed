/** Serves the exported sites with nginx until it is told to stop. */
import { siteBlocks, startNginx } from "./support/nginx";
import { nginxFolder, siteNames, sites } from "./support/sites";

const served = siteNames.filter(name => sites[name].mode === "production");
const server = startNginx(nginxFolder, siteBlocks(nginxFolder, served));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill("SIGTERM"));
server.on("exit", code => process.exit(code ?? 0));
