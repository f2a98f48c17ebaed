/** The whole image in its own format, as it may be given away: it says nothing of place, camera and program. */
import sharp, { type Metadata } from "sharp";
import { harmless } from "./drawing";
import { isPngFilm, stripGif, stripJpeg, stripPng, stripWebp } from "./strip";

/** What takes notes out of a format and leaves the pixels as they are. */
const strips: Readonly<Record<string, (bytes: Buffer) => Buffer | null>> = {
  gif: stripGif,
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
};

/** Whether an AVIF has a film beside its first picture, all that sharp reads of it: its first box says so (AVIF 1.2, section 6). */
function isAvifFilm(bytes: Buffer): boolean {
  const end = Math.min(bytes.length, bytes.readUInt32BE(0));
  for (let at = 8; at + 4 <= end; at += 4) if (bytes.toString("latin1", at, at + 4) === "avis") return true;
  return false;
}

/** Whether an image is a film of pictures, which belong together. */
export function isFilm(bytes: Buffer, { format, pages = 1 }: Metadata): boolean {
  if (format === "heif") return pages > 1 || isAvifFilm(bytes);
  return format === "gif" || pages > 1 || (format === "png" && isPngFilm(bytes));
}

/** The text of a drawing, in the encoding that it names. What comes of it is UTF-8. @throws where nobody knows that */
function textOf(bytes: Buffer): string {
  const [, encoding = "utf-8"] =
    /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(bytes.toString("latin1", 0, 256)) ?? [];
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * What svgo leaves alone in a drawing with a style sheet: which elements there are, where they stand and in what order
 * styles apply. A rule for each `rect` finds none once they are paths, and they would all be black.
 */
const elementsKept = {
  collapseGroups: false,
  convertEllipseToCircle: false,
  convertShapeToPath: false,
  inlineStyles: false,
  moveElemsAttrsToGroup: false,
  moveGroupAttrsToElems: false,
} as const;

async function cleanDrawing(bytes: Buffer): Promise<Buffer> {
  const { optimize } = await import("svgo");
  const text = textOf(bytes);
  const overrides = /<(?:[\w-]+:)?style\b/.test(text) ? elementsKept : {};
  const preset = { name: "preset-default" as const, params: { overrides } };
  return Buffer.from(optimize(text, { plugins: [preset, harmless] }).data);
}

/** @throws where the image is damaged */
export async function wholeImage(bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const { format, exif, xmp, iptc, orientation = 1 } = metadata;
  if (format === "svg") return cleanDrawing(bytes);
  const strip = strips[format];
  const film = isFilm(bytes, metadata);
  const stripped = orientation === 1 || film ? strip?.(bytes) : null;
  if (stripped) return stripped;
  // Read as far as it goes and written anew, it would stand still, or end early, and nobody would know.
  if (film && strip && format !== "webp")
    throw new Error("it is cut off, or its pictures do not follow each other");
  if (!strip && !exif && !xmp && !iptc && orientation === 1) return bytes;
  const image = film ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient();
  if (format === "jpeg") return image.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
  if (format === "png") return image.png({ compressionLevel: 9 }).toBuffer();
  if (format === "webp") return image.webp({ quality: 90 }).toBuffer();
  return image.avif({ quality: 70 }).toBuffer();
}
