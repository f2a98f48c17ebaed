/** The forms of one image that pages show, made of its bytes. */
import { imageSize } from "image-size";
import sharp, { type Metadata, type Sharp } from "sharp";
import { harmless } from "./drawing";
import { stripJpeg, stripPng } from "./strip";
import type { Picture } from "./types";

/**
 * Widths in pixels. A column of text is 656 wide, on a phone 350, a wide figure at most 920 (app/tokens.css); each
 * once, twice or, on a phone, three times that.
 */
const widths: readonly number[] = [360, 720, 1080, 1312, 1840];

/** Two widths that are nearer to each other than this are one. */
const leastStep = 1.15;

/** A picture, and its files by their addresses. */
export type Forms = { picture: Picture; files: ReadonlyMap<string, Buffer> };

/** The address of a file by its ending, such as `720.avif`. */
export type Naming = (ending: string) => string;

/** A form that weighs less. Drawn lines and letters keep their edges; a photograph has none. */
type Lighter = { type: string; ending: string; encode: (image: Sharp) => Sharp };

function lighterForms(isDrawn: boolean): Lighter[] {
  return [
    {
      type: "image/avif",
      ending: "avif",
      encode: image =>
        image.avif({ quality: isDrawn ? 62 : 55, effort: 2, chromaSubsampling: isDrawn ? "4:4:4" : "4:2:0" }),
    },
    {
      type: "image/webp",
      ending: "webp",
      encode: image => image.webp({ quality: isDrawn ? 84 : 76, effort: 2, smartSubsample: isDrawn }),
    },
  ];
}

/** The whole image in its own format, without place, camera and preview; its pixels are kept where that can be. */
async function wholeOf(bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const { format, exif, xmp, iptc, orientation = 1 } = metadata;
  const strip = { jpeg: stripJpeg, png: stripPng }[String(format)];
  const stripped = orientation === 1 ? strip?.(bytes) : null;
  if (stripped) return stripped;
  if (!strip && !exif && !xmp && !iptc && orientation === 1) return bytes;
  const image = sharp(bytes).autoOrient();
  if (format === "jpeg") return image.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
  if (format === "png") return image.png({ compressionLevel: 9 }).toBuffer();
  if (format === "webp") return image.webp({ quality: 90 }).toBuffer();
  return image.avif({ quality: 70 }).toBuffer();
}

/** The mean of an opaque image's pixels, `#rgb`; null for one that lets its ground through. */
async function meanColour(bytes: Buffer): Promise<string | null> {
  const { isOpaque, channels } = await sharp(bytes).stats();
  if (!isOpaque) return null;
  const [red, green = red, blue = red] = channels;
  const digit = (channel: { mean: number } | undefined) =>
    Math.min(15, Math.round((channel?.mean ?? 0) / 17)).toString(16);
  return `#${digit(red)}${digit(green)}${digit(blue)}`;
}

/** A drawing, without scripts and without what its program left in it. */
export async function drawingForms(bytes: Buffer, named: Naming): Promise<Forms> {
  const { optimize } = await import("svgo");
  const { width, height } = imageSize(bytes);
  const { data } = optimize(bytes.toString("utf8"), {
    plugins: ["preset-default", harmless],
  });
  const src = named("svg");
  const picture = { src, width, height, sources: [], colour: null };
  return { picture, files: new Map([[src, Buffer.from(data)]]) };
}

/** A film of pictures is served as it is: its pictures belong together. */
export function animatedForms(
  bytes: Buffer,
  { width, height, pageHeight = height }: Metadata,
  named: Naming,
  ending: string,
): Forms {
  const src = named(ending);
  const picture = { src, width, height: pageHeight, sources: [], colour: null };
  return { picture, files: new Map([[src, bytes]]) };
}

/** A photograph, or what was drawn and saved as pixels. */
export async function pixelForms(
  bytes: Buffer,
  metadata: Metadata,
  named: Naming,
  ending: string,
): Promise<Forms> {
  const { width, height } = metadata.autoOrient;
  const files = new Map<string, Buffer>();
  const whole = await wholeOf(bytes, metadata);
  const src = named(ending);
  files.set(src, whole);
  const largest = Math.min(width, Math.max(...widths));
  const wanted = [...widths.filter(one => one * leastStep <= largest), largest];
  const sources: { type: string; srcset: string }[] = [];
  for (const form of lighterForms(metadata.format === "png" || metadata.format === "gif")) {
    const made = await Promise.all(
      wanted.map(async one => ({
        width: one,
        name: named(`${one}.${form.ending}`),
        data: await form.encode(sharp(bytes).autoOrient().resize({ width: one })).toBuffer(),
      })),
    );
    // Flat drawings can weigh more in a form that is made for photographs: then the whole image takes its place.
    const lighter = made.filter(({ data }) => data.length < whole.length);
    if (lighter.length === 0) continue;
    for (const { name, data } of lighter) files.set(name, data);
    const candidates = lighter.map(({ name, width }) => `${name} ${width}w`);
    if (lighter.length < made.length) candidates.push(`${src} ${width}w`);
    sources.push({ type: form.type, srcset: candidates.join(", ") });
  }
  return { picture: { src, width, height, sources, colour: await meanColour(bytes) }, files };
}
