import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetCompiled, keepCompiled, restoreCompiled } from "./compiled";

let root = "";
let dir = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "compiled-"));
  dir = path.join(root, ".next");
  vi.spyOn(process, "cwd").mockReturnValue(root);
  write(root, { "app/page.tsx": "export default () => null;" });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** What `next build` leaves: code that is compiled, and a page that was made with it. */
function writeBuild(): void {
  write(dir, {
    BUILD_ID: "first",
    "build-manifest.json": '{"lowPriorityFiles":["static/first/_ssgManifest.js"]}',
    "static/first/_ssgManifest.js": "self.__SSG_MANIFEST=new Set",
    "static/chunks/a.js": "compiled",
    "server/app/posts/[slug]/page.js": "compiled",
    "server/app/posts/[slug]/page.js.map": "{}",
    "server/app/posts/old.html": "<p>first</p>",
    "server/app/posts/old.rsc": "first",
    "server/app/posts/old.segments/_tree.segment.rsc": "first",
    "server/app/feed.json.body": "{}",
    "server/pages/404.html": "<p>Not here</p>",
    "prerender-manifest.json": '{"routes":{"/posts/old":{}}}',
    "cache/turbopack/1": "cached",
    trace: "[]",
  });
  mkdirSync(path.join(dir, "node_modules"));
  symlinkSync("../../node_modules/katex", path.join(dir, "node_modules/katex-1"));
}

/** Every file of the build but its cache, by what it says. */
function build(): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !path.relative(dir, entry.parentPath).startsWith("cache"))
    .map(entry => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map(file => [path.relative(dir, file), readFileSync(file, "utf8")]));
}

test("what was compiled comes back under the new build's name, without the pages that were made", () => {
  writeBuild();
  keepCompiled(dir);
  // As finishing does, and a build that came after.
  rmSync(path.join(dir, "static/chunks/a.js"));
  write(dir, { "server/app/posts/newer.html": "<p>newer</p>" });
  expect(restoreCompiled(dir, "second")).toBe(true);
  expect(build()).toEqual({
    BUILD_ID: "second",
    "build-manifest.json": '{"lowPriorityFiles":["static/second/_ssgManifest.js"]}',
    "static/second/_ssgManifest.js": "self.__SSG_MANIFEST=new Set",
    "static/chunks/a.js": "compiled",
    "server/app/posts/[slug]/page.js": "compiled",
    "server/app/posts/[slug]/page.js.map": "{}",
    trace: "[]",
  });
  expect(existsSync(path.join(dir, "server/app/posts/old.segments"))).toBe(false);
  expect(readFileSync(path.join(dir, "cache/turbopack/1"), "utf8")).toBe("cached");
  expect(lstatSync(path.join(dir, "node_modules/katex-1")).isSymbolicLink()).toBe(true);
});

test("what was kept can be taken over again and again", () => {
  writeBuild();
  keepCompiled(dir);
  expect(restoreCompiled(dir, "second")).toBe(true);
  expect(restoreCompiled(dir, "third")).toBe(true);
  expect(build()).toMatchObject({ BUILD_ID: "third", "static/third/_ssgManifest.js": expect.anything() });
  expect(build()).not.toHaveProperty("static/second/_ssgManifest.js");
});

test("code that was changed is compiled anew, and the build is left as it is", () => {
  writeBuild();
  keepCompiled(dir);
  const before = build();
  write(root, { "app/page.tsx": "export default () => 1;" });
  expect(restoreCompiled(dir, "second")).toBe(false);
  expect(build()).toEqual(before);
});

test("nothing is taken over where nothing was kept, or what was kept was forgotten", () => {
  writeBuild();
  expect(restoreCompiled(dir, "second")).toBe(false);
  keepCompiled(dir);
  forgetCompiled(dir);
  expect(restoreCompiled(dir, "second")).toBe(false);
});

test("what was not kept to the end is not taken over", () => {
  writeBuild();
  keepCompiled(dir);
  const kept = path.join(dir, "cache/blog/compiled");
  const [name = ""] = readdirSync(kept);
  // As a command that was killed while it copied has left it.
  write(kept, { [`${name}.123/BUILD_ID`]: "first" });
  rmSync(path.join(kept, name), { recursive: true });
  expect(restoreCompiled(dir, "second")).toBe(false);
});
