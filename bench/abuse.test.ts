import { createServer } from "node:http";
import { expect, test } from "vitest";
import { askAll, badPaths, slowClients } from "./abuse";

async function serve(status: (path: string) => number, headersTimeout = 60_000) {
  const server = createServer({ headersTimeout, connectionsCheckingInterval: 100 }, (request, response) =>
    response.writeHead(status(request.url ?? "")).end(),
  );
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen on a port.");
  return { port: address.port, stop: () => server.close() };
}

test("bad paths are the same in every run, many, and each one line", () => {
  const paths = badPaths(500);
  expect(badPaths(500)).toEqual(paths);
  expect(new Set(paths).size).toBeGreaterThan(300);
  for (const path of paths) expect(path).toMatch(/^\/\S*$/);
});

test("answers are counted by status, and a connection that ends without one", async () => {
  const { port, stop } = await serve(path => (path === "/a" ? 404 : 200));
  expect(await askAll(port, ["/a", "/b", "/c", "no path"])).toEqual({ "200": 2, "400": 1, "404": 1 });
  stop();
  expect(await askAll(port, ["/a"])).toEqual({ none: 1 });
});

test("slow clients are let go or not, and readers are timed", async () => {
  const strict = await serve(() => 200, 500);
  expect(await slowClients(strict.port, 5, 2)).toMatchObject({ clients: 5, letGo: 5 });
  strict.stop();
  const patient = await serve(() => 200);
  const { letGo, readers } = await slowClients(patient.port, 5, 1);
  expect(letGo).toBe(0);
  expect(readers).toHaveLength(1);
  patient.stop();
});
