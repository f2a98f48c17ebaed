/** The images of posts, found and measured. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { contentDir } from "../content/dir";
import type { ImageRef } from "../content/types";
import { madeImages } from "../images/made";
import { findImage, type ImageRoots, imageExtensions } from "../images/resolve";
import type { ImageResolver, ResolvedImage } from "../images/types";

const postsDir = () => path.join(contentDir(), "posts");

/** Where the blog's images may lie. */
export function imageRoots(): ImageRoots {
  return { publicDir: path.resolve("public"), postsDir: postsDir(), made: madeImages() };
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

/** Every image that lies beside a post, as paths below the folder of posts, with `/`. */
export function listMedia(): string[] {
  return readdirSync(postsDir(), { recursive: true, encoding: "utf8" })
    .map(name => name.split(path.sep).join("/"))
    .filter(name => imageExtensions.includes(path.extname(name).slice(1).toLowerCase()))
    .sort();
}

/** The file behind a path of `listMedia`, absolute; null for any other path. */
export function mediaFile(relative: string): string | null {
  return listMedia().includes(relative) ? path.join(postsDir(), relative) : null;
}
