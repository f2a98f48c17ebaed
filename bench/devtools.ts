/**
 * A browser of one's own, spoken to in the DevTools protocol over a pipe.
 *
 * Playwright switches off parts of the browser that a reader has, prerendering among them, and these decide how
 * soon a page shows after a click. So clicks are measured in a browser as it comes.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { browserFlags } from "../scripts/browser";
import { workDir } from "./paths";

const messageSchema = z.object({
  id: z.number().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** An event of the browser: its name, its contents, and the session that it belongs to. */
type DevtoolsEvent = { method: string; params: unknown; sessionId: string | undefined };

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/** One running browser. */
export class Devtools {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(event: DevtoolsEvent) => void>();
  private nextId = 1;
  private rest = "";

  private constructor(
    private readonly child: ChildProcess,
    private readonly input: Writable,
    output: Readable,
    private readonly profile: string,
  ) {
    output.setEncoding("utf8");
    output.on("data", (chunk: string) => this.receive(chunk));
    child.on("exit", () => this.failAll(new Error("The browser has ended.")));
  }

  /** Starts a browser with a fresh profile. */
  static launch(browser: string): Devtools {
    mkdirSync(workDir, { recursive: true });
    const profile = mkdtempSync(path.join(workDir, "browser-"));
    const child = spawn(
      browser,
      [
        "--headless",
        "--remote-debugging-pipe",
        `--user-data-dir=${profile}`,
        "--no-default-browser-check",
        ...browserFlags,
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    const [, , , input, output] = child.stdio;
    if (!input || !output || !("write" in input) || !("read" in output)) throw new Error("No pipe.");
    return new Devtools(child, input, output, profile);
  }

  /** Sends a command and waits for its answer, which the schema reads. */
  async send<T>(
    method: string,
    params: Record<string, unknown>,
    schema: z.ZodType<T>,
    sessionId?: string,
  ): Promise<T> {
    const id = this.nextId++;
    const answer = new Promise<unknown>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return schema.parse(await answer);
  }

  /** Sends a command whose answer does not matter. */
  async tell(method: string, params: Record<string, unknown>, sessionId?: string): Promise<void> {
    await this.send(method, params, z.unknown(), sessionId);
  }

  /** Calls a function for every event, until the returned function is called. */
  listen(listener: (event: DevtoolsEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    const ended = new Promise(resolve => this.child.once("exit", resolve));
    await this.tell("Browser.close", {});
    await ended;
    // Its helpers may be writing still; then the folder stays in the work folder until the next run.
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => {});
  }

  private receive(chunk: string): void {
    const parts = (this.rest + chunk).split("\0");
    this.rest = parts.pop() ?? "";
    for (const part of parts) {
      const { id, method, params, result, error, sessionId } = messageSchema.parse(JSON.parse(part));
      if (id === undefined) {
        if (method) for (const listener of this.listeners) listener({ method, params, sessionId });
        continue;
      }
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }

  private failAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
