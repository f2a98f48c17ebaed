/** A post's cover as feeds hand it over: where it is, what it is, and how many bytes it has. */
import { statSync } from "node:fs";
import type { Post } from "../content/types";
import type { Enclosure } from "../feed/model";
import { contentType } from "../release/content-type";
import { imageAddress, imageFile } from "./images";

/** @returns null for a post without a cover, and in development for one whose cover is missing, which the report says */
export function coverEnclosure({ file, cover }: Pick<Post, "file" | "cover">): Enclosure | null {
  if (!cover) return null;
  const { src } = cover;
  const stats = statSync(/*turbopackIgnore: true*/ imageFile({ file }, src), { throwIfNoEntry: false });
  if (!stats) return null;
  const [type = ""] = contentType(src).split(";");
  return { url: imageAddress({ file }, src), type, length: stats.size };
}
