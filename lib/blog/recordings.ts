/** Films and sounds are served as they are, with whatever the device that recorded them wrote into them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { AttachedKind } from "../attached";
import { tellsPlace } from "../images/place";
import type { Fault } from "../problem";

/** The files that elements of a post show and that are recordings. */
export const recordedKinds: readonly AttachedKind[] = ["film", "sound"];

/** Endings of films and sounds, those that no element shows among them: any may lie under `public/`. */
export const recordingExtensions: readonly string[] = [
  "3gp",
  "m4a",
  "m4v",
  "mkv",
  "mov",
  "mp3",
  "mp4",
  "ogg",
  "wav",
  "webm",
];

/** The file's bytes; null where it may not be read, of which it is told by itself (files-to-mend.ts). */
function readIfOpen(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/**
 * What is wrong with a film or a sound that tells its readers where it was recorded.
 * @param file absolute
 * @param shown its path, as an author knows it
 */
export function placeFault(file: string, shown: string): Fault | undefined {
  const bytes = readIfOpen(file);
  if (!bytes || !tellsPlace(bytes)) return undefined;
  const name = path.basename(shown);
  return {
    expected: "a recording that keeps to itself where it was made",
    found: `${shown}, which tells a position and is served as it is`,
    fix: `write it anew without, and give that its name: ffmpeg -i ${name} -map_metadata -1 -c copy new-${name}`,
  };
}
