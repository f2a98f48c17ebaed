/** Spreads tasks over threads. What a thread runs calls `serve`. */
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { z } from "zod";

/**
 * The room for young objects of a thread, in MB. Trees of a body live a little longer than Node's own 16 MB last; with
 * more room half of the time goes that was spent on moving them, a tenth of the whole (200 posts).
 */
const youngObjects = 64;

/** Tasks that a thread has at a time, so that it never waits for the next one. */
const tasksAhead = 2;

const request = z.object({ index: z.number(), task: z.unknown() });
const answer = z.union([
  z.object({ index: z.number(), fault: z.string() }),
  z.object({ index: z.number(), result: z.unknown() }),
]);

/**
 * Does tasks in threads, as many as the machine has processors or fewer where there is little to do.
 * @param file the thread's code, as `bundleWorker` makes it
 * @param tasks what `structuredClone` can copy
 * @param perThread how many tasks are worth the start of one more thread
 * @returns what the thread made of each task, in the order of the tasks
 * @throws the first fault of a task, or of a thread
 */
export async function inThreads(
  file: string,
  tasks: readonly unknown[],
  perThread: number,
): Promise<unknown[]> {
  const results: unknown[] = new Array(tasks.length);
  const count = Math.min(availableParallelism(), Math.ceil(tasks.length / perThread));
  let next = 0;
  let open = tasks.length;
  if (open === 0) return results;
  // A loader of the process that starts threads is nothing that the bundle needs.
  const threads = Array.from(
    { length: count },
    () => new Worker(file, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngObjects } }),
  );
  function give(thread: Worker): void {
    if (next < tasks.length) thread.postMessage({ index: next, task: tasks[next++] });
  }
  try {
    await new Promise<void>((resolve, reject) => {
      for (const thread of threads) {
        thread.on("error", reject);
        thread.on("exit", () => reject(new Error("A thread of the build ended before its work was done.")));
        thread.on("message", message => {
          const reply = answer.parse(message);
          if ("fault" in reply) {
            reject(new Error(reply.fault));
            return;
          }
          results[reply.index] = reply.result;
          give(thread);
          if (--open === 0) resolve();
        });
        for (let ahead = 0; ahead < tasksAhead; ahead++) give(thread);
      }
    });
  } finally {
    await Promise.all(threads.map(thread => thread.removeAllListeners().terminate()));
  }
  return results;
}

/** In a thread: does each task that comes with `work`, one after the other. */
export function serve(work: (task: unknown) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error("This file is run in a thread.");
  let last: Promise<void> = Promise.resolve();
  port.on("message", message => {
    const { index, task } = request.parse(message);
    last = last.then(async () => {
      try {
        port.postMessage({ index, result: await work(task) });
      } catch (error) {
        port.postMessage({ index, fault: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}
