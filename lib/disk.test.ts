import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { saysDiskFull } from "./disk";

test("an error of a full disk, or of a full share of one, says so; no other does", () => {
  for (const code of ["ENOSPC", "EDQUOT"])
    expect(saysDiskFull(Object.assign(new Error(), { code }))).toBe(true);
  // Of a thread's error there is the message alone.
  expect(saysDiskFull(new Error("ENOSPC: no space left on device, write"))).toBe(true);
  let other: unknown;
  try {
    rmSync(`${tmpdir()}/nothing/here`);
  } catch (error) {
    other = error;
  }
  expect(other).toBeInstanceOf(Error);
  expect(saysDiskFull(other)).toBe(false);
  expect(saysDiskFull("ENOSPC")).toBe(false);
});
