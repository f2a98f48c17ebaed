import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { slow4g, slowLink } from "./slow-link";

test("a slow line takes its round trips and its time for each byte, and loses none", async () => {
  const body = Buffer.alloc(40_000, "x");
  const server = createServer((_, response) => response.end(body));
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port, stop } = await slowLink(0, portOf(server.address()));
  const start = performance.now();
  const received = await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
  const took = performance.now() - start;
  await stop();
  server.close();
  const least = 2 * slow4g.roundTrip + (body.length / slow4g.down) * 1000;
  expect(received.byteLength).toBe(body.length);
  expect(took).toBeGreaterThan(least * 0.95);
  expect(took).toBeLessThan(least * 2);
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}
