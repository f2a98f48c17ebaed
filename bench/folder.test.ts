import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesBelow, filesBelow } from "./folder";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "folder-"));
  mkdirSync(path.join(dir, "a/b"), { recursive: true });
  writeFileSync(path.join(dir, "one"), "12345");
  writeFileSync(path.join(dir, "a/b/two"), "ü");
});
afterEach(() => rmSync(dir, { recursive: true }));

test("a folder's files are those of its folders too", () => {
  expect(filesBelow(dir).toSorted()).toEqual(["a/b/two", "one"]);
});

test("its bytes are those of all files", () => {
  expect(bytesBelow(dir)).toBe(7);
});

test("a folder that is not there has no files and no bytes", () => {
  expect(filesBelow(path.join(dir, "none"))).toEqual([]);
  expect(bytesBelow(path.join(dir, "none"))).toBe(0);
});
