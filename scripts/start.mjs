/**
 * `npm start`: serves the current release with the server that it carries. Plain JavaScript, so that a host that
 * has removed the development dependencies after the build can run it.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.resolve(".release");
const current = path.join(folder, "current");
if (!existsSync(current)) {
  process.stderr.write("There is no build to serve: run npm run build first.\n");
  process.exit(1);
}
const server = path.join(folder, readFileSync(current, "utf8").trim(), "server.cjs");
if (!existsSync(server)) {
  process.stderr.write(`${server} is missing: run npm run build again.\n`);
  process.exit(1);
}
process.argv.splice(2, 0, folder);
createRequire(import.meta.url)(server);
