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
    // No such folder, or a system that does not tell.
    return false;
  }
}

/** Whether something failed since there was no room, whatever there is now that it has been cleared away. */
export function saysDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
