/** Debian's nginx, serving what this blog exports: how fast files can be served on this machine. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { workDir } from "./paths";
import { run, startServer } from "./process";

/** The port that nginx answers on; `sites.ts` has those below. */
export const nginxPort = 4713;

const binary = "/usr/sbin/nginx";

export type Nginx = { version: string };

/** Reads what `nginx -V` says. */
export function readNginxVersion(said: string): Nginx {
  return { version: said.match(/nginx\/([\d.]+)/)?.[1] ?? "unknown" };
}

/** The nginx of this machine, or null. */
export function findNginx(): Nginx | null {
  if (!existsSync(binary)) return null;
  // It says so on the standard error output.
  return readNginxVersion(spawnSync(binary, ["-V"], { encoding: "utf8" }).stderr);
}

type Settings = { dir: string; root: string; port: number; isRoot: boolean };

/** Settings for an export, on the loopback only, with all that nginx writes in a folder of its own. */
export function nginxConfig({ dir, root, port, isRoot }: Settings): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    "daemon off;",
    // Its workers would be a user who may not read the work folder.
    ...(isRoot ? ["user root;"] : []),
    "worker_processes auto;",
    `pid "${dir}/nginx.pid";`,
    `error_log "${dir}/error.log";`,
    "events { worker_connections 1024; }",
    "http {",
    ...temporary.map(name => `  ${name}_temp_path "${dir}/${name}";`),
    "  access_log off;",
    "  sendfile on;",
    "  tcp_nopush on;",
    // A connection is not closed after some number of requests, as it is not by Node.
    "  keepalive_requests 1000000000;",
    "  open_file_cache max=1000 inactive=60s;",
    "  server {",
    `    listen 127.0.0.1:${port};`,
    `    root "${root}";`,
    `    include "${root}/_nginx.conf";`,
    "  }",
    "}",
    "",
  ].join("\n");
}

/** Exports a site that is built, and serves that by nginx; the returned function ends that. */
export async function startNginx(siteDir: string, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  await run({ command: "npx", args: ["tsx", "scripts/export.ts"], cwd: siteDir, env });
  const dir = path.join(workDir, "nginx");
  mkdirSync(dir, { recursive: true });
  const config = path.join(dir, "nginx.conf");
  const isRoot = process.getuid?.() === 0;
  writeFileSync(config, nginxConfig({ dir, root: path.join(siteDir, "out"), port: nginxPort, isRoot }));
  const args = ["-p", dir, "-e", path.join(dir, "error.log"), "-c", config];
  return startServer({ command: binary, args, cwd: dir, env }, `http://127.0.0.1:${nginxPort}/`);
}
