import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildId, sourcesVersion } from "./build-id";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "build-id-"));
  for (const folder of ["app", "content/posts"]) mkdirSync(path.join(root, folder), { recursive: true });
  write("app/page.tsx", "page");
  write("content/posts/a.mdx", "a");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(root, name), text);
}

const id = (folder = root, url = "https://blog.example") =>
  buildId(folder, path.join(folder, "content"), url);

test("the same sources have the same one in another folder", () => {
  const copy = `${root}-copy`;
  cpSync(root, copy, { recursive: true });
  expect(id(copy)).toBe(id());
  rmSync(copy, { recursive: true });
});

test("it changes with a post, a file's name, the code and the site's address", () => {
  const ids = [id(), id(root, "https://other.example")];
  write("content/posts/a.mdx", "b");
  ids.push(id());
  write("content/posts/b.mdx", "");
  ids.push(id());
  write("app/page.tsx", "another page");
  ids.push(id());
  expect(new Set(ids).size).toBe(ids.length);
});

test("what a build leaves behind does not change it", () => {
  const before = id();
  mkdirSync(path.join(root, ".next"));
  write(".next/BUILD_ID", "x");
  expect(id()).toBe(before);
});

test("a file that cannot be read is named in one line", () => {
  chmodSync(root, 0o755);
  chmodSync(path.join(root, "content/posts/a.mdx"), 0);
  const isRoot = process.geteuid?.() === 0;
  // Root may read everything.
  if (isRoot) process.seteuid?.(65534);
  let fault: unknown;
  try {
    id();
  } catch (error) {
    fault = error;
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  expect(fault).toBeInstanceOf(Error);
  expect(fault instanceof Error && fault.stack).toMatch(/^A build reads .* EACCES: .*a\.mdx'$/);
});

test("the version of the code changes with the code alone", () => {
  const versions = [sourcesVersion(root)];
  write("content/posts/a.mdx", "b");
  expect(sourcesVersion(root)).toBe(versions[0]);
  write("app/page.tsx", "another page");
  versions.push(sourcesVersion(root));
  write("package-lock.json", "{}");
  versions.push(sourcesVersion(root));
  expect(new Set(versions).size).toBe(versions.length);
});

test("the code is another one with another variable that Next.js writes into it", () => {
  const versions = [sourcesVersion(root)];
  write(".env.production", "NEXT_PUBLIC_PLACE=here");
  versions.push(sourcesVersion(root));
  vi.stubEnv("NEXT_PUBLIC_PLACE", "there");
  versions.push(sourcesVersion(root));
  vi.stubEnv("NEXT_PUBLIC_PLACE", "elsewhere");
  versions.push(sourcesVersion(root));
  vi.stubEnv("PLACE", "nowhere");
  expect(new Set(versions).size).toBe(versions.length);
  expect(sourcesVersion(root)).toBe(versions.at(-1));
  vi.unstubAllEnvs();
});
