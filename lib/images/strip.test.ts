import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { stripGif, stripJpeg, stripPng, stripWebp } from "./strip";

const blank = () => sharp({ create: { width: 16, height: 9, channels: 3, background: "#369" } });
const exif = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };

/** Three pictures, one after the other. */
const film = () =>
  sharp(Buffer.from(Array.from({ length: 8 * 24 * 3 }, (_, index) => (index * 7) % 256)), {
    raw: { width: 8, height: 24, channels: 3, pageHeight: 8 },
  });

async function pixelsOf(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { animated: true }).raw().toBuffer();
}

/** A GIF with blocks in front of its first picture. */
function gifWith(gif: Buffer, ...blocks: Buffer[]): Buffer {
  const flags = gif.readUInt8(10);
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  return Buffer.concat([gif.subarray(0, start), ...blocks, gif.subarray(start)]);
}

const comment = Buffer.from("\x21\xfe\x09by Camera\x00", "latin1");
/** XMP is no row of sub-blocks; what follows it leads a reader that takes it for one to its end (XMP, part 3, 1.1.2). */
const xmp = Buffer.concat([
  Buffer.from("\x21\xff\x0bXMP DataXMP<x:xmpmeta>Camera</x:xmpmeta>\x01", "latin1"),
  Buffer.from(Array.from({ length: 256 }, (_, index) => 255 - index)),
  Buffer.from([0]),
]);

describe("an image loses what was noted in it, and no pixel", () => {
  test.each([false, true])("JPEG, progressive %s", async progressive => {
    const noted = await blank().jpeg({ progressive }).withExif(exif).toBuffer();
    // A preview behind the image, as some cameras append it.
    const stripped = stripJpeg(Buffer.concat([noted, noted]));
    if (!stripped) throw new Error("not stripped");
    expect(stripped.includes("Camera")).toBe(false);
    expect((await sharp(stripped).metadata()).exif).toBeUndefined();
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(noted));
  });

  test("PNG", async () => {
    const noted = await blank().png().withExif(exif).toBuffer();
    const stripped = stripPng(Buffer.concat([noted, Buffer.from("behind")]));
    if (!stripped) throw new Error("not stripped");
    expect(stripped.includes("Camera")).toBe(false);
    expect(stripped.includes("behind")).toBe(false);
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(noted));
  });

  test("WebP", async () => {
    for (const options of [{ lossless: true }, { quality: 80 }]) {
      const noted = await blank().webp(options).withExif(exif).withXmp("<x>Camera</x>").toBuffer();
      const stripped = stripWebp(Buffer.concat([noted, Buffer.from("behind")]));
      if (!stripped) throw new Error("not stripped");
      expect(stripped.toString("latin1")).not.toMatch(/Camera|behind|EXIF|XMP /);
      expect(await pixelsOf(stripped)).toEqual(await pixelsOf(noted));
    }
  });

  test("WebP that moves", async () => {
    const noted = await film()
      .webp({ lossless: true, delay: [50, 60, 70] })
      .withExif(exif)
      .toBuffer();
    expect(noted.includes("Camera")).toBe(true);
    const stripped = stripWebp(noted);
    if (!stripped) throw new Error("not stripped");
    expect(stripped.includes("Camera")).toBe(false);
    const metadata = await sharp(stripped).metadata();
    expect(metadata).toMatchObject({ pages: 3, delay: [50, 60, 70] });
    expect(metadata.exif).toBeUndefined();
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(noted));
  });

  test("GIF that moves", async () => {
    const gif = await film()
      .gif({ delay: [50, 60, 70], loop: 4 })
      .toBuffer();
    const stripped = stripGif(Buffer.concat([gifWith(gif, comment, xmp), Buffer.from("behind")]));
    if (!stripped) throw new Error("not stripped");
    expect(stripped.toString("latin1")).not.toMatch(/Camera|behind|XMP/);
    expect(await sharp(stripped).metadata()).toMatchObject({ pages: 3, delay: [50, 60, 70], loop: 4 });
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(gif));
    expect(stripGif(gif.subarray(0, -1))).toEqual(stripGif(gif));
  });

  test("and keeps its colour profile", async () => {
    const jpeg = await blank().jpeg().withIccProfile("p3").toBuffer();
    expect((await sharp(stripJpeg(jpeg) ?? Buffer.alloc(0)).metadata()).icc).toBeDefined();
  });
});

test("what is cut off or no such image is not touched", async () => {
  const jpeg = await blank().jpeg().toBuffer();
  const png = await blank().png().toBuffer();
  for (const bytes of [Buffer.alloc(0), Buffer.from("text"), jpeg.subarray(0, -2), jpeg.subarray(0, 30)]) {
    expect(stripJpeg(bytes)).toBeNull();
  }
  for (const bytes of [Buffer.alloc(0), png.subarray(0, -1)]) expect(stripPng(bytes)).toBeNull();
  const webp = await blank().webp().toBuffer();
  for (const bytes of [Buffer.alloc(0), jpeg, webp.subarray(0, -2), webp.subarray(0, 12)]) {
    expect(stripWebp(bytes)).toBeNull();
  }
  const gif = await film().gif().toBuffer();
  for (const bytes of [Buffer.alloc(0), webp, gif.subarray(0, -2), gif.subarray(0, 40), gif.subarray(0, 9)]) {
    expect(stripGif(bytes)).toBeNull();
  }
});
