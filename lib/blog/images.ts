/** The images of posts, found and measured. */
import path from "node:path";
import { attachedEndings, fileKinds } from "../attached";
import { contentDir } from "../content/dir";
import type { ImageRef } from "../content/types";
import { isFile, keptListing, type Listing, nameOnDisk, namesBelow } from "../files";
import { type MadeImages, madeFile, madeImages } from "../images/made";
import { decodedPath, findImage, type ImageRoots, imageExtensions, isAddressable } from "../images/resolve";
import type { ImageResolver, ResolvedImage } from "../images/types";
import { absoluteUrl, mediaPath } from "../url";

const postsDir = () => path.join(contentDir(), "posts");

let kept: { made: MadeImages; list: Listing } | undefined;

/** The folders as they are while a build makes its pages; undefined where they may change, as in development. */
function listing(made: MadeImages | undefined): Listing | undefined {
  if (!made) return undefined;
  if (kept?.made !== made) kept = { made, list: keptListing() };
  return kept.list;
}

/** Where the blog's images may lie. */
export function imageRoots(): ImageRoots {
  const made = madeImages();
  return { publicDir: path.resolve("public"), postsDir: postsDir(), made, list: listing(made) };
}

/** Finds images as one post or page refers to them. */
export function imageResolver({ file }: { file: string }): ImageResolver {
  const folder = path.dirname(path.resolve(file));
  return src => {
    const image = findImage(src, folder, imageRoots());
    return "src" in image ? image : null;
  };
}

/** A cover or a body's first image, ready to be shown; null where there is none. */
export function resolveImage(post: { file: string }, ref: ImageRef | null): ResolvedImage | null {
  const image = ref && imageResolver(post)(ref.src);
  return image ? { ...image, alt: ref.alt } : null;
}

/** The file of an image as a post or page refers to it, absolute: what was made of it for a build, else itself. */
export function imageFile({ file }: { file: string }, src: string): string {
  const source = src.startsWith("/")
    ? path.join(/*turbopackIgnore: true*/ imageRoots().publicDir, decodedPath(src))
    : path.resolve(/*turbopackIgnore: true*/ path.dirname(path.resolve(file)), decodedPath(src));
  // What is served is the whole image without notes on place and camera, which a build has made.
  return madeFile(source) ?? source;
}

/** The whole address of an image as a post or page refers to it: of the file itself, which stays from build to build. */
export function imageAddress({ file }: { file: string }, src: string): string {
  if (src.startsWith("/")) return absoluteUrl(src);
  const image = path.resolve(path.dirname(path.resolve(file)), decodedPath(src));
  return absoluteUrl(mediaPath(path.relative(postsDir(), image).split(path.sep).join("/")));
}

/** Whether a file beside posts is served: an image, or what posts show beside images. */
function isServed(name: string): boolean {
  return isImage(name) || attachedEndings.includes(path.extname(name).slice(1).toLowerCase());
}

/** Whether a page names a file and shows nothing of what is in it, so that it stays as it is when the file changes. */
export function isNamedOnly(name: string): boolean {
  return isServed(name) && !fileKinds.data.endings.some(ending => name.toLowerCase().endsWith(`.${ending}`));
}

function isImage(name: string): boolean {
  return imageExtensions.includes(path.extname(name).slice(1).toLowerCase());
}

/**
 * The images, films, sounds and tables that lie beside posts, as paths below the folder of posts, with `/`: all of
 * them, or, where a build has made images ready, of images those that it has.
 */
export function listMedia(): string[] {
  const made = madeImages();
  return namesBelow(postsDir())
    .filter(name => isServed(name) && isAddressable(name) && isFile(path.join(postsDir(), name)))
    .filter(name => !made || !isImage(name) || "src" in (made[path.join(postsDir(), name)] ?? {}))
    .map(name => name.split(path.sep).join("/"))
    .sort();
}

/**
 * The file to serve for a path of `listMedia`, absolute; null for any other path. Of an image that was made ready it
 * is the whole one without EXIF.
 */
export function mediaFile(relative: string): string | null {
  const { postsDir, made, list } = imageRoots();
  const name = relative.split("/").join(path.sep);
  if (!isServed(name) || nameOnDisk(postsDir, name, list) !== name) return null;
  const file = path.join(postsDir, name);
  if (!isFile(file)) return null;
  if (!isImage(name)) return file;
  if (made && !("src" in (made[file] ?? {}))) return null;
  return madeFile(file) ?? file;
}
