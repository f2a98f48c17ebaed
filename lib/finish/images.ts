/** Puts the images that pages show among the files that are served. */
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { displayPath } from "../files";
import { linkOrCopy } from "../link";
import type { Problem } from "../problem";
import { builtMediaPath, builtMediaUrl } from "../url";
import { staticFile } from "./next-build";

const endings: readonly string[] = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"];

/** Whether an address is that of an image that was made for the build. */
export function isMadeImage(address: string): boolean {
  return address.startsWith(builtMediaPath("")) && endings.includes(path.posix.extname(address));
}

/** The address within the site of an image that was made for the build, by its whole one; undefined for any other. */
export function ownImage(url: string): string | undefined {
  const folder = builtMediaUrl("");
  return url.startsWith(folder) ? builtMediaPath(url.slice(folder.length)) : undefined;
}

/** Where images lie from build to build: those of posts, and the cards. */
const keptIn: readonly string[] = ["cache/blog/images", "cache/blog/cards"];

/**
 * Links the images of a page from where they are kept between builds, which nobody changes there.
 * @param dir the build's folder, `.next`
 * @param page the page's address
 * @returns a problem for each that is not there
 */
export function placeImages(dir: string, page: string, images: readonly string[]): Problem[] {
  return images.flatMap((address): Problem[] => {
    const file = staticFile(dir, address);
    if (existsSync(file)) return [];
    const places = keptIn.map(folder => path.join(dir, folder, path.basename(file)));
    const kept = places.find(one => existsSync(one));
    if (kept !== undefined) {
      mkdirSync(path.dirname(file), { recursive: true });
      linkOrCopy(kept, file);
      return [];
    }
    const fix = "run npm run build, which makes images before it makes pages";
    return [
      {
        file: displayPath(file),
        line: 1,
        column: 1,
        severity: "error",
        subject: page,
        expected: "every image that it shows",
        found: `${address}, of which there is no file`,
        fix,
      },
    ];
  });
}
