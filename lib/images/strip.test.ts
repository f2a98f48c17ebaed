import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { stripJpeg, stripPng } from "./strip";

const blank = () => sharp({ create: { width: 16, height: 9, channels: 3, background: "#369" } });
const exif = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };

async function pixelsOf(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer();
}

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
});
