import path from "node:path";
import { expect, test, vi } from "vitest";
import { namesBelow } from "./files";
import { contentFolder } from "./testing/content-folder";

/** Whoever runs the tests may be allowed to read everything, so that another is made believe in. */
const refused: string[] = [];
vi.mock("node:fs", async original => {
  const fs = await original<typeof import("node:fs")>();
  const refuse = (file: unknown, isRecursive: boolean) => {
    if (!refused.some(one => one === file || (isRecursive && one.startsWith(`${file}/`)))) return;
    throw Object.assign(new Error(`EACCES: permission denied, scandir '${file}'`), { code: "EACCES" });
  };
  return {
    ...fs,
    accessSync: (...args: Parameters<typeof fs.accessSync>) => {
      refuse(args[0], false);
      fs.accessSync(...args);
    },
    readdirSync: (...args: Parameters<typeof fs.readdirSync>) => {
      refuse(args[0], args[1] !== undefined);
      return fs.readdirSync(...args);
    },
  };
});

test("of a folder that may not be read the others below it are listed all the same", () => {
  const folder = contentFolder({ "a/b/c.txt": "x", "a/closed/d.txt": "x", "e/f.txt": "x" });
  refused.push(path.join(folder, "a/closed"));
  expect(namesBelow(folder).sort()).toEqual(["a", "a/b", "a/b/c.txt", "a/closed", "e", "e/f.txt", "posts"]);
});
