/** The server as an operator starts it, in the one file that a release carries. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bundleWorker } from "../lib/workers/bundle";

const release = mkdtempSync(path.join(tmpdir(), "serve-"));
let code = "";

beforeAll(async () => {
  const page = { file: "index.html", type: "text/html; charset=utf-8", hash: "a" };
  mkdirSync(path.join(release, "site"));
  writeFileSync(path.join(release, "site/index.html"), "home");
  writeFileSync(
    path.join(release, "release.json"),
    JSON.stringify({ version: 1, base: "", files: { "/": page }, notFound: page, redirects: [] }),
  );
  ({ file: code } = await bundleWorker("scripts/serve.ts", path.join(release, "code")));
});

/** Starts it, and gives the first line that it says. */
async function firstLine(environment: NodeJS.ProcessEnv): Promise<{ line: string; stop: () => void }> {
  const server = spawn(process.execPath, [code, release], { env: environment });
  const line = await new Promise<string>(resolve => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.once("data", (part: Buffer) => resolve(part.toString().trimEnd()));
    }
  });
  return { line, stop: () => server.kill("SIGTERM") };
}

test("a host that is no address of this machine is told", async () => {
  const { line } = await firstLine({ NODE_ENV: "production", HOST: "nowhere.invalid", PORT: "0" });
  expect(line).toMatch(/^HOST: expected an address of this machine.*found "nowhere\.invalid"/);
});

const loopback = Object.values(networkInterfaces()).flatMap(list => list ?? []);
const hasSixth = loopback.some(({ address }) => address === "::1");

test.each(["127.0.0.1", ...(hasSixth ? ["::1"] : [])])(
  "the address that it names, on a port that was free, is the one that it answers at, %s",
  async HOST => {
    const { line, stop } = await firstLine({ NODE_ENV: "production", HOST, PORT: "0" });
    try {
      const [, address = ""] = /^Serving on (http:\S+)$/.exec(line) ?? [];
      expect(await (await fetch(address)).text()).toBe("home");
    } finally {
      stop();
    }
  },
);
