/** Makes images ready for a build, each once for all builds. Nothing that serves pages imports sharp. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Metadata } from "sharp";
import { displayPath } from "../files";
import { Kept } from "../kept";
import type { Fault } from "../problem";
import { site } from "../site";
import { builtMediaPath, slugify } from "../url";
import type { Forms } from "./forms";
import { type MadeImages, pictureSchema } from "./made";
import { recipe } from "./recipe";
import { tooLarge, tooManyPixels } from "./resolve";
import type { Picture } from "./types";

/** The endings that a file of each of sharp's formats may have; the first is the usual one. */
const endings: Readonly<Record<string, readonly string[]>> = {
  heif: ["avif"],
  gif: ["gif"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  svg: ["svg"],
  webp: ["webp"],
};

/** How a compressed file begins, such as SVGZ (RFC 1952, section 2.3.1). */
const gzipMagic = 0x1f8b;

/** What follows from a fault, of which sharp tells before it or behind it: that nothing could be written, or read there. */
const consequence = /unable to write to target|bad seek to/;

/** The first line of what sharp says that is about the image, without the name of the loader. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split("\n").find(one => !consequence.test(one)) ?? message;
  return line.replace(/^\w+: /, "");
}

/** What is inside, or why it is no image to show. */
async function inspect(file: string, bytes: Buffer): Promise<Metadata | Fault> {
  const shown = displayPath(file);
  const fix = "export the image again";
  // Loaded where there is something to make: it takes longer than to see that there is nothing.
  const { default: sharp } = await import("sharp");
  const ending = path.extname(file).slice(1).toLowerCase();
  if (bytes.length === 0) return { expected: "an image", found: `${shown}, an empty file`, fix };
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    // Of a drawing that is one, what is wrong with its XML.
    const isDrawing = ending === "svg" && bytes.includes("<svg");
    const why = isDrawing ? ` (${reason(error).replace(/^.*(?:of data|glib|header): /, "")})` : "";
    return { expected: "an image", found: `${shown}, which is none inside${why}`, fix };
  }
  // What phones save: in the same container as AVIF, by a method that few browsers know.
  if (metadata.format === "heif" && metadata.compression !== "av1") {
    const found = `${shown}, which is HEIC inside`;
    return { expected: "a kind of image that browsers show", found, fix: "export it as JPEG" };
  }
  const fitting = endings[metadata.format] ?? [];
  if (!fitting.includes(ending)) {
    const [usual] = fitting;
    const rename = usual ? `name it ${path.basename(file, path.extname(file))}.${usual}, or ` : "";
    return {
      expected: `the kind of image that its name says, .${ending}`,
      found: `${shown}, which is ${(usual ?? metadata.format).toUpperCase()} inside`,
      fix: `${rename}export it again`,
    };
  }
  if (metadata.format === "svg" && bytes.readUInt16BE(0) === gzipMagic) {
    const fix = "save it as plain SVG: it is compressed on the way";
    return { expected: "a drawing as text", found: `${shown}, which is compressed inside`, fix };
  }
  const pixels = metadata.width * (metadata.pageHeight ?? metadata.height);
  if (metadata.format !== "svg" && pixels >= tooManyPixels) return tooLarge(shown, metadata);
  const { isFilm } = await import("./whole");
  const { exif, xmp, iptc } = metadata;
  if (isFilm(bytes, metadata) && metadata.format === "heif" && (exif || xmp || iptc)) {
    const fix = "export it without them, or as animated WebP: nothing here can take them out of it";
    return { expected: "a film without notes on place and camera", found: `${shown}, which has some`, fix };
  }
  if (isFilm(bytes, metadata) && (metadata.orientation ?? 1) !== 1) {
    return {
      expected: "a film whose pictures stand upright",
      found: `${shown}, which EXIF turns`,
      fix: "export it turned: its pictures are shown as they are",
    };
  }
  return metadata;
}

/** Whether a drawing, cleaned, says what it is by its namespace. Within a page it need not; a file without is no picture. */
function namesItsKind({ files }: Forms): boolean {
  return [...files.values()].every(text =>
    /^<[^>]*\sxmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(text.toString()),
  );
}

async function makeForms(
  file: string,
  bytes: Buffer,
  metadata: Metadata,
  hash: string,
): Promise<Forms | Fault> {
  const { drawingForms, filmForms, pixelForms } = await import("./forms");
  const { isFilm } = await import("./whole");
  const shown = displayPath(file);
  const ending = path.extname(file).slice(1).toLowerCase();
  const stem = slugify(path.basename(file, path.extname(file))) || "image";
  const named = (rest: string) => builtMediaPath(`${stem}.${hash}.${rest}`);
  try {
    if (metadata.format === "svg") {
      const drawing = await drawingForms(bytes, metadata, named);
      if (drawing && namesItsKind(drawing)) return drawing;
      if (drawing) {
        const fix = 'write <svg xmlns="http://www.w3.org/2000/svg" …>: it is left out within a page alone';
        return {
          expected: "a drawing that browsers show",
          found: `${shown}, which does not say that it is SVG`,
          fix,
        };
      }
      const fix = 'give its <svg> a viewBox, such as viewBox="0 0 600 400"';
      return { expected: "a drawing that tells its size", found: `${shown}, which tells none`, fix };
    }
    if (isFilm(bytes, metadata)) return await filmForms(bytes, metadata, named, ending);
    return await pixelForms(bytes, metadata, named, ending);
  } catch (error) {
    // Where several forms fail at once, what is said of one may be about another: it is read once more, by itself.
    const { default: sharp } = await import("sharp");
    const own: unknown = await sharp(bytes)
      .stats()
      .then(
        () => error,
        (alone: unknown) => alone,
      );
    const found = `${shown}, which is damaged (${reason(own)})`;
    return { expected: "an image that is whole", found, fix: "export the image again" };
  }
}

async function makeImage(file: string, kept: Kept<Picture>, way: string): Promise<Picture | Fault> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return {
      expected: "an image to read",
      found: `${displayPath(file)} (${reason(error)})`,
      fix: "let the user that builds the blog read it",
    };
  }
  const name = path.basename(file);
  const hash = createHash("sha256").update(`${way}\n${name}\n`).update(bytes).digest("hex").slice(0, 16);
  const known = kept.read(hash);
  if (known) return known;
  const metadata = await inspect(file, bytes);
  if ("fix" in metadata) return metadata;
  const forms = await makeForms(file, bytes, metadata, hash);
  if ("fix" in forms) return forms;
  const { picture, files } = forms;
  kept.write(
    hash,
    picture,
    new Map([...files].map(([address, data]) => [path.posix.basename(address), data])),
  );
  return picture;
}

/**
 * Makes images ready.
 * @param files their absolute paths
 * @param folder where the forms are kept from build to build, absolute
 * @returns for each path a picture, or why there is none
 */
export async function makeImages(files: readonly string[], folder: string): Promise<MadeImages> {
  const kept = new Kept(folder, pictureSchema);
  const made: MadeImages = {};
  // What is kept has the addresses of its forms, which a site below a path has other ones of.
  const way = recipe() + site.base;
  const waiting = [...files];
  async function work(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      made[file] = await makeImage(file, kept, way);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  kept.dropForgotten();
  // In the order of the files, not in the order in which they became ready.
  return Object.fromEntries(files.flatMap(file => (made[file] ? [[file, made[file]]] : [])));
}
