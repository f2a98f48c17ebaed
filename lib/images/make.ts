/** Makes images ready for a build, each once for all builds. Nothing that serves pages imports sharp. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Metadata } from "sharp";
import { z } from "zod";
import { builtMediaPath, slugify } from "../url";
import type { Forms } from "./forms";
import { type MadeImages, pictureSchema } from "./made";
import { recipe } from "./recipe";
import { maxPixels, tooLarge } from "./resolve";
import type { ImageFault } from "./types";

/** The endings that a file of each of sharp's formats may have; the first is the usual one. */
const endings: Readonly<Record<string, readonly string[]>> = {
  heif: ["avif"],
  gif: ["gif"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  svg: ["svg"],
  webp: ["webp"],
};

function displayName(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join("/");
}

/** The first line of what sharp says, without the name of the loader. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? message).replace(/^\w+: /, "");
}

/** What is inside, or why it is no image to show. */
async function inspect(file: string, bytes: Buffer): Promise<Metadata | ImageFault> {
  const shown = displayName(file);
  const fix = "export the image again";
  // Loaded where there is something to make: it takes longer than to see that there is nothing.
  const { default: sharp } = await import("sharp");
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return { expected: "an image", found: `${shown}, which is none inside`, fix };
  }
  const ending = path.extname(file).slice(1).toLowerCase();
  const fitting = endings[metadata.format] ?? [];
  if (!fitting.includes(ending)) {
    const usual = fitting[0] ?? metadata.format;
    const name = `${path.basename(file, path.extname(file))}.${usual}`;
    return {
      expected: `the kind of image that its name says, .${ending}`,
      found: `${shown}, which is ${usual.toUpperCase()} inside`,
      fix: `name it ${name}, or export it again`,
    };
  }
  const pixels = metadata.width * (metadata.pageHeight ?? metadata.height);
  if (metadata.format !== "svg" && pixels > maxPixels) return tooLarge(shown, metadata);
  return metadata;
}

async function makeForms(
  file: string,
  bytes: Buffer,
  metadata: Metadata,
  hash: string,
): Promise<Forms | ImageFault> {
  const { drawingForms, filmForms, pixelForms } = await import("./forms");
  const { isFilm } = await import("./whole");
  const ending = path.extname(file).slice(1).toLowerCase();
  const stem = slugify(path.basename(file, path.extname(file))) || "image";
  const named = (rest: string) => builtMediaPath(`${stem}.${hash}.${rest}`);
  try {
    if (metadata.format === "svg") return await drawingForms(bytes, metadata, named);
    if (isFilm(metadata)) return await filmForms(bytes, metadata, named, ending);
    return await pixelForms(bytes, metadata, named, ending);
  } catch (error) {
    const found = `${displayName(file)}, which is damaged (${reason(error)})`;
    return { expected: "an image that is whole", found, fix: "export the image again" };
  }
}

/** What is kept of an image: its picture and the names of its files. */
const keptSchema = z.object({ picture: pictureSchema, files: z.array(z.string()) });
type Kept = z.infer<typeof keptSchema>;

function readKept(folder: string, hash: string): Kept | undefined {
  const file = path.join(folder, `${hash}.json`);
  if (!existsSync(file)) return undefined;
  try {
    const kept = keptSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return kept.files.every(name => existsSync(path.join(folder, name))) ? kept : undefined;
  } catch {
    // A cache that was spoiled is none.
    return undefined;
  }
}

function keep(folder: string, hash: string, { picture, files }: Forms): Kept {
  const names = [...files].map(([address, data]) => {
    const name = path.posix.basename(address);
    writeFileSync(path.join(folder, name), data);
    return name;
  });
  // Last and at once, since it tells that the others are whole.
  const kept = { picture, files: names };
  const unfinished = path.join(folder, `${hash}.json.${process.pid}`);
  writeFileSync(unfinished, JSON.stringify(kept));
  renameSync(unfinished, path.join(folder, `${hash}.json`));
  return kept;
}

async function makeImage(file: string, folder: string, way: string): Promise<Kept | ImageFault> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return {
      expected: "an image to read",
      found: `${displayName(file)} (${reason(error)})`,
      fix: "let the user that builds the blog read it",
    };
  }
  const name = path.basename(file);
  const hash = createHash("sha256").update(`${way}\n${name}\n`).update(bytes).digest("hex").slice(0, 16);
  const kept = readKept(folder, hash);
  if (kept) {
    const now = new Date();
    utimesSync(path.join(folder, `${hash}.json`), now, now);
    return kept;
  }
  const metadata = await inspect(file, bytes);
  if ("fix" in metadata) return metadata;
  const forms = await makeForms(file, bytes, metadata, hash);
  if ("fix" in forms) return forms;
  return keep(folder, hash, forms);
}

/** Milliseconds that the forms of an image stay where no build asks for them: 30 days. */
const grace = 30 * 24 * 60 * 60 * 1000;

/** Removes images that no build has asked for in a long time, and their lists. */
function dropForgotten(folder: string): void {
  const before = Date.now() - grace;
  for (const name of readdirSync(folder).filter(one => one.endsWith(".json"))) {
    const file = path.join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before) continue;
    const { files = [] } = readKept(folder, name.replace(/\.json$/, "")) ?? {};
    for (const one of [name, ...files]) rmSync(path.join(folder, one), { force: true });
  }
}

/**
 * Makes images ready.
 * @param files their absolute paths
 * @param folder where the forms are kept from build to build, absolute
 * @returns for each path a picture, or why there is none
 */
export async function makeImages(files: readonly string[], folder: string): Promise<MadeImages> {
  mkdirSync(folder, { recursive: true });
  const made: MadeImages = {};
  const way = recipe();
  const waiting = [...files];
  async function work(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await makeImage(file, folder, way);
      made[file] = "fix" in result ? result : result.picture;
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  dropForgotten(folder);
  // In the order of the files, whichever was ready first.
  return Object.fromEntries(files.flatMap(file => (made[file] ? [[file, made[file]]] : [])));
}
