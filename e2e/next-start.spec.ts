/** What Next's own server and nothing of ours would do: it must not. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { ask } from "./support/raw";
import { sites } from "./support/sites";
import { expect, test } from "./support/test";

// One server for all of them.
test.describe.configure({ mode: "serial" });

const port = 3212;
const at = `http://localhost:${port}`;
let server: ChildProcess;

test.beforeAll(async () => {
  const next = path.resolve("node_modules/next/dist/bin/next");
  server = spawn(process.execPath, [next, "start", "-p", String(port)], {
    cwd: sites.many.dir,
    env: { ...process.env, CONTENT_DIR: "", SITE_URL: "" },
    stdio: "ignore",
  });
  await expect(async () => expect((await ask(at, "/about")).status).toBe(200)).toPass({ timeout: 20_000 });
});

test.afterAll(async () => {
  const ended = new Promise(resolve => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
});

test("it makes no image at the time of a request", async () => {
  for (const source of ["/posts/images/gpt3-vs-chatgpt.png", "https://example.org/a.png"]) {
    const { status, headers } = await ask(at, `/_next/image?url=${encodeURIComponent(source)}&w=640&q=75`);
    expect([status, headers["content-type"]], source).toEqual([404, "text/html; charset=utf-8"]);
  }
});

test("a drawing has a policy of its own", async () => {
  const { headers: drawing } = await ask(at, "/media/with-cover/drawing.svg");
  expect(drawing["content-security-policy"]).toContain("sandbox");
  expect(drawing["content-type"]).toBe("image/svg+xml; charset=utf-8");
  const { headers: page } = await ask(at, "/about");
  expect(page["content-security-policy"]).toBe("frame-ancestors 'none'");
});

test("an unlisted post and its files say that they are not to be listed", async () => {
  for (const [address, told] of [
    ["/posts/island-tokenizer", "noindex"],
    ["/posts/island-tokenizer.md", "noindex"],
    ["/posts/island-tokenizer.bib", "noindex"],
    ["/posts/elements.md", undefined],
  ] as const) {
    const { status, headers } = await ask(at, address);
    expect([status, headers["x-robots-tag"]], address).toEqual([200, told]);
  }
});

test("an earlier address leads on, in whatever letters it is", async () => {
  for (const address of ["/2024/elements", "/b%C3%A0i-c%C5%A9", "/b%c3%a0i-c%c5%a9"]) {
    const { status, headers } = await ask(at, address);
    expect([status, headers.location], address).toEqual([308, "/posts/elements"]);
  }
});

test("a post is sent as Markdown to who asks for it, as it was built", async () => {
  const own = await ask(at, "/posts/elements.md");
  const asked = await ask(at, "/posts/elements", { accept: "text/markdown, */*;q=0.1" });
  expect([asked.status, asked.headers["content-type"]]).toEqual([200, "text/markdown; charset=utf-8"]);
  expect(asked.body.equals(own.body)).toBe(true);
  expect(asked.headers["x-nextjs-cache"]).toBe("HIT");
  const page = await ask(at, "/posts/elements", { accept: "text/html, text/markdown;q=0.1" });
  expect([page.headers["content-type"], page.headers["x-nextjs-cache"]]).toEqual([
    "text/html; charset=utf-8",
    "HIT",
  ]);
  expect((await ask(at, "/posts/nowhere", { accept: "text/markdown" })).status).toBe(404);
  // Who keeps the one must not take it for the other.
  for (const { headers } of [asked, page]) expect(headers.vary).toMatch(/(?:^|, )Accept(?:,|$)/);
});
