import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { bundleWorker } from "./bundle";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the bundle of `lib/mdx/code/highlight.ts` has to offer. */
const bundled = z.object({
  highlight: z.custom<(code: string, language: string) => Promise<unknown>>(
    value => typeof value === "function",
  ),
});

test("grammars stay outside a bundle, are found from where it lies, and their version is part of its own", async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
  const { file, version } = await bundleWorker("lib/mdx/code/highlight.ts", folder);
  const { highlight } = bundled.parse(createRequire(import.meta.url)(file));
  expect(await highlight("None", "py")).toEqual([[{ text: "None", kind: "nu" }]]);
  const text = readFileSync(file);
  expect(text.length).toBeLessThan(1_000_000);
  // Nothing in the code says which version of a grammar it will find.
  expect(createHash("sha256").update(text).digest("hex")).not.toMatch(new RegExp(`^${version}`));
});

test("a bundle is made again where something that it is made of has changed, and only there", async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
  const entry = path.join(folder, "entry.ts");
  const part = path.join(folder, "part.ts");
  const made = path.join(folder, "made");
  writeFileSync(entry, 'export { word } from "./part";');
  writeFileSync(part, 'export const word = "one";');
  const first = await bundleWorker(entry, made);
  const { mtimeMs } = statSync(first.file);
  expect(await bundleWorker(entry, made)).toEqual(first);
  expect(statSync(first.file).mtimeMs).toBe(mtimeMs);

  writeFileSync(part, 'export const word = "three";');
  const second = await bundleWorker(entry, made);
  expect(second.version).not.toBe(first.version);
  expect(readFileSync(second.file, "utf8")).toContain("three");
  expect(readdirSync(made).filter(name => name.endsWith(".cjs"))).toEqual([path.basename(second.file)]);

  // Another time alone says that it may be another file: it is bundled, and comes out the same.
  utimesSync(part, 1, 1);
  expect(await bundleWorker(entry, made)).toEqual(second);
  // What is gone, or cut off, is made anew.
  rmSync(second.file);
  expect(await bundleWorker(entry, made)).toEqual(second);
  expect(readFileSync(second.file, "utf8")).toContain("three");
  writeFileSync(path.join(made, "entry.json"), '{"name":');
  expect(await bundleWorker(entry, made)).toEqual(second);
});
