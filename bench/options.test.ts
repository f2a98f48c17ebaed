import { expect, test } from "vitest";
import { parts, readOptions, readStressSeconds } from "./options";

test("without options everything is measured, often enough for a median", () => {
  const { quick, parts: asked, repeat, builds } = readOptions([]);
  expect(quick).toBe(false);
  expect(asked).toEqual(parts);
  expect(repeat.click).toBeGreaterThanOrEqual(15);
  expect(repeat.lighthouse).toBeGreaterThanOrEqual(5);
  expect(builds.map(({ posts }) => posts)).toEqual([1, 100, 1000]);
});

test("a quick run leaves the thousand out", () => {
  expect(readOptions(["--quick"]).builds.map(({ posts }) => posts)).toEqual([1, 100]);
});

test("one part, or several", () => {
  expect(readOptions(["--only", "click"]).parts).toEqual(["click"]);
  expect(readOptions(["--only=sizes", "--only=build"]).parts).toEqual(["sizes", "build"]);
});

test("what is unknown is an error", () => {
  expect(() => readOptions(["--only", "speed"])).toThrow();
  expect(() => readOptions(["--fast"])).toThrow();
});

test("a large run adds ten thousand posts, a quick one with what these are held against", () => {
  const posts = (...args: string[]) => readOptions(args).builds.map(build => build.posts);
  expect(posts("--large")).toEqual([1, 100, 1_000, 10_000]);
  expect(posts("--large", "--quick")).toEqual([1, 100, 1_000, 10_000]);
});

test("a server is warm before it counts", () => {
  expect(readOptions([]).load).toEqual({ warm: 10, measured: 15 });
  expect(readOptions(["--quick"]).load.warm).toBeGreaterThan(0);
});

test("a page is put under load for a minute, or for as many seconds as are asked for", () => {
  expect(readStressSeconds([])).toBe(60);
  expect(readStressSeconds(["--seconds", "10"])).toBe(10);
  for (const wrong of ["soon", "0", "-1", "1.5", ""]) {
    expect(() => readStressSeconds([`--seconds=${wrong}`])).toThrow(`found "${wrong}"`);
  }
  expect(() => readStressSeconds(["--minutes", "1"])).toThrow("--minutes");
});
