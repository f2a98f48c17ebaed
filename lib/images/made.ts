/** The list of images that were made ready for a build: what `make.ts` writes and `resolve.ts` asks. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Fault } from "../problem";
import type { ImageFile, Picture } from "./types";

/** The environment variable by which `npm run build` tells where the list is. */
export const madeVariable = "MADE_IMAGES";

/** A picture, and below it one with its dark version, as files of the build keep them. */
export const pictureSchema = z.object({
  src: z.string(),
  width: z.number(),
  height: z.number(),
  sources: z.array(z.object({ type: z.string(), srcset: z.string() })),
  colour: z.string().nullable(),
}) satisfies z.ZodType<Picture>;

export const imageSchema = pictureSchema.extend({
  dark: pictureSchema.nullable(),
}) satisfies z.ZodType<ImageFile>;

const faultSchema = z.object({
  expected: z.string(),
  found: z.string(),
  fix: z.string(),
}) satisfies z.ZodType<Fault>;

const listSchema = z.record(z.string(), z.union([pictureSchema, faultSchema]));

/** Pictures, or why there is none, by the file's absolute path. */
export type MadeImages = z.infer<typeof listSchema>;

/** The whole image that was made of a file, absolute; undefined where none was. It lies beside the list. */
export function madeFile(file: string): string | undefined {
  const list = process.env[madeVariable];
  const image = madeImages()?.[file];
  if (!list || !image || !("src" in image)) return undefined;
  return path.join(path.dirname(list), path.posix.basename(image.src));
}

const lists = new Map<string, MadeImages>();

/** The list that the environment names, read once; undefined where it names none, as in development. */
export function madeImages(): MadeImages | undefined {
  const file = process.env[madeVariable];
  if (!file) return undefined;
  const known = lists.get(file);
  if (known) return known;
  const list = listSchema.parse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, "utf8")));
  lists.set(file, list);
  return list;
}
