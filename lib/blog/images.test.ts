import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { madeVariable } from "../images/made";
import { contentFolder } from "../testing/content-folder";
import { imageResolver, listMedia, mediaFile } from "./images";

vi.mock("node:fs", async original => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, readdirSync: vi.fn(fs.readdirSync) };
});

const count = 30;
let dir = "";
beforeEach(async () => {
  const blank = sharp({ create: { width: 4, height: 3, channels: 3, background: "white" } });
  const png = await blank.png().toBuffer();
  const names = Array.from({ length: count }, (_, index) => `posts/note-${index}/chart.png`);
  dir = contentFolder({ ...Object.fromEntries(names.map(name => [name, png])), "posts/Caps.PNG": png });
  vi.stubEnv("CONTENT_DIR", dir);
  vi.mocked(readdirSync).mockClear();
});
afterEach(() => vi.unstubAllEnvs());

/** As in a build: what was made of each image is in a list. */
function makeList(): void {
  const picture = { src: "/made.png", width: 4, height: 3, sources: [], colour: null };
  const made = Object.fromEntries(
    listMedia().map(name => [path.join(dir, "posts", name), name === "Caps.PNG" ? fault : picture]),
  );
  writeFileSync(path.join(dir, "list.json"), JSON.stringify(made));
  vi.stubEnv(madeVariable, path.join(dir, "list.json"));
  vi.mocked(readdirSync).mockClear();
}
const fault = { expected: "", found: "", fix: "" };

test("a build reads each folder once, however many images are asked for", () => {
  makeList();
  for (let index = 0; index < count; index++) {
    expect(mediaFile(`note-${index}/chart.png`)).toBe(path.join(dir, "made.png"));
    const find = imageResolver({ file: path.join(dir, `posts/note-${index}/index.mdx`) });
    expect(find("./chart.png")?.src).toBe("/made.png");
  }
  expect(vi.mocked(readdirSync).mock.calls.length).toBeLessThanOrEqual(count + 1);
});

test("an image that comes while somebody writes is found at once", () => {
  expect(mediaFile("later.png")).toBeNull();
  writeFileSync(path.join(dir, "posts/later.png"), "x");
  expect(mediaFile("later.png")).toBe(path.join(dir, "posts/later.png"));
});

test("what lies elsewhere, is no image or could not be made is not served", () => {
  writeFileSync(path.join(dir, "posts/a.mdx"), "x");
  writeFileSync(path.join(dir, "secret.png"), "x");
  mkdirSync(path.join(dir, "posts/tables.csv"));
  for (const name of [
    "a.mdx",
    "../secret.png",
    "note-0/../../secret.png",
    "",
    "caps.PNG",
    "note-0",
    "tables.csv",
  ]) {
    expect(mediaFile(name), name).toBeNull();
  }
  expect(mediaFile("Caps.PNG")).toBe(path.join(dir, "posts/Caps.PNG"));
  makeList();
  expect(mediaFile("Caps.PNG")).toBeNull();
});
