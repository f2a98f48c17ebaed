/** Folders as a whole. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Every file below a folder, by its path from there; none where there is no folder. */
export function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)));
}

/** The bytes of all files below a folder: their contents, not the blocks of the disk that hold them. */
export function bytesBelow(dir: string): number {
  return filesBelow(dir).reduce((sum, file) => sum + statSync(path.join(dir, file)).size, 0);
}
