import { once } from "node:events";
import { type ClientRequest, createServer, get, type Server, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hearLulls, type Lulls, noteAsk, patience, quiet } from "./lull";

let lulls: Lulls;
let server: Server | undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  lulls = hearLulls();
});
afterEach(() => {
  lulls.stop();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  vi.useRealTimers();
});

/** How long the next lull is waited for, where time passes as fast as is looked for that. */
async function wait(): Promise<number> {
  const begun = performance.now();
  let came: number | undefined;
  void lulls.next().then(() => {
    came = performance.now();
  });
  while (came === undefined) await vi.advanceTimersByTimeAsync(1);
  return came - begun;
}

/** Asks a server that leaves the answer to the test. */
async function ask(): Promise<{ request: ClientRequest; response: ServerResponse }> {
  server ??= createServer().listen(0, "127.0.0.1");
  if (!server.listening) await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  const request = get({ host: "127.0.0.1", port: address.port, agent: false });
  request.on("error", () => {});
  const [, response]: unknown[] = await once(server, "request");
  if (!(response instanceof ServerResponse)) throw new Error("There is nothing to answer with.");
  return { request, response };
}

test("a lull comes when nobody has asked for a while, and goes on", async () => {
  expect(await wait()).toBe(quiet);
  expect(await wait()).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await wait()).toBe(0);
});

test("it ends with a request, and comes again a while behind the answer", async () => {
  await wait();
  const { response } = await ask();
  setTimeout(() => response.end("An answer."), 200);
  const waited = await wait();
  expect(waited).toBeGreaterThanOrEqual(200 + quiet);
  expect(waited).toBeLessThan(patience);
});

test("who listens to a stream that has begun does not wait, nor who has gone", async () => {
  const [stream, gone] = [await ask(), await ask()];
  stream.response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  gone.request.destroy();
  await once(gone.response, "close");
  expect(await wait()).toBe(quiet);
  expect(await wait()).toBe(0);
});

test("it is not waited for longer than for so long at a time", async () => {
  await ask();
  for (let time = 0; time < 3; time++) expect(await wait()).toBe(patience);
});

test("it ends with what is asked for without a request, of another copy of the module too", async () => {
  vi.resetModules();
  const other = await import("./lull");
  for (const note of [noteAsk, other.noteAsk]) {
    await vi.advanceTimersByTimeAsync(10_000);
    note();
    expect(await wait()).toBe(quiet);
  }
});

test("what has stopped hears nothing", async () => {
  await wait();
  lulls.stop();
  noteAsk();
  await ask();
  expect(await wait()).toBe(0);
});
