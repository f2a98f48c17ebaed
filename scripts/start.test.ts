/** `npm start` as an operator meets it who sends a signal to npm. */
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

/** Ends as the server does: not at once. */
const server = `
process.on("SIGTERM", () => setTimeout(() => process.stdout.write("answered\\n", () => process.exit(0)), 300));
setInterval(() => {}, 1000);
process.stdout.write("ready\\n");
`;

/** A project with a release, whose server is this. */
function project(code: string | null): string {
  const dir = mkdtempSync(path.join(tmpdir(), "start-"));
  mkdirSync(path.join(dir, "scripts"));
  mkdirSync(path.join(dir, ".release/1"), { recursive: true });
  copyFileSync("scripts/start.mjs", path.join(dir, "scripts/start.mjs"));
  copyFileSync("package.json", path.join(dir, "package.json"));
  writeFileSync(path.join(dir, ".release/current"), "1\n");
  if (code !== null) writeFileSync(path.join(dir, ".release/1/server.cjs"), code);
  return dir;
}

test("npm hands a signal to stop on, and waits until what is under way is answered", async () => {
  const npm = spawn("npm", ["start"], { cwd: project(server) });
  let said = "";
  npm.stdout.on("data", (part: Buffer) => {
    said += part;
    if (String(part).includes("ready")) npm.kill("SIGTERM");
  });
  const status = await new Promise(resolve => npm.on("exit", resolve));
  expect(said).toMatch(/answered\n$/);
  expect(status).toBe(0);
});

test("a release whose server is missing is told in a line", async () => {
  const start = spawn("node", ["scripts/start.mjs"], { cwd: project(null) });
  let said = "";
  start.stderr.on("data", (part: Buffer) => {
    said += part;
  });
  const status = await new Promise(resolve => start.on("close", resolve));
  expect(said).toMatch(/^\S+server\.cjs is missing: run npm run build again\.\n$/);
  expect(status).toBe(1);
});
