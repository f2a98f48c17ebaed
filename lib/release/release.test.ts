import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { currentRelease, readManifest } from "./manifest";
import { makeRelease } from "./release";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "release-"));
  write(".next/prerender-manifest.json", JSON.stringify({ version: 4, routes, dynamicRoutes }));
  write(
    ".next/app-path-routes-manifest.json",
    JSON.stringify({ "/page": "/", "/tags/[tag]/page": "/tags/[tag]" }),
  );
  for (const [file, text] of Object.entries(files)) write(file, text);
});
afterEach(() => rmSync(root, { recursive: true }));

const made = { initialRevalidateSeconds: false, compute: "static" };
const page = (srcRoute: string) => ({ ...made, srcRoute, dataRoute: "/x.rsc" });
const answer = { ...made, srcRoute: null, dataRoute: null };
const routes = {
  "/": page("/"),
  "/tags/m%C3%B4": page("/tags/[tag]"),
  "/_not-found": page("/_not-found"),
  "/_global-error": page("/_global-error"),
  "/icon.svg": answer,
  "/notes": answer,
  "/posts/a/post.bib": answer,
};
const dynamicRoutes = { "/tags/[tag]": { fallback: false } };
const files = {
  ".next/server/pages-manifest.json": '{"/404":"pages/404.html","/500":"pages/500.html"}',
  ".next/server/app/index.html": "home",
  ".next/server/app/tags/m%C3%B4.html": "tag",
  ".next/server/app/_not-found.html": "none",
  ".next/server/app/_global-error.html": "fault",
  ".next/server/pages/404.html": "none",
  ".next/server/pages/500.html": "fault",
  ".next/server/app/icon.svg.body": "<svg/>",
  ".next/server/app/icon.svg.meta": '{"headers":{"content-type":"image/svg+xml"}}',
  ".next/server/app/notes.body": "notes",
  ".next/server/app/notes.meta": '{"headers":{"content-type":"text/markdown; charset=utf-8"}}',
  ".next/server/app/posts/a/post.bib.meta":
    '{"headers":{"content-type":"application/x-bibtex; charset=utf-8"}}',
  ".next/server/app/posts/a/post.bib.body": "@misc{a}",
  ".next/static/chunks/a.js": "a()",
  "public/picture.png": "picture",
  "public/.well-known/security.txt": "Contact: mailto:x@example.org",
  "server.cjs": "serve()",
};

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function make(): string {
  return makeRelease(path.join(root, ".release"), {
    dir: path.join(root, ".next"),
    publicDir: path.join(root, "public"),
    cleaned: new Map([[path.join(root, "public/photo.jpg"), path.join(root, "kept")]]),
    base: "",
    redirects: [{ from: "/old", to: "/" }],
    unlisted: ["/posts/a.bib"],
    server: path.join(root, "server.cjs"),
  });
}

test("a release holds everything that is served, each with its kind", () => {
  const release = make();
  const { files, notFound, redirects } = readManifest(release);
  expect(Object.entries(files).map(([address, { file, type }]) => [address, file, type])).toEqual([
    ["/", "index.html", "text/html; charset=utf-8"],
    ["/.well-known/security.txt", ".well-known/security.txt", "text/plain; charset=utf-8"],
    ["/_next/static/chunks/a.js", "_next/static/chunks/a.js", "text/javascript; charset=utf-8"],
    ["/icon.svg", "icon.svg", "image/svg+xml; charset=utf-8"],
    ["/notes", "notes", "text/markdown; charset=utf-8"],
    ["/picture.png", "picture.png", "image/png"],
    ["/posts/a.bib", "posts/a.bib", "application/x-bibtex; charset=utf-8"],
    ["/tags/mô", "tags/mô.html", "text/html; charset=utf-8"],
  ]);
  expect(notFound.file).toBe("404.html");
  expect(redirects).toEqual([{ from: "/old", to: "/" }]);
  expect(readFileSync(path.join(release, "site/tags/mô.html"), "utf8")).toBe("tag");
  expect(readFileSync(path.join(release, "site/404.html"), "utf8")).toBe("none");
  expect(readFileSync(path.join(release, "server.cjs"), "utf8")).toBe("serve()");
});

test("a release knows what search engines are not to list", () => {
  const { files } = readManifest(make());
  const told = Object.entries(files).flatMap(([address, { noindex }]) => (noindex ? [address] : []));
  expect(told).toEqual(["/posts/a.bib"]);
});

test("a build that lists its pages in another order makes the same release", () => {
  const list = (release: string) => readFileSync(path.join(release, "release.json"), "utf8");
  const first = list(make());
  const turned = Object.fromEntries(Object.entries(routes).reverse());
  write(".next/prerender-manifest.json", JSON.stringify({ version: 4, routes: turned, dynamicRoutes }));
  expect(list(make())).toBe(first);
});

test("the same content has the same hash in every release, another one another", () => {
  const first = readManifest(make()).files;
  write(".next/server/app/index.html", "changed");
  rmSync(path.join(root, ".next/static/chunks/a.js"));
  write(".next/static/chunks/a.js", "a()");
  const second = readManifest(make()).files;
  expect(second["/_next/static/chunks/a.js"]).toEqual(first["/_next/static/chunks/a.js"]);
  expect(second["/"]?.hash).not.toBe(first["/"]?.hash);
});

test("of an image that was cleaned the clean copy is served", () => {
  write("public/photo.jpg", "with a position");
  write("kept", "without");
  const release = make();
  expect(readManifest(release).files["/photo.jpg"]?.type).toBe("image/jpeg");
  expect(readFileSync(path.join(release, "site/photo.jpg"), "utf8")).toBe("without");
});

test("an author who changes a file in place does not change a release", () => {
  const release = make();
  write("public/picture.png", "another");
  expect(readFileSync(path.join(release, "site/picture.png"), "utf8")).toBe("picture");
});

test("pages take no room of their own beside the build", () => {
  const release = make();
  const inode = (file: string) => statSync(path.join(root, file)).ino;
  expect(inode(path.relative(root, path.join(release, "site/index.html")))).toBe(
    inode(".next/server/app/index.html"),
  );
});

test("the last release stays beside the current one, older ones go", () => {
  make();
  const second = make();
  const third = make();
  expect(currentRelease(path.join(root, ".release"))).toBe(third);
  expect(readdirSync(path.join(root, ".release")).sort()).toEqual([
    path.basename(second),
    path.basename(third),
    "current",
  ]);
});

test("a release that cannot be made leaves the last one current, and nothing of itself", () => {
  const first = make();
  write("public/icon.svg", "<svg>another</svg>");
  expect(make).toThrow("Two files of the build have the address /icon.svg.");
  expect(currentRelease(path.join(root, ".release"))).toBe(first);
  expect(existsSync(path.join(root, ".release/2"))).toBe(false);
});

test.each(["404.html", "index.html", "tags/mô.html"])(
  "a file that would lie where a page does is told, and changes no page, public/%s",
  name => {
    write(`public/${name}`, "another");
    expect(make).toThrow(`public/${name} would lie where a page of the blog does, ${name}: rename it.`);
    expect(readFileSync(path.join(root, ".next/server/app/index.html"), "utf8")).toBe("home");
    expect(readFileSync(path.join(root, ".next/server/pages/404.html"), "utf8")).toBe("none");
  },
);

test("a file of public/ that is a link is served as what it leads to", () => {
  write("shared/paper.pdf", "paper");
  symlinkSync(path.join(root, "shared/paper.pdf"), path.join(root, "public/paper.pdf"));
  symlinkSync(path.join(root, "shared"), path.join(root, "public/shared"));
  symlinkSync(path.join(root, "nowhere"), path.join(root, "public/dangling.txt"));
  const release = make();
  expect(Object.keys(readManifest(release).files)).toEqual(
    expect.arrayContaining(["/paper.pdf", "/shared/paper.pdf"]),
  );
  expect(readManifest(release).files["/dangling.txt"]).toBeUndefined();
  expect(lstatSync(path.join(release, "site/paper.pdf")).isFile()).toBe(true);
});

test("what was left of a build that was killed is cleared away by the next", () => {
  make();
  write(".release/2/site/index.html", "half");
  const next = make();
  expect(readdirSync(path.join(root, ".release")).sort()).toEqual(["1", path.basename(next), "current"]);
});
