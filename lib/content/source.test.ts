import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSource, rememberingReader, type Source } from "./source";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "source-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const post = (text: string) => `---\ntitle: One\n---\n${text}\n`;
const bodyOf = (source: Source) => ("front" in source ? source.front.body : "");

function write(text: string) {
  const file = path.join(folder, "one.mdx");
  writeFileSync(file, text);
  return { path: file, file: "one.mdx", slug: "one" };
}

test("a file that stays is read once, and one that changes is read again, whatever its time and size", () => {
  const read = rememberingReader();
  const one = write(post("first"));
  const { atime, mtime } = statSync(one.path);
  const first = read(one);
  expect(bodyOf(first)).toContain("first");
  expect(read(one)).toBe(first);
  write(post("other"));
  utimesSync(one.path, atime, mtime);
  expect(bodyOf(read(one))).toContain("other");
});

test("problems are remembered as sound files are, and go when the file is mended", () => {
  const read = rememberingReader();
  const one = write("no front matter");
  expect(read(one)).toEqual(readSource(one));
  expect(read(one).problems).toHaveLength(1);
  expect(read(write(post("mended"))).problems).toEqual([]);
});

test("a file that has gone is a problem, and is read when it is back", () => {
  const read = rememberingReader();
  const one = write(post("here"));
  read(one);
  rmSync(one.path);
  expect(read(one).problems).toMatchObject([{ file: "one.mdx", subject: "file" }]);
  expect(bodyOf(read(write(post("back"))))).toContain("back");
});
