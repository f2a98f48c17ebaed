import { copyFileSync, linkSync, renameSync } from "node:fs";

/** What systems say where a path cannot be a link: another file system, one without hard links, too many of them. */
const cannotLink = /^(?:EXDEV|EPERM|ENOTSUP|ENOSYS|EMLINK)\b/;

/**
 * Puts a file at a second path too. Both are one file then, so that neither may be changed in place.
 * @param source the file that is there
 * @param target where nothing is yet
 * @throws where it can be neither linked nor copied
 */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && cannotLink.test(error.message))) throw error;
    // What a full disk leaves half must not pass for the file.
    const unfinished = `${target}.unfinished`;
    copyFileSync(source, unfinished);
    renameSync(unfinished, target);
  }
}
