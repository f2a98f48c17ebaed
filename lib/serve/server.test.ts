/** The server as a client meets it, on a release made by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReleaseManifest } from "../release/manifest";
import { follow } from "./releases";
import { limits, type RunningServer, startServer } from "./server";

const html = "text/html; charset=utf-8";
const rss = "application/rss+xml; charset=utf-8";
const day = "Mon, 03 Nov 2025 00:00:00 GMT";

function manifest(base: string, version = ""): ReleaseManifest {
  return {
    version: 1,
    base,
    files: {
      "/": { file: "index.html", type: html, hash: "home" },
      "/posts/a": { file: "posts/a.html", type: html, hash: "post" },
      "/posts/b": { file: "posts/a.html", type: html, hash: "post" },
      "/posts/b.md": { file: "b.md", type: "text/markdown; charset=utf-8", hash: "text" },
      "/posts/c": { file: "posts/a.html", type: html, hash: "post", noindex: true },
      "/posts/c.md": { file: "b.md", type: "text/markdown; charset=utf-8", hash: "text", noindex: true },
      "/feed.xml": { file: "feed.xml", type: rss, hash: "feed", modified: day },
      "/later.xml": { file: "feed.xml", type: rss, hash: "later", modified: "Fri, 01 Jan 2100 00:00:00 GMT" },
      "/tags/mô-hình": { file: "tags/mô-hình.html", type: html, hash: "tag" },
      "/clip.mp4": { file: "clip.mp4", type: "video/mp4", hash: "clip" },
      "/gone": { file: "gone.html", type: html, hash: "gone" },
      "/_next/static/x.css": { file: "x.css", type: "text/css; charset=utf-8", hash: "css" },
    },
    notFound: { file: "404.html", type: html, hash: `none${version}` },
    redirects: [{ from: "/old address", to: "/posts/a" }],
  };
}

const texts: Record<string, string> = {
  "index.html": "home ".repeat(100),
  "posts/a.html": "post ".repeat(100),
  "b.md": "# post",
  "feed.xml": "<rss/>",
  "tags/mô-hình.html": "tag",
  "x.css": "p{}",
  "404.html": "nothing here",
  "clip.mp4": "0123456789",
};

const folder = mkdtempSync(path.join(tmpdir(), "server-"));
const running: RunningServer[] = [];
const reported: string[] = [];

function writeRelease(name: string, base: string, changed: Record<string, string> = {}): string {
  const release = path.join(folder, name);
  for (const [file, text] of Object.entries({ ...texts, ...changed })) {
    mkdirSync(path.dirname(path.join(release, "site", file)), { recursive: true });
    writeFileSync(path.join(release, "site", file), text);
  }
  writeFileSync(path.join(release, "release.json"), JSON.stringify(manifest(base, changed["404.html"])));
  return release;
}

async function serve(
  release: string,
  most: Partial<typeof limits> = {},
): Promise<{ port: number; server: RunningServer }> {
  const report = (line: string) => reported.push(line);
  const whole = { ...limits, ...most };
  const server = await startServer({
    release: follow(release, report),
    report,
    port: 0,
    host: "127.0.0.1",
    most: whole,
  });
  running.push(server);
  return { port: server.port, server };
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Asks with a path as it is: `fetch` would tidy it up first. */
function ask(port: number, target: string, headers = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, headers, method }, response => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

let port = 0;
beforeAll(async () => {
  ({ port } = await serve(writeRelease("plain", "")));
});
afterAll(async () => {
  await Promise.all(running.map(server => server.stop()));
  rmSync(folder, { recursive: true });
});

/** A body as it was before the server packed it. */
function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}

describe("a post that is asked for as Markdown", () => {
  test.each([
    ["text/markdown", "b.md"],
    ["text/markdown;charset=utf-8", "b.md"],
    ["text/html;level=1;q=0.3, text/markdown;variant=GFM;q=0.5", "b.md"],
    ["text/markdown, text/html;q=0.9, */*;q=0.1", "b.md"],
    ["text/markdown, */*", "b.md"],
    ["text/html; q=0.3, text/markdown ; variant=GFM ; q=0.5", "b.md"],
    ["text/markdown; q=0.1, text/html; q=0.9", "posts/a.html"],
    ["text/markdown;\tQ = 0, text/html; q=0.9", "posts/a.html"],
    ["text/html, text/markdown", "posts/a.html"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "posts/a.html"],
    ["*/*", "posts/a.html"],
    ["text/*", "posts/a.html"],
    // It has neither: a page is better than nothing.
    ["image/png", "posts/a.html"],
    ["", "posts/a.html"],
  ])("with %j is sent as %s", async (accept, sent) => {
    const { status, headers, body } = await ask(port, "/posts/b", { accept });
    const isMarkdown = sent === "b.md";
    expect(status).toBe(200);
    expect(body.toString()).toBe(texts[sent]);
    expect(headers).toMatchObject({
      "content-type": isMarkdown ? "text/markdown; charset=utf-8" : html,
      etag: isMarkdown ? '"text"' : '"post"',
      vary: "Accept, Accept-Encoding",
    });
    expect(headers["content-location"]).toBe(isMarkdown ? "/posts/b.md" : undefined);
  });

  test("is the page where there is no Markdown beside it", async () => {
    const { headers } = await ask(port, "/posts/a", { accept: "text/markdown" });
    expect([headers["content-type"], headers.vary]).toEqual([html, "Accept-Encoding"]);
  });
});

describe("a feed", () => {
  test("tells when it was changed, and is not sent twice to who has it", async () => {
    const { status, headers } = await ask(port, "/feed.xml");
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": rss, "last-modified": day, etag: '"feed"' });
    const again = await ask(port, "/feed.xml", { "if-none-match": '"feed"', "if-modified-since": day });
    expect([again.status, again.headers["last-modified"]]).toEqual([304, day]);
  });

  test.each([
    [304, { "if-modified-since": day }],
    [304, { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" }],
    [200, { "if-modified-since": new Date(Date.parse(day) - 1000).toUTCString() }],
    [200, { "if-modified-since": "yesterday" }],
    // The tag is heeded before the time.
    [200, { "if-modified-since": day, "if-none-match": '"older"' }],
    [304, { "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT", "if-none-match": '"feed"' }],
  ])("answers %i to %j", async (status, headers) => {
    expect((await ask(port, "/feed.xml", headers)).status).toBe(status);
  });

  test("is not said to be changed in the future", async () => {
    const { headers } = await ask(port, "/later.xml");
    expect(Date.parse(String(headers["last-modified"]))).toBeLessThanOrEqual(Date.now());
  });

  test.each([
    // As a browser asks for a page: it would show a feed as bare text, and shows XML with its style sheet.
    ["text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", "application/xml"],
    ["application/rss+xml, application/xml;q=0.9, */*;q=0.1", "application/rss+xml"],
    ["*/*", "application/rss+xml"],
    ["text/html", "application/rss+xml"],
  ])("asked for with %j is sent as %s", async (accept, type) => {
    const { headers, body } = await ask(port, "/feed.xml", { accept });
    expect(headers["content-type"]).toBe(`${type}; charset=utf-8`);
    expect(headers.vary).toBe("Accept, Accept-Encoding");
    expect(headers.etag).toBe(type === "application/xml" ? '"feed-xml"' : '"feed"');
    expect(body.toString()).toBe(texts["feed.xml"]);
  });
});

describe("a page", () => {
  test("comes with its kind, its tag, and the question each time", async () => {
    const { status, headers, body } = await ask(port, "/posts/a?from=feed");
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": html,
      "cache-control": "public, max-age=0, must-revalidate",
      etag: '"post"',
      vary: "Accept-Encoding",
      "content-length": "500",
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(texts["posts/a.html"]);
  });

  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0.1, gzip", "gzip"],
    ["br;q=0, gzip;q=0", undefined],
    ["deflate", undefined],
    ["*", "br"],
  ])("asked for with %s is sent as %s", async (wanted, sent) => {
    const { headers, body } = await ask(port, "/posts/a", { "accept-encoding": wanted });
    expect(headers["content-encoding"]).toBe(sent);
    expect(unpacked(body, sent).toString()).toBe(texts["posts/a.html"]);
    expect(headers.etag).toBe(sent ? `"post-${sent}"` : '"post"');
  });

  test("that the client has is not sent again", async () => {
    for (const known of ['"post"', 'W/"post"', '"other", "post"', "*"]) {
      const { status, headers, body } = await ask(port, "/posts/a", { "if-none-match": known });
      expect(status, known).toBe(304);
      expect(headers.etag).toBe('"post"');
      expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      expect(body).toHaveLength(0);
    }
    expect((await ask(port, "/posts/a", { "if-none-match": '"older"' })).status).toBe(200);
  });

  test("asked for by HEAD comes without its body", async () => {
    const { status, headers, body } = await ask(port, "/posts/a", { "accept-encoding": "gzip" }, "HEAD");
    const full = await ask(port, "/posts/a", { "accept-encoding": "gzip" });
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
    for (const name of ["content-length", "content-type", "content-encoding", "etag", "cache-control"]) {
      expect(headers[name], name).toBe(full.headers[name]);
    }
  });

  test("with letters of other alphabets is found however they are written", async () => {
    expect((await ask(port, "/tags/m%C3%B4-h%c3%acnh")).body.toString()).toBe("tag");
  });

  test("whose file is gone is a fault that is reported, and the server goes on", async () => {
    const { status, headers } = await ask(port, "/gone", { "accept-encoding": "br" });
    expect(status).toBe(500);
    expect(headers.etag).toBeUndefined();
    expect(reported.some(line => line.startsWith("/gone: ENOENT"))).toBe(true);
    expect((await ask(port, "/")).status).toBe(200);
  });
});

test("what search engines are not to list says so, however it is asked for, and nothing else does", async () => {
  for (const [target, accept, told] of [
    ["/posts/c", "*/*", "noindex"],
    ["/posts/c", "text/markdown", "noindex"],
    ["/posts/c.md", "*/*", "noindex"],
    ["/posts/b", "text/markdown", undefined],
    ["/posts/b.md", "*/*", undefined],
    ["/nowhere", "*/*", undefined],
  ] as const) {
    const { headers } = await ask(port, target, { accept });
    expect(headers["x-robots-tag"], `${target} ${accept}`).toBe(told);
  }
});

test("a hashed file is kept for good", async () => {
  const { headers } = await ask(port, "/_next/static/x.css");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(headers["content-type"]).toBe("text/css; charset=utf-8");
});

describe("a film", () => {
  test("comes whole, never compressed", async () => {
    const { status, headers, body } = await ask(port, "/clip.mp4", { "accept-encoding": "br, gzip" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "video/mp4", "accept-ranges": "bytes", etag: '"clip"' });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["last-modified"]).toBeUndefined();
    expect(body.toString()).toBe("0123456789");
  });

  test.each([
    ["bytes=2-4", "bytes 2-4/10", "234"],
    ["bytes=7-", "bytes 7-9/10", "789"],
    ["bytes=-2", "bytes 8-9/10", "89"],
    ["bytes=-99", "bytes 0-9/10", "0123456789"],
  ])("comes in parts: %s", async (range, sent, text) => {
    const { status, headers, body } = await ask(port, "/clip.mp4", { range });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(sent);
    expect(body.toString()).toBe(text);
  });

  test("has no part behind its end", async () => {
    const { status, headers } = await ask(port, "/clip.mp4", { range: "bytes=10-" });
    expect(status).toBe(416);
    expect(headers["content-range"]).toBe("bytes */10");
  });

  test("has changed since the first part", async () => {
    for (const tag of ['"older"', 'W/"clip"']) {
      const { status } = await ask(port, "/clip.mp4", { range: "bytes=2-4", "if-range": tag });
      expect(status, tag).toBe(200);
    }
    expect((await ask(port, "/clip.mp4", { range: "bytes=2-4", "if-range": '"clip"' })).status).toBe(206);
  });

  test("asked about by HEAD is told of whole", async () => {
    const { status, headers } = await ask(port, "/clip.mp4", { range: "bytes=2-4" }, "HEAD");
    expect([status, headers["content-length"]]).toEqual([200, "10"]);
  });

  test("that the client has is not sent again", async () => {
    expect((await ask(port, "/clip.mp4", { "if-none-match": '"clip"' })).status).toBe(304);
  });
});

describe("an address that has moved", () => {
  test.each([
    ["/old%20address", "/posts/a"],
    ["/old%20address/", "/posts/a"],
    ["/posts/a/", "/posts/a"],
    ["/posts/a.html?x=1", "/posts/a?x=1"],
    ["/index.html", "/"],
    ["/tags/m%C3%B4-h%C3%ACnh/", "/tags/m%C3%B4-h%C3%ACnh"],
  ])("%s leads to %s", async (from, to) => {
    const { status, headers } = await ask(port, from, { host: "other.example" });
    expect(status).toBe(308);
    expect(headers.location).toBe(to);
  });

  test.each(["//other.example/", "//other.example", "/%2fother.example/", "/posts/", "/.html"])(
    "%s leads nowhere",
    async target => {
      const { status, headers } = await ask(port, target);
      expect(status).toBe(404);
      expect(headers.location).toBeUndefined();
    },
  );
});

test("an address that nothing is at gets the page that says so", async () => {
  const { status, headers, body } = await ask(port, "/nowhere", { "if-none-match": '"none"' });
  expect(status).toBe(404);
  expect(headers["content-type"]).toBe(html);
  expect(body.toString()).toBe("nothing here");
});

test("what is no address is refused in a line", async () => {
  for (const target of ["/%", "/%00", "/..%2f..%2fetc/passwd", "/../../etc/passwd", `/${"a".repeat(9000)}`]) {
    const { status, body } = await ask(port, target);
    expect([400, 414], target).toContain(status);
    expect(body.toString().trim().split("\n")).toHaveLength(1);
  }
});

test("other methods are refused, with those that are not", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const { status, headers } = await ask(port, "/", {}, method);
    expect(status, method).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  }
});

test("every answer carries the headers of safety, and that of encryption behind it alone", async () => {
  for (const target of ["/", "/clip.mp4", "/nowhere", "/%", "/healthz", "/posts/a/"]) {
    const { headers } = await ask(port, target);
    expect(headers, target).toMatchObject({
      "content-security-policy": "frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(headers["permissions-policy"], target).toContain("camera=()");
    expect(headers["strict-transport-security"], target).toBeUndefined();
    const behind = await ask(port, target, { "x-forwarded-proto": "https" });
    expect(behind.headers["strict-transport-security"], target).toBe("max-age=31536000");
  }
});

test("a host that nobody knows is not repeated", async () => {
  for (const target of ["/", "/nowhere", "/posts/a/"]) {
    const { headers, body } = await ask(port, target, {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
    });
    expect(JSON.stringify(headers) + body.toString()).not.toContain("evil.example");
  }
});

test("a host that is none is refused, and every one that could be is not", async () => {
  for (const host of ["a b", 'a"<script>', "a/b", "a@b", "a:b", "[::1", "a\u00e9"]) {
    const { status, body } = await ask(port, "/", { host });
    expect([status, body.toString()], host).toEqual([400, "Not a host.\n"]);
  }
  for (const host of [
    "",
    "localhost",
    "127.0.0.1:80",
    "[::1]:4000",
    "a_b.example.:",
    "xn--bcher-kva.example",
  ]) {
    expect((await ask(port, "/", { host })).status, host).toBe(200);
  }
});

describe("below a base path", () => {
  test("addresses are looked up behind it, and none before it", async () => {
    const { port } = await serve(writeRelease("based", "/project"));
    expect((await ask(port, "/project/posts/a")).status).toBe(200);
    expect((await ask(port, "/posts/a")).status).toBe(404);
    expect((await ask(port, "/projectile")).status).toBe(404);
    expect((await ask(port, "/healthz")).status).toBe(200);
    for (const [from, to] of [
      ["/project", "/project/"],
      ["/project/old%20address", "/project/posts/a"],
      ["/project/posts/a/", "/project/posts/a"],
    ] as const) {
      const { status, headers } = await ask(port, from);
      expect([status, headers.location]).toEqual([308, to]);
    }
  });
});

test("a new release is taken up while the server runs, and a damaged one is not", async () => {
  const releases = path.join(folder, "releases");
  writeRelease("releases/1", "");
  writeRelease("releases/2", "", { "404.html": "the new one" });
  mkdirSync(path.join(releases, "3"));
  writeFileSync(path.join(releases, "current"), "1\n");
  const { port } = await serve(releases);
  const shown = async () => (await ask(port, "/nowhere", { "accept-encoding": "identity" })).body.toString();
  expect(await shown()).toBe("nothing here");
  writeFileSync(path.join(releases, "current"), "2\n");
  await expect.poll(shown, { timeout: 5000 }).toBe("the new one");
  writeFileSync(path.join(releases, "current"), "3\n");
  const line = () => reported.find(one => one.startsWith("The new release cannot be served"));
  await expect
    .poll(
      async () => {
        await shown();
        return line();
      },
      { timeout: 5000 },
    )
    .toContain("ENOENT");
  expect(await shown()).toBe("the new one");
});

test("a release of later code is told in a line, with what to do", async () => {
  const releases = path.join(folder, "later");
  writeRelease("later/1", "");
  const later = writeRelease("later/2", "");
  writeFileSync(path.join(later, "release.json"), JSON.stringify({ ...manifest(""), more: true }));
  writeFileSync(path.join(releases, "current"), "1\n");
  const { port } = await serve(releases);
  writeFileSync(path.join(releases, "current"), "2\n");
  await expect
    .poll(
      async () => {
        await ask(port, "/");
        return reported;
      },
      { timeout: 5000 },
    )
    .toContain(
      "The new release cannot be served, the last one is: its list is of another version. Start the server anew.",
    );
});

test("who opened a page before a change still gets what it names by its content, and nothing else", async () => {
  const releases = path.join(folder, "changing");
  const write = (name: string, style: string, page: string) => {
    const release = writeRelease(`changing/${name}`, "", { [style]: `${name}{}` });
    const { files, ...rest } = manifest("");
    const css = { file: style, type: "text/css; charset=utf-8", hash: style };
    const { "/posts/a": a, "/": home } = files;
    const own = { "/": home, [page]: a, [`/_next/static/${style}`]: css };
    writeFileSync(path.join(release, "release.json"), JSON.stringify({ ...rest, files: own }));
  };
  write("8", "gone.css", "/posts/gone");
  write("9", "old.css", "/posts/old");
  writeFileSync(path.join(releases, "current"), "9\n");
  const { port } = await serve(releases);
  write("10", "new.css", "/posts/new");
  rmSync(path.join(releases, "8"), { recursive: true });
  writeFileSync(path.join(releases, "current"), "10\n");
  const status = async (target: string) => (await ask(port, target)).status;
  await expect.poll(() => status("/posts/new"), { timeout: 5000 }).toBe(200);
  // The one that saw the change, and one that starts afterwards.
  for (const { port: each } of [{ port }, await serve(releases)]) {
    const old = await ask(each, "/_next/static/old.css");
    expect([old.status, old.body.toString()]).toEqual([200, "9{}"]);
    expect((await ask(each, "/_next/static/new.css")).body.toString()).toBe("10{}");
    for (const gone of ["/_next/static/gone.css", "/posts/old"]) {
      expect((await ask(each, gone)).status, gone).toBe(404);
    }
  }
});

test("a stop lets what is under way end, and takes nothing new", async () => {
  const { port, server } = await serve(path.join(folder, "plain"));
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.on("data", part => {
    received += part.toString();
  });
  const closed = new Promise(resolve => socket.on("close", resolve));
  // The request is half there when the server is told to stop.
  await new Promise(resolve => socket.write("GET /posts/a HTTP/1.1\r\nHost: x\r\n", resolve));
  // Who is answered came later, so the half has arrived.
  await untilClosed(port, other => other.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
  const stopped = server.stop();
  await expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED");
  socket.write("\r\n");
  await Promise.all([closed, stopped]);
  expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(received).toMatch(/^connection: close\r$/im);
  expect(received).toContain(texts["posts/a.html"]);
});

test("a stop does not wait for who has a connection and asks nothing", async () => {
  const { port, server } = await serve(path.join(folder, "plain"));
  const silent = connect(port, "127.0.0.1");
  const closed = new Promise(resolve => silent.on("close", resolve));
  await new Promise(resolve => silent.once("connect", resolve));
  expect((await ask(port, "/")).status).toBe(200);
  const started = Date.now();
  await Promise.all([closed, server.stop()]);
  expect(Date.now() - started).toBeLessThan(limits.stopping / 2);
});

test("a stop ends connections as the answers on them end, though they were to be kept", async () => {
  const size = 24 * 1024 * 1024;
  const release = writeRelease("mid-answer", "", { "clip.mp4": "x".repeat(size) });
  const { port, server } = await serve(release, { stopping: 60_000 });
  let stopped = Promise.resolve();
  const answer = await untilClosed(port, socket => {
    socket.write("GET /clip.mp4 HTTP/1.1\r\nHost: x\r\n\r\n");
    socket.once("data", () => {
      stopped = server.stop();
    });
  });
  await stopped;
  expect(answer).toMatch(/^connection: keep-alive\r$/im);
  expect(answer.length).toBeGreaterThan(size);
}, 20_000);

test("a port that is taken is told", async () => {
  const report = () => {};
  const again = startServer({
    release: follow(path.join(folder, "plain"), report),
    report,
    port,
    host: "127.0.0.1",
  });
  await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
});

/** Opens a connection, sends what it is given, and resolves with all that came when the server has closed it. */
function untilClosed(port: number, start: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => start(socket));
    const parts: Buffer[] = [];
    socket.on("data", part => parts.push(part));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
    socket.on("close", () => resolve(Buffer.concat(parts).toString("latin1")));
  });
}

test("a tunnel, and a request to two hosts, are refused in so many words", async () => {
  const tunnel = untilClosed(port, socket => socket.write("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"));
  expect(await tunnel).toMatch(/^HTTP\/1\.1 405 /);
  const two = "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n";
  expect(await untilClosed(port, socket => socket.write(two))).toMatch(/^HTTP\/1\.1 400 /);
});

test("who asks for a tunnel and is gone, or stays, keeps the server from nothing", async () => {
  const { port, server } = await serve(path.join(folder, "plain"));
  const gone = () =>
    untilClosed(port, socket => {
      socket.write("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", () => socket.resetAndDestroy());
    });
  for (let n = 0; n < 20; n++) await gone();
  expect((await ask(port, "/")).status).toBe(200);
  // It keeps its end of the connection open.
  const staying = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  staying.on("error", () => {});
  staying.write("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
  await new Promise(resolve => staying.once("data", resolve));
  const stopped = server.stop().then(() => "stopped");
  const waited = new Promise(resolve => setTimeout(resolve, 3_000, "still there"));
  expect(await Promise.race([stopped, waited])).toBe("stopped");
  staying.destroy();
});

describe("a client that takes its time", () => {
  test("over its headers is cut off, and others are answered meanwhile", async () => {
    const { port } = await serve(writeRelease("slow-headers", ""), { headers: 300, request: 400, check: 50 });
    const slow = Array.from({ length: 50 }, () =>
      untilClosed(port, socket => {
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
        const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 60);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    expect((await ask(port, "/")).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).not.toContain("200 OK");
    expect((await ask(port, "/")).status).toBe(200);
  });

  test("over what it reads is cut off, and takes no room of the size of what it asked for", async () => {
    const size = 24 * 1024 * 1024;
    const release = writeRelease("slow-reader", "", { "clip.mp4": "x".repeat(size) });
    const { port } = await serve(release, { idle: 700 });
    const room = () => process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    const before = room();
    const readers = 12;
    let taken = 0;
    const slow = Array.from({ length: readers }, () =>
      untilClosed(port, socket => {
        socket.write("GET /clip.mp4 HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.once("data", () => socket.pause());
        // It reads on when it has long been given up.
        setTimeout(() => {
          taken = Math.max(taken, room() - before);
        }, 400);
        setTimeout(() => socket.resume(), 3_000);
      }),
    );
    for (const answer of await Promise.all(slow)) expect(answer.length).toBeLessThan(size);
    // Of a dozen, not one in whole for each; other tests of this process take some room too.
    expect(taken).toBeLessThan((readers / 3) * size);
    expect((await ask(port, "/")).status).toBe(200);
  }, 20_000);
});
