import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Bodies } from "./bodies";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bodies-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

test("a text comes in each form as it was", async () => {
  const text = "A text that says the same again and again. ".repeat(50);
  const file = write("a.txt", text);
  const bodies = new Bodies();
  expect(brotliDecompressSync(await bodies.get(file, "a", "br")).toString()).toBe(text);
  expect(gunzipSync(await bodies.get(file, "a", "gzip")).toString()).toBe(text);
  expect((await bodies.get(file, "a", "identity")).toString()).toBe(text);
});

test("it is read once, however many ask for it at a time", async () => {
  const file = write("a.txt", "text");
  const bodies = new Bodies();
  const [one, other] = await Promise.all([bodies.get(file, "a", "gzip"), bodies.get(file, "a", "gzip")]);
  expect(other).toBe(one);
  rmSync(file);
  expect(bodies.get(file, "a", "gzip")).toBe(one);
});

test("what was asked for longest ago gives way", async () => {
  const bodies = new Bodies(25);
  const files = ["a", "b", "c"].map(name => write(name, name.repeat(10)));
  const [a = "", b = "", c = ""] = files;
  await bodies.get(a, "a", "identity");
  await bodies.get(b, "b", "identity");
  await bodies.get(a, "a", "identity");
  await bodies.get(c, "c", "identity");
  for (const file of files) rmSync(file);
  expect((await bodies.get(a, "a", "identity")).toString()).toBe("a".repeat(10));
  expect((await bodies.get(c, "c", "identity")).toString()).toBe("c".repeat(10));
  await expect(bodies.get(b, "b", "identity")).rejects.toThrow("ENOENT");
});

test("a file that could not be read is tried again", async () => {
  const bodies = new Bodies();
  const file = path.join(folder, "late");
  await expect(bodies.get(file, "late", "br")).rejects.toThrow("ENOENT");
  writeFileSync(file, "there");
  expect(brotliDecompressSync(await bodies.get(file, "late", "br")).toString()).toBe("there");
});
