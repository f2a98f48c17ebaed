/** Asks a server for one page over and over, as autocannon does it. */
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { z } from "zod";
import type { Toolchain } from "./toolchain";

/** Answers a second, milliseconds that half of them and 99 of 100 stayed within, and requests that failed. */
export type PageLoad = { perSecond: number; p50: number; p99: number; failed: number };

/** How many ask at the same time. */
export const connections = 50;

/** Threads that ask: one asks for less than nginx can answer, and all would leave the servers no processor. */
export const threads = Math.max(1, Math.floor(availableParallelism() / 2));

const reportSchema = z.object({
  duration: z.number().positive(),
  errors: z.number(),
  non2xx: z.number(),
  "2xx": z.number(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** Reads what autocannon prints. Its errors are connections that broke and answers that did not come in time. */
export function readReport(text: string): PageLoad {
  const { duration, errors, non2xx, latency, ...counts } = reportSchema.parse(JSON.parse(text));
  return {
    perSecond: counts["2xx"] / duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + non2xx,
  };
}

/** What browsers send; which of these a server answers with is its own affair. */
export const acceptEncoding = "gzip, deflate, br";

/**
 * Asks for a page for some seconds, every connection anew as soon as it has its answer.
 * @param count connections at a time
 */
export async function fire(
  { node, autocannon, env }: Toolchain,
  url: string,
  seconds: number,
  count: number = connections,
): Promise<PageLoad> {
  const amounts = { connections: count, duration: seconds, workers: threads };
  const settings = Object.entries(amounts).flatMap(([name, amount]) => [`--${name}`, String(amount)]);
  const { stdout } = await promisify(execFile)(
    node,
    [autocannon, "--json", "--headers", `accept-encoding=${acceptEncoding}`, ...settings, url],
    { env },
  );
  return readReport(stdout);
}
