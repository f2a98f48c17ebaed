/** Makes the images ready that a blog may show. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { displayPath } from "../content/collect";
import { makeImages } from "../images/make";
import { imageExtensions } from "../images/resolve";
import type { Problem } from "../problem";
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

/** Pages show what was made of an image; but who knows its address gets a file of `public/` as it is. */
function placeIsPublic(file: string): Problem {
  return {
    file: displayPath(file),
    line: 1,
    column: 1,
    severity: "warning",
    subject: "image",
    expected: "a photograph that keeps to itself where it was taken",
    found: "a position in its EXIF, in a folder that is served as it is",
    fix: "move it beside the post, or export it without its position",
  };
}

function imagesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => imageExtensions.includes(path.extname(name).slice(1).toLowerCase()))
    .map(name => path.join(folder, name));
}

/**
 * Makes every image below `public/` and beside posts whose name stands in a post, and its dark version.
 * @param folder where forms of images are kept, absolute
 * @returns the file that lists them, as `madeImages` reads it, and what an author should know of them
 */
export async function makeNamedImages(
  bodies: readonly { body: string }[],
  covers: readonly { src: string }[],
  folder: string,
): Promise<{ list: string; problems: Problem[] }> {
  const names = new Set(
    [...bodies.map(({ body }) => body), ...covers.map(({ src }) => src)].flatMap(namesIn),
  );
  const { publicDir, postsDir } = imageRoots();
  const files = [...imagesBelow(publicDir), ...imagesBelow(postsDir)]
    .filter(file => names.has(path.basename(file).replace(/\.dark(\.\w+)$/, "$1")))
    .sort();
  const { made, placed } = await makeImages(files, folder);
  const text = JSON.stringify(made);
  // By its content: several builds may go on at the same time.
  const list = path.join(folder, `list.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.json`);
  const unfinished = `${list}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, list);
  const problems = placed.filter(file => file.startsWith(publicDir + path.sep)).map(placeIsPublic);
  return { list, problems };
}
