import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exportRelease } from "./export";
import type { ReleaseManifest } from "./manifest";

const html = "text/html; charset=utf-8";
const texts: Readonly<Record<string, string>> = {
  "index.html": "<!DOCTYPE html>home ".repeat(50),
  "posts/a.html": "mô hình ".repeat(50),
  "404.html": "none",
  "picture.png": "pixels",
};

let root = "";
let release = "";
let out = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "export-"));
  [release, out] = [path.join(root, "release"), path.join(root, "out")];
  for (const [name, text] of Object.entries(texts)) write(name, text);
  describeRelease("");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  const file = path.join(release, "site", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const moved: ReleaseManifest["redirects"] = [
  { from: "/old", to: "/posts/a" },
  { from: "/cũ", to: "/posts/a" },
];

function describeRelease(base: string, more: ReleaseManifest["files"] = {}, redirects = moved): void {
  const manifest: ReleaseManifest = {
    version: 1,
    base,
    files: {
      "/": { file: "index.html", type: html, hash: "a" },
      "/posts/a": { file: "posts/a.html", type: html, hash: "b" },
      "/picture.png": { file: "picture.png", type: "image/png", hash: "c" },
      ...more,
    },
    notFound: { file: "404.html", type: html, hash: "d" },
    redirects,
  };
  writeFileSync(path.join(release, "release.json"), JSON.stringify(manifest));
}

const exported = (name: string): Buffer => readFileSync(path.join(out, name));

test("every text has its compressed forms beside it, and they say the same", async () => {
  await exportRelease(release, out);
  const names = readdirSync(out, { recursive: true, encoding: "utf8" });
  for (const [name, text] of Object.entries(texts)) {
    expect(exported(name).toString()).toBe(text);
    const isText = name.endsWith(".html");
    expect(names.includes(`${name}.gz`) && names.includes(`${name}.br`)).toBe(isText);
    if (!isText) continue;
    expect(gunzipSync(exported(`${name}.gz`)).toString()).toBe(text);
    expect(brotliDecompressSync(exported(`${name}.br`)).toString()).toBe(text);
  }
});

test.each(["", "/project"])("hosts are told headers and redirects, below %j", async base => {
  describeRelease(base);
  await exportRelease(release, out);
  const rules = exported("_headers").toString().split("\n\n");
  expect(rules.map(rule => rule.split("\n")[0])).toEqual([
    `${base}/*`,
    `${base}/*.svg`,
    `${base}/posts/*.bib`,
    `${base}/feed.xml`,
    `${base}/feed/*`,
    `${base}/tags/*/feed.xml`,
    `${base}/series/*/feed.xml`,
    `${base}/languages/*/feed.xml`,
    `${base}/atom.xml`,
    `${base}/feed.json`,
    `${base}/_next/static/*`,
  ]);
  const [every = "", drawings = "", citations = "", feed = ""] = rules;
  const hashed = rules.at(-1);
  expect(feed).toContain("\n  Content-Type: application/rss+xml; charset=utf-8");
  expect(every.split("\n").slice(1)).toEqual([
    "  Content-Security-Policy: frame-ancestors 'none'",
    "  Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "  Referrer-Policy: strict-origin-when-cross-origin",
    "  X-Content-Type-Options: nosniff",
    "  X-Frame-Options: DENY",
    "  Strict-Transport-Security: max-age=31536000",
  ]);
  expect(drawings).toMatch(/^ {2}Content-Security-Policy: default-src 'none'; .*; sandbox;/m);
  expect(citations).toContain("\n  Content-Type: application/x-bibtex; charset=utf-8");
  expect(hashed).toContain("\n  Cache-Control: public, max-age=31536000, immutable");
  expect(exported("_redirects").toString()).toBe(
    `${base}/old ${base}/posts/a 301\n${base}/c%C5%A9 ${base}/posts/a 301\n`,
  );
});

test.each(["", "/project"])("hosts are told what search engines are not to list, below %j", async base => {
  write("posts/a.md", "a");
  const markdown = { file: "posts/a.md", type: "text/markdown; charset=utf-8", hash: "e" };
  const page = { file: "posts/a.html", type: html, hash: "b" };
  describeRelease(base, {
    "/posts/a": { ...page, noindex: true },
    "/posts/a.md": { ...markdown, noindex: true },
    "/posts/b.md": markdown,
  });
  await exportRelease(release, out);
  const rules = exported("_headers").toString().split("\n\n");
  expect(rules.filter(rule => rule.includes("X-Robots-Tag"))).toEqual([
    `${base}/posts/a.*\n  X-Robots-Tag: noindex`,
  ]);
  const told = exported("_nginx.conf")
    .toString()
    .match(/^if .* \{ set \$robots .*$/gm);
  expect(told).toEqual([
    `if ($uri = "${base}/posts/a") { set $robots "noindex"; }`,
    `if ($uri = "${base}/posts/a.md") { set $robots "noindex"; }`,
  ]);
});

test("nginx is told of each address once, and the redirect that is its own counts", async () => {
  describeRelease("", {}, [
    { from: "/old.html", to: "/posts/a" },
    { from: "/old", to: "/" },
    { from: "/posts", to: "/posts/a" },
  ]);
  await exportRelease(release, out);
  const told = [
    ...exported("_nginx.conf")
      .toString()
      .matchAll(/^location = "([^"]+)" \{ return 308 "([^"$]+)/gm),
  ];
  const targets = Object.fromEntries(told.map(([, from, to]) => [from, to]));
  expect(Object.keys(targets)).toHaveLength(told.length);
  expect(targets).toMatchObject({
    "/old": "/",
    "/old/": "/",
    "/old.html": "/posts/a",
    "/old.html/": "/posts/a",
  });
});

test("what public/ says to hosts stands before what the export says", async () => {
  write("_redirects", "/mine /posts/a 302");
  const file = { file: "_redirects", type: "application/octet-stream", hash: "e" };
  describeRelease("", { "/_redirects": file });
  await exportRelease(release, out);
  expect(exported("_redirects").toString()).toMatch(/^\/mine \/posts\/a 302\n\n\/old \/posts\/a 301\n/);
});

test("a compressed file beside its text is kept, and one that is something else is told", async () => {
  const text = (file: string) => ({ file, type: "text/csv; charset=utf-8", hash: "e" });
  const packed = { file: "data.csv.gz", type: "application/gzip", hash: "f" };
  describeRelease("", { "/data.csv": text("data.csv"), "/data.csv.gz": packed });
  write("data.csv", "a,b\n".repeat(99));
  const own = gzipSync("a,b\n".repeat(99), { level: 1 });
  writeFileSync(path.join(release, "site/data.csv.gz"), own);
  await exportRelease(release, out);
  expect(exported("data.csv.gz")).toEqual(own);
  write("data.csv.gz", "something else");
  await expect(exportRelease(release, out)).rejects.toThrow("public/data.csv.gz has the name");
});

test("a page of public/ keeps its name on nginx, and no other address does", async () => {
  write("proof.html", "mine");
  describeRelease("/project", { "/proof.html": { file: "proof.html", type: html, hash: "e" } });
  await exportRelease(release, out);
  const own = exported("_nginx.conf")
    .toString()
    .match(/^if \(\$uri = .*$/gm);
  expect(own).toEqual(['if ($uri = "/project/proof.html") { set $asked ""; }']);
});

test("an export that fails leaves the last one, and the next one takes its place", async () => {
  await exportRelease(release, out);
  write("index.html", "changed");
  rmSync(path.join(release, "site/posts/a.html"));
  await expect(exportRelease(release, out)).rejects.toThrow("ENOENT");
  expect(exported("index.html").toString()).toBe(texts["index.html"]);
  expect(readdirSync(root).sort()).toEqual(["out", "release"]);
  write("posts/a.html", "there again");
  await exportRelease(release, out);
  expect(exported("index.html").toString()).toBe("changed");
  expect(readdirSync(root).sort()).toEqual(["out", "release"]);
});

test("an export that fails while others of its files are written clears all of them away", async () => {
  const many = Array.from({ length: 60 }, (_, n) => `p${n}.html`);
  for (const name of many) write(name, randomBytes(20_000).toString("hex"));
  const file = (name: string) => [`/${name}`, { file: name, type: html, hash: name }] as const;
  describeRelease("", Object.fromEntries([...many, "missing.html"].map(file)));
  await expect(exportRelease(release, out)).rejects.toThrow("ENOENT");
  expect(readdirSync(root)).toEqual(["release"]);
});

test("an export that is killed leaves the last one whole", async () => {
  await exportRelease(release, out);
  const before = readdirSync(out, { recursive: true, encoding: "utf8" }).sort();
  // Long enough to compress that the command is at it when it is killed.
  write("long.html", randomBytes(6_000_000).toString("hex"));
  describeRelease("", { "/long": { file: "long.html", type: html, hash: "e" } });
  const code = `import { exportRelease } from "./lib/release/export.ts"; await exportRelease(...process.argv.slice(1));`;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", code, release, out],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.once("exit", (_, signal) => resolve(signal)),
  );
  await expect
    .poll(() => existsSync(`${out}.unfinished/long.html`), { timeout: 20_000, interval: 5 })
    .toBe(true);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  expect(readdirSync(out, { recursive: true, encoding: "utf8" }).sort()).toEqual(before);
  expect(exported("index.html").toString()).toBe(texts["index.html"]);
  expect(existsSync(`${out}.unfinished`)).toBe(true);
}, 30_000);

test("one that is killed between two names is put back by the next, even by one that fails", async () => {
  await exportRelease(release, out);
  renameSync(out, `${out}.last`);
  rmSync(path.join(release, "site/posts/a.html"));
  await expect(exportRelease(release, out)).rejects.toThrow("ENOENT");
  expect(exported("index.html").toString()).toBe(texts["index.html"]);
});
