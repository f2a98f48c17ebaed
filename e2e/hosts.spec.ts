/** What every host of the site says beside the pages themselves: `npm start`, and nginx with what export wrote. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import sharp from "sharp";
import { tellsPlace } from "../lib/images/place";
import { pagesOf } from "./support/pages";
import { ask, header } from "./support/raw";
import { origin } from "./support/sites";
import { expect, test } from "./support/test";

test.use({ site: "many" });

/** A file of each kind that the site has, found on its pages. */
async function filesOnPages(at: string): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const page of ["/", "/posts/with-cover", "/posts/island-tokenizer"]) {
    const html = (await ask(at, page)).body.toString();
    for (const [, address = ""] of html.matchAll(
      /["(,\s](\/(?:_next|media|posts\/images|icon)[^"()\s,?]*\.[a-z\d]+)/g,
    )) {
      kinds.set(address.slice(address.lastIndexOf(".")), address);
    }
  }
  return kinds;
}

test("every page is the same, whoever serves it, compressed or not, and known again", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  const wrong: string[] = [];
  for (const page of pagesOf("many")) {
    const plain = await ask(at, encodeURI(page));
    const zipped = await ask(at, encodeURI(page), { "accept-encoding": "gzip" });
    const again = await ask(at, encodeURI(page), { "if-none-match": header(plain, "etag") });
    // Both hosts, so that what is tried on one need not be tried on the other (playwright.config.ts).
    const other = host === "nginx" ? await ask(origin(site, "node"), encodeURI(page)) : plain;
    if (!other.body.equals(plain.body)) wrong.push(`${page}: differs from npm start`);
    if (plain.status !== 200) wrong.push(`${page}: ${plain.status}`);
    if (plain.headers["content-type"] !== "text/html; charset=utf-8") wrong.push(`${page}: no HTML`);
    if (plain.headers["cache-control"] !== "public, max-age=0, must-revalidate") wrong.push(`${page}: kept`);
    if (zipped.headers["content-encoding"] !== "gzip") wrong.push(`${page}: not compressed`);
    if (!gunzipSync(zipped.body).equals(plain.body)) wrong.push(`${page}: differs compressed`);
    if (again.status !== 304 || again.body.length > 0) wrong.push(`${page}: sent again`);
  }
  expect(wrong).toEqual([]);
});

test("each kind of file says what it is, and hashed ones are kept for good", async ({ site, host }) => {
  const at = origin(site, host);
  const kinds = await filesOnPages(at);
  const expected: Record<string, string> = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
  };
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(Object.keys(expected)));
  for (const [ending, address] of kinds) {
    const { status, headers } = await ask(at, address);
    expect(status, address).toBe(200);
    expect(headers["content-type"], address).toBe(expected[ending]);
    expect(headers["cache-control"], address).toBe(
      address.startsWith("/_next/static/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate",
    );
    const isText = expected[ending]?.includes("charset");
    const zipped = await ask(at, address, { "accept-encoding": "gzip" });
    expect(zipped.headers["content-encoding"], address).toBe(isText ? "gzip" : undefined);
    if (isText) expect(zipped.headers.vary?.toString().toLowerCase(), address).toContain("accept-encoding");
  }
});

test("the files of a post say what they are, and are compressed", async ({ site, host }) => {
  const at = origin(site, host);
  for (const [address, type] of [
    ["/posts/elements.md", "text/markdown; charset=utf-8"],
    ["/posts/elements.bib", "application/x-bibtex; charset=utf-8"],
    ["/posts/quiet.md", "text/markdown; charset=utf-8"],
  ] as const) {
    const { status, headers, body } = await ask(at, address);
    expect([status, headers["content-type"]], address).toEqual([200, type]);
    const zipped = await ask(at, address, { "accept-encoding": "gzip" });
    expect(zipped.headers["content-encoding"], address).toBe("gzip");
    expect(gunzipSync(zipped.body).equals(body), address).toBe(true);
  }
  for (const address of ["/posts/secret-draft.md", "/posts/secret-later.bib", "/posts/nowhere.md"]) {
    expect((await ask(at, address)).status, address).toBe(404);
  }
});

test("an unlisted post and its files say to search engines that they are not to be listed", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  for (const [address, told] of [
    ["/posts/island-tokenizer", "noindex"],
    ["/posts/island-tokenizer.md", "noindex"],
    ["/posts/island-tokenizer.bib", "noindex"],
    ["/posts/elements", undefined],
    ["/posts/elements.md", undefined],
  ] as const) {
    const { status, headers } = await ask(at, address);
    expect([status, headers["x-robots-tag"]], address).toEqual([200, told]);
  }
  const asked = await ask(at, "/posts/island-tokenizer", { accept: "text/markdown" });
  expect(asked.headers["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(asked.headers["x-robots-tag"]).toBe("noindex");
});

test("a picture comes in parts, and a question about it gets no picture", async ({ site, host }) => {
  const at = origin(site, host);
  const address = (await filesOnPages(at)).get(".png") ?? "";
  const whole = await ask(at, address);
  const part = await ask(at, address, { range: "bytes=100-199" });
  expect(part.status).toBe(206);
  expect(part.body.equals(whole.body.subarray(100, 200))).toBe(true);
  expect(part.headers["content-range"]).toBe(`bytes 100-199/${whole.body.length}`);
  const behind = await ask(at, address, { range: `bytes=${whole.body.length}-` });
  expect(behind.status).toBe(416);
  const head = await ask(at, address, {}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(whole.body.length),
  ]);
});

test("what is no address is refused, and nothing outside the site is given away", async ({ site, host }) => {
  const at = origin(site, host);
  for (const path of [
    "/%",
    "/%00",
    "/%E0%A4%A",
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/posts/..%2f..%2f..%2fpackage.json",
    "/.release/current",
    "/_headers",
    "/_nginx.conf",
    `/${"a".repeat(7000)}`,
    `/${"a/".repeat(900)}a`,
  ]) {
    const { status, body } = await ask(at, path);
    expect([400, 404, 414], `${path.slice(0, 40)} ${status}`).toContain(status);
    expect(body.toString(), path).not.toMatch(/root:x:|"dependencies"|add_header/);
  }
});

test("what is like an address is none: dots, two slashes, compressed files and notes for hosts", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  for (const [path, expected] of [
    ["/./about", 400],
    ["/posts/.", 400],
    ["/posts/./elements", 400],
    ["/posts/./elements/", 400],
    ["/posts/%2e/elements", 400],
    ["/posts/%2E%2e/about", 400],
    ["/posts/x/../elements", 400],
    ["/posts/..%2fabout", 400],
    ["/%", 400],
    ["/%ff", 400],
    ["/%c0%ae", 400],
    ["/posts\\elements", 400],
    ["/%5cevil.example/", 400],
    ["/%0d%0aSet-Cookie:x=1", 400],
    ["/%F0%9F%A7%A0", 404],
    [`/${"a".repeat(2047)}`, 404],
    [`/${"a".repeat(2048)}`, 414],
    ["//about", 404],
    ["/posts//elements", 404],
    ["/posts/%2felements", 404],
    ["/posts%2F%2felements.md", 404],
    ["/posts//elements/", 404],
    ["/_next//static/x.js", 404],
    ["/.nojekyll", 404],
    ["/about.html.gz", 404],
    ["/feed.xml.br", 404],
  ] as const) {
    const { status, headers } = await ask(at, path);
    expect(status, path).toBe(expected);
    expect(headers["content-type"], path).toMatch(status === 404 ? /^text\/html/ : /^text\/plain/);
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "content-security-policy": "frame-ancestors 'none'",
    });
  }
  // A question is no part of the path.
  expect((await ask(at, "/about?from=//x/./y")).status).toBe(200);
});

test("an address has one form", async ({ site, host }) => {
  const at = origin(site, host);
  for (const [from, to] of [
    ["/about/", "/about"],
    ["/about.html", "/about"],
    ["/about/?x=1", "/about?x=1"],
    ["/posts/page/1", "/posts"],
    ["/about//?x=1", "/about?x=1"],
    ["/index", "/"],
    ["/index.html", "/"],
    ["//", "/"],
    ["/2024/elements", "/posts/elements"],
    ["/b%C3%A0i-c%C5%A9", "/posts/elements"],
    ["/b%C3%A0i-c%C5%A9/?x=1", "/posts/elements?x=1"],
    ["/2024/elements.html", "/posts/elements"],
    ["/2024/elements/index.html", "/posts/elements"],
    ["/index/", "/"],
    ["/feed.xml/", "/feed.xml"],
  ] as const) {
    const { status, headers } = await ask(at, from, { host: "evil.example" });
    expect([status, headers.location], from).toEqual([308, to]);
    expect(headers["cache-control"], from).toBe("public, max-age=0, must-revalidate");
  }
  for (const path of ["//evil.example/", "/%5cevil.example/", "/\\evil.example/", "/%0d%0aSet-Cookie:x=1/"]) {
    const { headers } = await ask(at, path);
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers.location?.toString() ?? "", path).not.toMatch(/^(?:[/\\]{2}|https?:)/);
  }
});

test("every answer protects its reader, over an encrypted connection for a year", async ({ site, host }) => {
  const at = origin(site, host);
  for (const path of ["/", "/posts/quiet", "/about/", "/nowhere", "/nowhere.svg", "/healthz", "/./", "//x"]) {
    const { headers } = await ask(at, path);
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "content-security-policy": "frame-ancestors 'none'",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["strict-transport-security"], path).toBeUndefined();
    // Two servers in front say it in one line, the outer one first.
    for (const protocol of ["https", "HTTPS, http"]) {
      const behind = await ask(at, path, { "x-forwarded-proto": protocol });
      expect(behind.headers["strict-transport-security"], path).toContain("max-age=31536000");
    }
  }
});

test("no address gives away where a photograph was taken", async ({ site, host }) => {
  const at = origin(site, host);
  const page = (await ask(at, "/posts/with-cover")).body.toString();
  const made = [...page.matchAll(/\/_next\/static\/media\/photo\.[\w.]+/g)].map(([address]) => address);
  expect(made.length).toBeGreaterThan(2);
  for (const address of [...new Set(made), "/media/with-cover/photo.jpg", "/raw/photo.jpg"]) {
    const { status, body } = await ask(at, address);
    expect(status, address).toBe(200);
    expect(tellsPlace(body), address).toBe(false);
    expect(body.includes("A camera"), address).toBe(false);
    expect(await sharp(body).metadata(), address).toMatchObject({ width: 40, height: 60 });
  }
  for (const original of ["posts/with-cover/photo.jpg", "public/raw/photo.jpg"]) {
    expect(tellsPlace(readFileSync(path.join("e2e/fixtures/many", original)))).toBe(true);
  }
});

test("a drawing that is opened by itself runs nothing and fetches nothing", async ({
  site,
  host,
  browser,
}) => {
  const at = origin(site, host);
  const drawings = [
    ...(await filesOnPages(at)).values(),
    "/media/with-cover/drawing.svg",
    "/raw/drawing.svg",
  ].filter(address => address.endsWith(".svg"));
  expect(drawings.length).toBeGreaterThan(2);
  for (const address of drawings) {
    const { status, headers, body } = await ask(at, address);
    expect(status, address).toBe(200);
    expect(headers["content-security-policy"], address).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'",
    );
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(body.toString(), address).not.toMatch(/<script|\son[a-z]+=|https?:\/\/(?!www\.w3\.org\/)/);
  }
  // It is drawn all the same. In a page of its own: where nothing may run, the browser says so in the console.
  const page = await browser.newPage();
  await page.goto(at + (drawings.at(-1) ?? ""));
  const shown = await sharp(await page.screenshot({ clip: { x: 30, y: 20, width: 1, height: 1 } }))
    .raw()
    .toBuffer();
  await page.close();
  expect([...shown.subarray(0, 3)]).toEqual([0xe9, 0xf1, 0x5f]);
});

test("the server says that it is well", async ({ site, host }) => {
  const at = origin(site, host);
  const { status, headers, body } = await ask(at, "/healthz");
  expect([status, body.toString(), headers["cache-control"]]).toEqual([200, "ok\n", "no-store"]);
});

test("a missing page is the site's own, with its status, and no other address comes before it", async ({
  site,
  host,
}) => {
  const at = origin(site, host);
  const others = [
    "/nowhere/",
    "/nowhere.html",
    "/nowhere/index.html",
    "/posts/nowhere//",
    "/about.html.html",
  ];
  for (const path of ["/nowhere", "/404", "/404/", "/404.html", "/_headers/", "/feed.xml.gz/", ...others]) {
    const { status, headers, body } = await ask(at, path);
    expect([status, headers["content-type"]], path).toEqual([404, "text/html; charset=utf-8"]);
    expect(body.toString(), path).toContain("<h1");
  }
});

test("only reading is answered", async ({ site, host }) => {
  const at = origin(site, host);
  for (const method of ["POST", "PUT", "DELETE"]) {
    for (const path of ["/about", "/nowhere"]) {
      const { status, headers, body } = await ask(at, path, {}, method);
      expect([status, headers.allow], `${method} ${path}`).toEqual([405, "GET, HEAD"]);
      expect(headers, path).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "content-type": "text/plain; charset=utf-8",
      });
      expect(body.toString()).toBe("Only GET and HEAD are answered here.\n");
    }
  }
});

test("a server that can, sends Brotli", async ({ site, host }) => {
  const at = origin(site, host);
  test.skip(host === "nginx", "Debian's nginx has no module for it");
  const plain = await ask(at, "/about");
  const { headers, body } = await ask(at, "/about", { "accept-encoding": "gzip, deflate, br, zstd" });
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).equals(plain.body)).toBe(true);
});
