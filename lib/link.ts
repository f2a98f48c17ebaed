import { copyFileSync, linkSync, renameSync } from "node:fs";

/**
 * Puts a file that nobody changes in place at a second path too, where nothing is yet.
 * @throws where it can be neither linked nor copied
 */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // The target is on another file system, or on one without hard links. What a full disk leaves half must not pass for
    // the file.
    const unfinished = `${target}.unfinished`;
    copyFileSync(source, unfinished);
    renameSync(unfinished, target);
  }
}
