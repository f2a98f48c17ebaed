/** A post's cover as feeds hand it over: where it is, what it is, and how many bytes it has. */
import { statSync } from "node:fs";
import path from "node:path";
import type { Post } from "../content/types";
import type { Enclosure } from "../feed/model";
import { madeFile } from "../images/made";
import { contentType } from "../release/content-type";
import { imageAddress, imageRoots } from "./images";

/** @returns null for a post without a cover, and in development for one whose cover is missing, which the report says */
export function coverEnclosure({ file, cover }: Pick<Post, "file" | "cover">): Enclosure | null {
  if (!cover) return null;
  const { publicDir } = imageRoots();
  const { src } = cover;
  const source = src.startsWith("/")
    ? path.join(publicDir, decodeURI(src))
    : path.resolve(path.dirname(path.resolve(file)), decodeURI(src));
  // What is served is the whole image without notes on place and camera, which a build has made.
  const stats = statSync(/*turbopackIgnore: true*/ madeFile(source) ?? source, { throwIfNoEntry: false });
  if (!stats) return null;
  const [type = ""] = contentType(src).split(";");
  return { url: imageAddress({ file }, src), type, length: stats.size };
}
