/** The forms of one image that pages show, made of its bytes. */
import { imageSize } from "image-size";
import sharp, { type Metadata, type Sharp } from "sharp";
import type { Picture } from "./types";
import { wholeImage } from "./whole";
import { imageWidths, widestShown } from "./widths";

/** Two widths that are nearer to each other than this are one. */
const leastStep = 1.15;

/** A picture, and its files by their addresses. */
export type Forms = { picture: Picture; files: ReadonlyMap<string, Buffer> };

/** The address of a file by its ending, such as `720.avif`. */
type Naming = (ending: string) => string;

/** A form that weighs less. Drawn lines and letters keep their edges; a photograph has none. */
type Lighter = {
  type: string;
  ending: string;
  /** The most pixels that its width and its height may have. */
  longest: number;
  encode: (image: Sharp) => Sharp;
};

function lighterForms(isDrawn: boolean): Lighter[] {
  return [
    {
      type: "image/avif",
      ending: "avif",
      longest: 16_384,
      encode: image =>
        image.avif({ quality: isDrawn ? 62 : 55, effort: 2, chromaSubsampling: isDrawn ? "4:4:4" : "4:2:0" }),
    },
    {
      type: "image/webp",
      ending: "webp",
      longest: 16_383,
      // For the few browsers without AVIF. Sharper edges of colour (`smartSubsample`) would take 2.5 times as long.
      encode: image => image.webp({ quality: isDrawn ? 84 : 76, effort: 2 }),
    },
  ];
}

/** The mean of an opaque image's pixels, `#rgb`; null for one that lets its ground through. */
async function meanColour(bytes: Buffer, { hasAlpha }: Metadata): Promise<string | null> {
  if (hasAlpha && !(await sharp(bytes).stats()).isOpaque) return null;
  // In the colours of pages: 16 bits a channel, or four inks, would be taken for other numbers.
  const small = sharp(bytes)
    .resize({ width: 16, height: 16, fit: "fill" })
    .removeAlpha()
    .toColourspace("srgb");
  const { channels } = await sharp(await small.png().toBuffer()).stats();
  const [red, green = red, blue = red] = channels;
  const digit = (channel: { mean: number } | undefined) =>
    Math.min(15, Math.round((channel?.mean ?? 0) / 17)).toString(16);
  return `#${digit(red)}${digit(green)}${digit(blue)}`;
}

/** Width and height of a drawing; null where it tells none. */
function sizeOfDrawing(bytes: Buffer): { width: number; height: number } | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}

/** A drawing has one form: it is as sharp at any width. Null for one that tells no size. */
export async function drawingForms(bytes: Buffer, metadata: Metadata, named: Naming): Promise<Forms | null> {
  const size = sizeOfDrawing(bytes);
  if (!size) return null;
  const { width, height } = size;
  const src = named("svg");
  const picture = { src, width, height, sources: [], colour: null };
  return { picture, files: new Map([[src, await wholeImage(bytes, metadata)]]) };
}

/**
 * A film of pictures keeps its form: its pictures belong together.
 * @throws where the first of them is damaged
 */
export async function filmForms(
  bytes: Buffer,
  metadata: Metadata,
  named: Naming,
  ending: string,
): Promise<Forms> {
  const { width, height, pageHeight = height } = metadata;
  // Its first picture is looked at: what is taken out of the file is taken out around the pictures.
  await sharp(bytes).stats();
  const src = named(ending);
  const picture = { src, width, height: pageHeight, sources: [], colour: null };
  return { picture, files: new Map([[src, await wholeImage(bytes, metadata)]]) };
}

/** Pixels of an image beyond which it is made while no other large one is, and its forms one after the other. */
const large = 16_000_000;

let turn: Promise<unknown> = Promise.resolve();

/** Waits for the large image before it: each takes hundreds of megabytes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

function isLarge({ width, height }: Metadata): boolean {
  return width * height > large;
}

/** A photograph, or what was drawn and saved as pixels. */
export async function pixelForms(
  bytes: Buffer,
  metadata: Metadata,
  named: Naming,
  ending: string,
): Promise<Forms> {
  const make = () => makePixelForms(bytes, metadata, named, ending);
  return isLarge(metadata) ? inTurn(make) : make();
}

async function makePixelForms(
  bytes: Buffer,
  metadata: Metadata,
  named: Naming,
  ending: string,
): Promise<Forms> {
  const { width, height } = metadata.autoOrient;
  const atOnce = isLarge(metadata) ? 1 : imageWidths.length;
  const files = new Map<string, Buffer>();
  const whole = await wholeImage(bytes, metadata);
  const src = named(ending);
  files.set(src, whole);
  const largest = Math.min(width, widestShown);
  const wanted = [...imageWidths.filter(one => one * leastStep <= largest), largest];
  const sources: { type: string; srcset: string }[] = [];
  for (const form of lighterForms(metadata.format === "png" || metadata.format === "gif")) {
    const fitting = wanted.filter(one => Math.max(one, Math.ceil((height * one) / width)) <= form.longest);
    const made: { width: number; name: string; data: Buffer }[] = [];
    for (let at = 0; at < fitting.length; at += atOnce) {
      const some = fitting.slice(at, at + atOnce).map(async one => ({
        width: one,
        name: named(`${one}.${form.ending}`),
        data: await form.encode(sharp(bytes).autoOrient().resize({ width: one })).toBuffer(),
      }));
      made.push(...(await Promise.all(some)));
    }
    // Flat drawings can weigh more in a form that is made for photographs: then the whole image takes its place.
    const lighter = made.filter(({ data }) => data.length < whole.length);
    if (lighter.length === 0) continue;
    for (const { name, data } of lighter) files.set(name, data);
    const candidates = lighter.map(({ name, width }) => `${name} ${width}w`);
    if (lighter.length < wanted.length) candidates.push(`${src} ${width}w`);
    sources.push({ type: form.type, srcset: candidates.join(", ") });
  }
  return { picture: { src, width, height, sources, colour: await meanColour(bytes, metadata) }, files };
}
