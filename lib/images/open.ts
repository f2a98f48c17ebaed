/** Images below `public/`, which have an address of their own beside that of what is made of them. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isFile, isFolder, namesBelow } from "../files";
import { writeAtomically } from "../write";
import { tellsPlace } from "./place";
import { recipe } from "./recipe";
import { imageExtensions } from "./resolve";

/** Other names of JPEG: no page shows a file by one of them, and it may be served. */
const jpegExtensions: readonly string[] = ["jfif", "jpe", "pjp", "pjpeg"];

/** Endings of images that a release serves a clean copy of. */
const cleanedExtensions: readonly string[] = [...imageExtensions, ...jpegExtensions];

/** Endings of files that may tell where they were taken: these and photographs that nothing here can clean. */
export const photographExtensions: readonly string[] = [...cleanedExtensions, "heic", "heif", "tif", "tiff"];

/** The images below a folder, absolute, in order. @param endings that their names may have */
export function imagesBelow(folder: string, endings = imageExtensions): string[] {
  if (!isFolder(folder)) return [];
  return namesBelow(folder)
    .filter(name => endings.includes(path.extname(name).slice(1).toLowerCase()))
    .map(name => path.join(folder, name))
    .filter(isFile)
    .sort();
}

/** An image without place, camera and scripts; null where the bytes are no whole image. */
async function cleaned(bytes: Buffer): Promise<Buffer | null> {
  const { default: sharp } = await import("sharp");
  const { wholeImage } = await import("./whole");
  try {
    return await wholeImage(bytes, await sharp(bytes, { limitInputPixels: false }).metadata());
  } catch {
    return null;
  }
}

/**
 * Cleans every image below `public/`, each once for all builds. What is no image inside is left as it is.
 * @param publicDir absolute
 * @param folder where the cleaned ones are kept from build to build, absolute
 * @returns for the path of each image that of its cleaned copy
 * @throws where an image that tells where it was taken is damaged, so that nothing can be taken out of it
 */
export async function cleanCopies(publicDir: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  const way = recipe();
  mkdirSync(folder, { recursive: true });
  for (const file of imagesBelow(publicDir, cleanedExtensions)) {
    const bytes = readFileSync(file);
    const hash = createHash("sha256").update(way).update(bytes).digest("hex").slice(0, 24);
    const copy = path.join(folder, hash);
    if (!existsSync(copy)) {
      const clean = await cleaned(bytes);
      if (!clean && tellsPlace(bytes)) {
        const shown = path.join(path.basename(publicDir), path.relative(publicDir, file));
        throw new Error(
          `${shown} is damaged and tells where it was taken: export it again, or take it away.`,
        );
      }
      writeAtomically(copy, clean ?? bytes);
    }
    copies.set(file, copy);
  }
  const kept = new Set([...copies.values()].map(copy => path.basename(copy)));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(path.join(folder, name));
  return copies;
}
