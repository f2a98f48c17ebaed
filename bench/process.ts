/** Runs commands and servers, and ends what it started. */
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { treeMemory } from "./process-tree";

type Command = {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
};

/** What a command took: seconds, and the highest memory of all its processes together, where it can be told. */
export type Cost = { seconds: number; memory: number | null };

const sampleEvery = 100;

/** Milliseconds. A development server with a thousand posts may take most of a minute on a busy machine. */
const patience = 180_000;

/** Runs a command to its end. With an exit code other than 0 it throws, with what the command said. */
export async function run({ command, args, cwd, env }: Command): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let memory: number | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  }
  const sampling = setInterval(() => {
    const now = child.pid === undefined ? null : treeMemory(child.pid);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  }, sampleEvery);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(sampling));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${said}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Starts a server and waits until it answers. The returned function ends it and what it started. */
export async function startServer({ command, args, cwd, env }: Command, url: string) {
  if (await answers(url)) throw new Error(`Somebody else is serving ${url}.`);
  const child = spawn(command, args, { cwd, env, stdio: "ignore", detached: true });
  const ended = new Promise<void>(resolve => child.once("exit", () => resolve()));
  const stop = async () => {
    // The minus sign: the whole group that `detached` made.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
    await ended;
  };
  const begun = performance.now();
  while (performance.now() - begun < patience) {
    if (await answers(url)) return stop;
    if (child.exitCode !== null) break;
    await pause(100);
  }
  await stop();
  throw new Error(`${command} ${args.join(" ")} does not serve ${url}.`);
}
