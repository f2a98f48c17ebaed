/**
 * `npm run stress`: what `npm start` does under load and abuse, on the build that is there. Prints what it finds; ends
 * with 1 where a request failed that should not have, or an answer was no clean refusal.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { askAll, badPaths, slowClients } from "./abuse";
import { fire } from "./cannon";
import { median } from "./numbers";
import { readStressSeconds, stressUsage } from "./options";
import { projectDir } from "./paths";
import { prepareToolchain, type Toolchain } from "./toolchain";

const port = 4720;
const origin = `http://127.0.0.1:${port}`;
const seconds = secondsAsked();
const wrong: string[] = [];

/** For how long each page is asked for. What cannot be read ends the command, before anything is installed. */
function secondsAsked(): number {
  try {
    return readStressSeconds(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nUsage: ${stressUsage}\n`,
    );
    process.exit(2);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function check(holds: boolean, line: string): void {
  say(`${holds ? "      " : "WRONG "}${line}`);
  if (!holds) wrong.push(line);
}

async function isWell(): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Starts the server and waits until it answers. @returns its process, and the milliseconds that took */
async function start({ node, env }: Toolchain) {
  const began = performance.now();
  const server = spawn(node, ["--max-semi-space-size=16", "scripts/start.mjs"], {
    cwd: projectDir,
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (!(await isWell())) {
    if (server.exitCode !== null) throw new Error("The server did not start: run npm run build first.");
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return { server, took: performance.now() - began };
}

/** Resident memory of a process, in MB. */
function memory(pid: number | undefined): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(line?.[1]) / 1024);
}

async function load(toolchain: Toolchain, pid: number | undefined): Promise<void> {
  say(`${seconds} s at 500 connections`);
  for (const path of ["/", "/posts/llm-post-training"]) {
    // What is kept in memory is there after the first seconds.
    await fire(toolchain, origin + path, 5, 500);
    const before = memory(pid);
    const { perSecond, p50, p99, failed } = await fire(toolchain, origin + path, seconds, 500);
    const after = memory(pid);
    check(
      failed === 0,
      `${path}: ${Math.round(perSecond).toLocaleString("en")} requests/s, half within ${p50} ms, 99 of 100 within ${p99} ms, ${failed} failed`,
    );
    check(after <= before * 1.25 + 16, `${path}: memory ${before} MB before, ${after} MB after`);
  }
}

async function abuse(): Promise<void> {
  say("10,000 addresses that nobody links to");
  const statuses = await askAll(port, badPaths(10_000));
  const refusals = ["200", "308", "400", "404", "414"];
  check(
    Object.keys(statuses).every(status => refusals.includes(status)),
    `answers: ${JSON.stringify(statuses)}`,
  );
  check(await isWell(), "the server is well");

  say("500 clients that send a letter a second");
  const { clients, letGo, lastAfter, readers } = await slowClients(port, 500, 20);
  check(letGo === clients, `${letGo} of ${clients} let go, the last after ${lastAfter.toFixed(1)} s`);
  check(
    Math.max(...readers) < 1000,
    `readers meanwhile: median ${median(readers).toFixed(1)} ms, most ${Math.max(...readers).toFixed(1)} ms`,
  );
}

const toolchain = await prepareToolchain();
const first = await start(toolchain);
say(`Started in ${Math.round(first.took)} ms, with ${memory(first.server.pid)} MB.`);
await load(toolchain, first.server.pid);
await abuse();

say("Killed in the midst of requests, and started again");
const shots = fire(toolchain, `${origin}/`, 3, 50).catch(() => null);
await new Promise(resolve => setTimeout(resolve, 1000));
const gone = new Promise(resolve => first.server.once("exit", resolve));
first.server.kill("SIGKILL");
await gone;
const second = await start(toolchain);
await shots;
const { failed } = await fire(toolchain, `${origin}/`, 3, 50);
check(failed === 0, `answers again after ${Math.round(second.took)} ms; ${failed} failed from then on`);

say("Told to stop under load");
const last = fire(toolchain, `${origin}/`, 3, 50).catch(() => null);
await new Promise(resolve => setTimeout(resolve, 1000));
const asked = performance.now();
const ended = new Promise<number | null>(resolve => second.server.once("exit", resolve));
second.server.kill("SIGTERM");
const code = await ended;
check(code === 0, `ended with ${code} after ${Math.round(performance.now() - asked)} ms`);
await last;

if (wrong.length > 0) process.exitCode = 1;
