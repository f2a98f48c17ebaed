/** A host of static files for the tests: Debian's nginx, in the foreground, on the loopback device alone. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { run } from "../../scripts/browser";
import { nginxPorts, type SiteName, sites } from "./sites";

const systemServers = ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];

function findNginx(): string | undefined {
  return systemServers.find(file => existsSync(file));
}

/** Finds nginx, or installs it with `apt-get`. @throws where neither works, and why */
export function ensureNginx(): string {
  const found = findNginx();
  if (found) return found;
  process.stdout.write("No nginx found; installing it.\n");
  // The package starts a server of its own at every runlevel but this one.
  process.env.RUNLEVEL = "1";
  const failure = run(
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "nginx-light"],
  );
  const installed = findNginx();
  if (!installed) {
    const hint = "No nginx: install it, as with `apt-get install nginx-light`.";
    throw new Error([hint, failure].filter(Boolean).join("\n"));
  }
  return installed;
}

/** The loopback device's addresses: not every machine has the second. */
const loopback = ["127.0.0.1", "[::1]"].filter(address =>
  Object.values(networkInterfaces()).some(list => list?.some(one => address.includes(one.address))),
);

/** The folder that a site's addresses are looked up in. With a base path its files lie in a folder of that name. */
function rootOf(folder: string, name: SiteName): string {
  const { dir, base } = sites[name];
  const out = path.join(dir, "out");
  if (base === "") return out;
  const root = path.join(folder, name);
  mkdirSync(root, { recursive: true });
  rmSync(path.join(root, base), { force: true });
  symlinkSync(out, path.join(root, base));
  return root;
}

/** A `server` block as an operator would write it. */
function block(root: string, port: number, base: string): string {
  return `  server {
    ${loopback.map(address => `listen ${address}:${port};`).join(" ")}
    root ${root};
    include ${root}${base}/_nginx.conf;
  }`;
}

/**
 * Writes nginx's settings.
 * @param folder where its own files go
 * @param blocks `server` and `upstream` blocks
 * @returns the file of settings
 */
function writeSettings(folder: string, blocks: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "nginx.conf");
  const temporary = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"];
  // Started by root, nginx gives its rights up, and may then not read where the sites lie.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  writeFileSync(
    file,
    `${user}daemon off;
pid ${folder}/nginx.pid;
error_log stderr error;
worker_processes 1;
events {}
http {
  access_log off;
  sendfile on;
${temporary.map(name => `  ${name}_temp_path ${folder}/${name};`).join("\n")}
${blocks}
}
`,
  );
  return file;
}

/** The `server` blocks of exported sites. @param folder where nginx's own files go */
export function siteBlocks(folder: string, names: readonly SiteName[]): string {
  return names
    .map(name => block(rootOf(folder, name), sites[name].port + nginxPorts, sites[name].base))
    .join("\n");
}

/**
 * Starts nginx.
 * @returns its process; it ends with SIGTERM
 */
export function startNginx(folder: string, blocks: string): ChildProcess {
  return spawn(ensureNginx(), ["-c", writeSettings(folder, blocks), "-e", "stderr"], { stdio: "inherit" });
}
