import { expect, test } from "vitest";
import { parts, readOptions } from "./options";

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
