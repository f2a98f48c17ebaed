/** The server sends what the finishing step left, for every address, and never makes a page anew. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pagesOf } from "./support/pages";
import { sites } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

const { dir } = sites.many;
const port = 3210;
const origin = `http://localhost:${port}`;

/** Starts a server of its own on the site of many posts, and waits until it answers. */
async function start(): Promise<ChildProcess> {
  const next = path.resolve("node_modules/next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], {
    cwd: dir,
    env: { ...process.env, CONTENT_DIR: "", SITE_URL: "" },
    stdio: "ignore",
  });
  await expect(async () => expect((await fetch(`${origin}/about`)).status).toBe(200)).toPass({
    timeout: 20_000,
  });
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

function builtFile(name: string): Buffer {
  return readFileSync(path.join(dir, ".next/server/app", name));
}

function fileOf(address: string): Buffer {
  return builtFile(`${address === "/" ? "index" : address.slice(1)}.html`);
}

/** Asks for every page twice and says what is wrong with the answers. */
async function faults(): Promise<string[]> {
  const wrong: string[] = [];
  const pages = [
    ...pagesOf("many").map(address => ({ address, file: fileOf(address), status: 200 })),
    { address: "/posts/quiet.md", file: builtFile("posts/quiet/post.md.body"), status: 200 },
    { address: "/posts/quiet.bib", file: builtFile("posts/quiet/post.bib.body"), status: 200 },
    { address: "/nowhere", file: fileOf("/_not-found"), status: 404 },
  ];
  for (const { address, file, status } of [...pages, ...pages]) {
    const response = await fetch(origin + address);
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== status) wrong.push(`${address}: ${response.status}`);
    if (response.headers.get("x-nextjs-cache") !== "HIT") {
      wrong.push(`${address}: ${response.headers.get("x-nextjs-cache")}`);
    }
    if (!body.equals(file)) wrong.push(`${address}: ${body.length} bytes for ${file.length}`);
  }
  return wrong;
}

test("no way of asking brings out a page that was not finished", async ({ request, baseURL }) => {
  const paths = [
    "/index",
    "/%69ndex",
    "/posts/index",
    "/tags/index",
    "/404",
    "/500",
    "/_not-found",
    "/_global-error",
    "/about/",
    "/about?_rsc=1",
    "/posts/nowhere",
    "/tags/nowhere",
    "/posts/page/99",
    "/posts/nowhere.md",
    "/posts/secret-draft.bib",
    "/about.html",
    "/about.rsc",
  ];
  const headers = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }, { "Next-Action": "x" }];
  const unfinished: string[] = [];
  for (const path of paths) {
    for (const some of headers) {
      const response = await request.get(`${baseURL}${path}`, { headers: some });
      expect(response.status(), path).toBeLessThan(path === "/500" || path === "/_global-error" ? 501 : 500);
      const text = await response.text();
      if (/__next_f|\/_next\/static\/chunks\/[^"]+\.js/.test(text))
        unfinished.push(`${path} ${JSON.stringify(some)}`);
    }
  }
  expect(unfinished).toEqual([]);
});

test("every address answers with its file, as a hit, before and after a restart", async () => {
  test.setTimeout(90_000);
  expect(pagesOf("many").length).toBeGreaterThan(50);
  for (const _ of ["first", "second"]) {
    const server = await start();
    try {
      expect(await faults()).toEqual([]);
    } finally {
      await stop(server);
    }
  }
});
