/**
 * Two builds of the same posts, made apart and in other time zones (e2e/build.ts), behind one balancer: nobody can tell
 * which of them answered.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { securityHeaders } from "../lib/headers";
import { currentRelease, readManifest } from "../lib/release/manifest";
import { startNginx } from "./support/nginx";
import { ask, header } from "./support/raw";
import { origin, sites } from "./support/sites";
import { expect, test } from "./support/test";

const [first, second] = [sites.one, sites.replica];

function addresses(): string[] {
  const release = currentRelease(path.join(first.dir, ".release"));
  return Object.keys(readManifest(release ?? "").files).map(encodeURI);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

test("what they export is the same, byte for byte", () => {
  const [one, other] = [path.join(first.dir, "out"), path.join(second.dir, "out")];
  const files = filesIn(one);
  expect(files.length).toBeGreaterThan(50);
  expect(filesIn(other)).toEqual(files);
  // What was encoded could differ. Where React runs it would, as these copies have no packages of their own (docs/deploying.md).
  for (const ending of [".avif", ".webp", ".png", ".woff2"]) {
    expect(files.filter(file => file.endsWith(ending)).length, ending).toBeGreaterThan(0);
  }
  const differing = files.filter(
    file => !readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file))),
  );
  expect(differing).toEqual([]);
});

test("what one answers, the other answers, and knows again", async () => {
  const [one, other] = [origin("one", "node"), origin("replica", "node")];
  const wrong: string[] = [];
  for (const address of [...addresses(), "/nowhere", "/index", "/posts/page/1"]) {
    for (const encoding of ["identity", "gzip", "br"]) {
      const wanted = { "accept-encoding": encoding };
      const mine = await ask(one, address, wanted);
      const yours = await ask(other, address, wanted);
      // The time of the answer is the one thing in which they may differ.
      const headers = [mine, yours].map(answer => ({ ...answer.headers, date: "" }));
      if (mine.status !== yours.status || !mine.body.equals(yours.body)) wrong.push(`${address} ${encoding}`);
      expect(headers[1], address).toEqual(headers[0]);
      if (mine.status !== 200) continue;
      const again = await ask(other, address, { ...wanted, "if-none-match": header(mine, "etag") });
      if (again.status !== 304) wrong.push(`${address} ${encoding}: sent again`);
    }
  }
  expect(wrong).toEqual([]);
});

/** `deploy/nginx-proxy.conf` on a port of its own. @param behind the ports of the two servers behind it */
function proxySettings(port: number, behind: readonly [number, number]): string {
  return readFileSync("deploy/nginx-proxy.conf", "utf8")
    .replace("127.0.0.1:3000", `127.0.0.1:${behind[0]}`)
    .replace("127.0.0.1:3001", `127.0.0.1:${behind[1]}`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:80;", "");
}

test("nginx-proxy.conf puts them behind one address, and compresses nothing twice", async () => {
  const port = 3400;
  const settings = proxySettings(port, [first.port, second.port]);
  const balancer = startNginx(test.info().outputPath("nginx"), settings);
  try {
    const at = `http://127.0.0.1:${port}`;
    await expect(async () => expect((await ask(at, "/healthz")).status).toBe(200)).toPass();
    for (const address of ["/", "/posts/only", "/about", "/nowhere"]) {
      const answers = [];
      for (let n = 0; n < 6; n++) answers.push(await ask(at, address, { "accept-encoding": "gzip" }));
      expect(new Set(answers.map(answer => header(answer, "etag"))).size, address).toBe(1);
      for (const { body } of answers) expect(gunzipSync(body).toString()).toMatch(/^<!DOCTYPE html>/);
    }
  } finally {
    balancer.kill("SIGTERM");
  }
});

test("what nginx-proxy.conf answers by itself has the blog's headers, each once", async () => {
  const port = 3402;
  // Nobody listens at the second pair of ports.
  const settings = [
    proxySettings(port, [first.port, second.port]),
    proxySettings(port + 1, [9, 9])
      .replace("upstream blog", "upstream nobody")
      .replace("//blog", "//nobody"),
  ];
  const balancer = startNginx(test.info().outputPath("nginx"), settings.join("\n"));
  const [at, away] = [port, port + 1].map(one => `http://127.0.0.1:${one}`);
  try {
    await expect(async () => expect((await ask(at ?? "", "/healthz")).status).toBe(200)).toPass();
    for (const [origin = "", address, status, says] of [
      [at, "/posts/only", 200, "The only post"],
      [at, "/../../etc/passwd", 400, "Not a request that can be answered."],
      [at, "/_away", 404, "Not a request that can be answered."],
      [at, "/%", 400, "Not a request that can be answered."],
      [at, `/${"a".repeat(20_000)}`, 414, "Not a request that can be answered."],
      [away, "/", 502, "The blog does not answer."],
    ] as const) {
      const answer = await ask(origin, address);
      expect([answer.status, answer.headers.server], address.slice(0, 30)).toEqual([status, "nginx"]);
      expect(answer.body.toString()).toContain(says);
      for (const [name, value] of securityHeaders) expect(header(answer, name.toLowerCase())).toBe(value);
    }
  } finally {
    balancer.kill("SIGTERM");
  }
});

test("nginx.conf serves an export", async () => {
  const port = 3401;
  const settings = readFileSync("deploy/nginx.conf", "utf8")
    .replaceAll("/srv/blog", path.join(first.dir, "out"))
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:80;", "");
  const server = startNginx(test.info().outputPath("nginx"), settings);
  try {
    const at = `http://127.0.0.1:${port}`;
    await expect(async () => expect((await ask(at, "/healthz")).status).toBe(200)).toPass();
    const { status, headers, body } = await ask(at, "/posts/only");
    expect([status, headers["x-frame-options"]]).toEqual([200, "DENY"]);
    expect(body.toString()).toContain("The only post");
  } finally {
    server.kill("SIGTERM");
  }
});
