/** Next's own server sends what the finishing step left, for every address, and never makes a page anew. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { filesBelow, prerenderedAnswers } from "../lib/finish/next-build";
import { islandCases, islandPost } from "./support/islands";
import { earlier, earlierWords } from "./support/many";
import { pagesOf } from "./support/pages";
import { sites } from "./support/sites";
import { expect, test } from "./support/test";

/** The sites that Next's own server is tried on, each on a port of its own. */
const served = { many: 3210, main: 3211 } as const;
type Served = keyof typeof served;

function origin(site: Served): string {
  return `http://localhost:${served[site]}`;
}

/** Starts Next's server on a site, and waits until it answers. */
async function start(site: Served): Promise<ChildProcess> {
  const next = path.resolve("node_modules/next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "-p", String(served[site])], {
    cwd: sites[site].dir,
    env: { ...process.env, CONTENT_DIR: "", SITE_URL: "" },
    stdio: "ignore",
  });
  await expect(async () => expect((await fetch(`${origin(site)}/about`)).status).toBe(200)).toPass({
    timeout: 20_000,
  });
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

/** Does something while Next's server runs. */
async function whileServed(site: Served, work: () => Promise<void>): Promise<void> {
  const server = await start(site);
  try {
    await work();
  } finally {
    await stop(server);
  }
}

/** An address, and what it has to answer. `isMade`: by the build, so that Next tells whether it found it there. */
type Answer = { address: string; file: string; status: number; isMade: boolean };

/** Everything that a site serves of its build: pages, answers of route handlers, static files. */
function answersOf(site: Served): Answer[] {
  const dir = path.join(sites[site].dir, ".next");
  const page = (address: string) =>
    path.join(dir, "server/app", `${address === "/" ? "index" : address.slice(1)}.html`);
  const found = { status: 200, isMade: true };
  return [
    ...pagesOf(site).map(address => ({ ...found, address, file: page(address) })),
    { ...found, address: "/nowhere", file: page("/_not-found"), status: 404 },
    ...prerenderedAnswers(dir).map(address => ({
      ...found,
      address,
      file: path.join(dir, "server/app", `${decodeURI(address).slice(1)}.body`),
    })),
    // The files of a post, where readers find them; Next knows them by another address.
    ...pagesOf(site)
      .filter(address => /^\/posts\/[^/]+$/.test(address))
      .flatMap(address =>
        ["md", "bib"].map(ending => ({
          ...found,
          address: `${address}.${ending}`,
          file: path.join(dir, "server/app", `${address.slice(1)}/post.${ending}.body`),
        })),
      ),
    ...filesBelow(path.join(dir, "static")).map(file => ({
      ...found,
      address: `/_next/static/${file}`,
      file: path.join(dir, "static", file),
      isMade: false,
    })),
  ];
}

/** Asks for every address twice and says what is wrong with the answers. */
async function faults(site: Served): Promise<string[]> {
  const wrong: string[] = [];
  const answers = answersOf(site);
  for (const { address, file, status, isMade } of [...answers, ...answers]) {
    const response = await fetch(origin(site) + address);
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== status) wrong.push(`${address}: ${response.status}`);
    if (isMade && response.headers.get("x-nextjs-cache") !== "HIT") {
      wrong.push(`${address}: ${response.headers.get("x-nextjs-cache")}`);
    }
    const expected = readFileSync(file);
    if (!body.equals(expected)) wrong.push(`${address}: ${body.length} bytes for ${expected.length}`);
  }
  return wrong;
}

/** Addresses by which an unfinished page might be had. */
const oddPaths: readonly string[] = [
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

/** What Next's own client says when it asks. */
const oddHeaders = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }, { "Next-Action": "x" }];

/** Asks in every odd way, and says which answers have something of the framework in them. */
async function unfinishedAnswers(base: string): Promise<string[]> {
  const unfinished: string[] = [];
  for (const path of oddPaths) {
    for (const headers of oddHeaders) {
      const response = await fetch(base + path, { headers });
      const isFault = path === "/500" || path === "/_global-error";
      expect(response.status, path).toBeLessThan(isFault ? 501 : 500);
      const text = await response.text();
      if (/__next_f|\/_next\/static\/chunks\/[^"]+\.js/.test(text)) {
        unfinished.push(`${path} ${JSON.stringify(headers)}`);
      }
    }
  }
  return unfinished;
}

test.describe.configure({ mode: "serial" });

for (const site of ["many", "main"] as const) {
  test(`every address of ${site} answers with its file, as a hit, before and after a restart`, async () => {
    test.setTimeout(90_000);
    const answers = answersOf(site);
    expect(answers.map(({ address }) => address)).toEqual(expect.arrayContaining(["/", "/enhance.js"]));
    expect(answers.some(({ address }) => address.startsWith("/_next/static/"))).toBe(true);
    for (const _ of ["first", "second"]) {
      await whileServed(site, async () => expect(await faults(site)).toEqual([]));
    }
  });
}

test("most pages of many are an earlier build's, and none says what only that one had to say", () => {
  const dir = path.join(sites.many.dir, ".next");
  const { takenOver } = z
    .object({ takenOver: z.array(z.object({ address: z.string() })) })
    .parse(JSON.parse(readFileSync(path.join(dir, "cache/blog/taken-over.json"), "utf8")));
  const addresses = takenOver.map(({ address }) => address);
  const posts = Array.from(
    { length: 52 },
    (_, index) => `/posts/numbered-${String(index + 1).padStart(2, "0")}`,
  );
  const anew = `/posts/numbered-${earlier.more}`;
  expect(addresses).toEqual(expect.arrayContaining(posts.filter(address => address !== anew)));
  expect(addresses).not.toContain(anew);
  // Of each route one is made, the first.
  expect(addresses).toEqual(
    expect.arrayContaining(["/posts/page/3", "/tags/odd", "/tags/numbers/page/3", "/series/deep-nets"]),
  );
  expect(addresses).not.toContain("/posts/page/2");
  const stale = pagesOf("many").filter(address => {
    const page = readFileSync(
      path.join(dir, "server/app", `${address === "/" ? "index" : address.slice(1)}.html`),
      "utf8",
    );
    return Object.values(earlierWords).some(words => page.includes(words));
  });
  expect(stale).toEqual([]);
});

test("no way of asking Next's server brings out a page that was not finished", async () => {
  test.setTimeout(60_000);
  await whileServed("many", async () => expect(await unfinishedAnswers(origin("many"))).toEqual([]));
});

test("no way of asking npm start does either", async ({ baseURL }) => {
  expect(await unfinishedAnswers(baseURL ?? "")).toEqual([]);
});

test("an island runs on Next's own server", async ({ browser }) => {
  test.setTimeout(60_000);
  await whileServed("many", async () => {
    const [island] = islandCases;
    if (!island) throw new Error("There is no island to try.");
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", message => complaints.push(message.text()));
    page.on("pageerror", error => complaints.push(error.message));
    await page.goto(origin("many") + islandPost(island.name));
    await page.keyboard.press("Shift");
    const figure = page.locator(`[data-island="${island.name}"]`);
    await figure.scrollIntoViewIfNeeded();
    const control = figure.getByRole(island.control.role, { name: island.control.name, exact: true });
    await expect(async () => {
      await control.focus();
      await page.keyboard.press(island.control.key);
      await expect(page).toHaveURL(new RegExp(`${island.name}-1\\.${island.control.field}=`), {
        timeout: 500,
      });
    }).toPass({ timeout: 15_000 });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
