import { existsSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { Kept } from "./kept";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (...names: string[]) => new Map(names.map(name => [name, Buffer.from(name)]));

test("what no build has asked for in a month goes, but for files that another thing has too", () => {
  const kept = new Kept(folder, z.string());
  kept.write("old", "An old one", files("both.png", "old.png"));
  kept.write("new", "A new one", files("both.png"));
  const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(path.join(folder, "old.json"), long, long);
  kept.dropForgotten();
  expect([kept.read("old"), kept.read("new")]).toEqual([undefined, "A new one"]);
  expect(existsSync(path.join(folder, "old.png"))).toBe(false);
});

test("what was asked for stays, and what has lost a file is none", () => {
  const kept = new Kept(folder, z.string());
  kept.write("a", "One", files("a.png"));
  const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(path.join(folder, "a.json"), long, long);
  expect(kept.read("a")).toBe("One");
  kept.dropForgotten();
  expect(kept.read("a")).toBe("One");
  rmSync(path.join(folder, "a.png"));
  expect(kept.read("a")).toBeUndefined();
});
