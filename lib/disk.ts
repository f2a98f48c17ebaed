/** Whether a disk is full, which programs tell in many ways. */
import { statfsSync } from "node:fs";

/** Bytes that no build of any blog would get by with. */
const least = 2 * 1024 * 1024;

/** @param folder that something was to be written into */
export function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < least;
  } catch {
    // The folder is missing, or the system does not report free space.
    return false;
  }
}

const codes = /^(?:ENOSPC|EDQUOT)\b/;

/**
 * Whether something failed since there was no room, whatever there is now that it has been cleared away. Of an error in a
 * thread the message is all that comes, which begins with the code.
 */
export function saysDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return codes.test("code" in error ? String(error.code) : error.message);
}
