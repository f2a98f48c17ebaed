import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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
