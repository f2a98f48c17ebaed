/** Commands that read posts: hundreds of modules, which as one file start in a third of the time. */
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { drawingPackages } from "../lib/drawing-packages";
import { bundleWorker } from "../lib/workers/bundle";

/** What finds programs or files of its own from where it lies. */
const outside: readonly string[] = [...drawingPackages, "esbuild", "harfbuzzjs", "sharp", "svgo", "wawoff2"];

const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** While a process runs, what ends this command ends it too: a signal, or a fault here. */
export function endWith(child: ChildProcess): void {
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  const leave = () => child.kill();
  for (const signal of signals) process.on(signal, end);
  process.on("exit", leave);
  child.once("close", () => {
    for (const signal of signals) process.off(signal, end);
    process.off("exit", leave);
  });
}

/**
 * Starts a process, with what follows the name of this command.
 * @param entry its file, from the project's root
 * @throws where the code does not hold together, or the bundle cannot be written
 */
export async function forkBundled(entry: string): Promise<ChildProcess> {
  const { file } = await bundleWorker(entry, path.resolve(".next/cache/blog/commands"), outside);
  // A loader of this process is nothing that the bundle needs.
  const child = fork(file, process.argv.slice(2), { execArgv: [] });
  endWith(child);
  return child;
}
