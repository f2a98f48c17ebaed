/** Makes the images ready that a blog may show. */
import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeImages } from "../images/make";
import { imagesBelow } from "../images/open";
import { imageExtensions } from "../images/resolve";
import { imageRoots } from "./images";

/** The name of an image as it ends a path, in Markdown, in a tag or in front matter. */
const imageName = new RegExp(`[^\\s/\\\\"'()<>]+\\.(?:${imageExtensions.join("|")})\\b`, "gi");

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The names of images in a text: those of its images, and perhaps others, which do no harm. */
function namesIn(text: string): string[] {
  // A name with spaces is written with `%20`, or between `<` and `>`.
  const quoted = [...text.matchAll(/\]\(<([^>\n]+)>/g)].map(([, target = ""]) => path.posix.basename(target));
  return [...(text.match(imageName) ?? []).map(decoded), ...quoted];
}

/**
 * Makes every image below `public/` and beside posts whose name stands in a post, and its dark version.
 * @param folder where forms of images are kept, absolute
 * @returns the file that lists them, as `madeImages` reads it
 */
export async function makeNamedImages(
  bodies: readonly { body: string }[],
  covers: readonly { src: string }[],
  folder: string,
): Promise<string> {
  const names = new Set(
    [...bodies.map(({ body }) => body), ...covers.map(({ src }) => src)].flatMap(namesIn),
  );
  const { publicDir, postsDir } = imageRoots();
  const files = [...imagesBelow(publicDir), ...imagesBelow(postsDir)]
    .filter(file => names.has(path.basename(file).replace(/\.dark(\.\w+)$/, "$1")))
    .sort();
  const made = await makeImages(files, folder);
  const text = JSON.stringify(made);
  // By its content: several builds may go on at the same time.
  const list = path.join(folder, `list.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.json`);
  const unfinished = `${list}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, list);
  return list;
}
