import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { linkOrCopy } from "./link";

vi.mock("node:fs", async original => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, copyFileSync: vi.fn(fs.copyFileSync), linkSync: vi.fn(fs.linkSync) };
});

let dir = "";
let source = "";
let target = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "link-"));
  source = path.join(dir, "a.png");
  target = path.join(dir, "b.png");
  writeFileSync(source, "pixels");
});
afterEach(() => rmSync(dir, { recursive: true }));

function refuseLinks(): void {
  vi.mocked(linkSync).mockImplementationOnce(() => {
    throw new Error("EXDEV: cross-device link not permitted");
  });
}

test("a file is there at both paths, and on the disk once", () => {
  linkOrCopy(source, target);
  expect(readFileSync(target, "utf8")).toBe("pixels");
  expect(statSync(target).ino).toBe(statSync(source).ino);
});

test("where nothing can be linked it is copied", () => {
  refuseLinks();
  linkOrCopy(source, target);
  expect(readFileSync(target, "utf8")).toBe("pixels");
  expect(statSync(target).ino).not.toBe(statSync(source).ino);
  expect(readdirSync(dir)).toEqual(["a.png", "b.png"]);
});

test("a full disk leaves no half of a copy", () => {
  refuseLinks();
  vi.mocked(copyFileSync).mockImplementationOnce((_, to) => {
    writeFileSync(to, "pix");
    throw new Error("ENOSPC: no space left on device, copyfile");
  });
  expect(() => linkOrCopy(source, target)).toThrow("ENOSPC");
  expect(existsSync(target)).toBe(false);
  refuseLinks();
  linkOrCopy(source, target);
  expect(readFileSync(target, "utf8")).toBe("pixels");
});
