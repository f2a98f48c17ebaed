import sharp from "sharp";
import { expect, test } from "vitest";
import { tellsPlace } from "./place";

const place = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };
const blank = () => sharp({ create: { width: 16, height: 9, channels: 3, background: "#369" } });

test.each(["avif", "jpeg", "png", "webp"] as const)("a position in the EXIF of %s is found", async format => {
  const image = () => blank().toFormat(format);
  expect(tellsPlace(await image().withExif(place).toBuffer())).toBe(true);
  expect(
    tellsPlace(
      await image()
        .withExif({ IFD0: { Make: "Camera" } })
        .toBuffer(),
    ),
  ).toBe(false);
  expect(tellsPlace(await image().toBuffer())).toBe(false);
});

test("a position in XMP is found", async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="10,46N"/></x:xmpmeta>';
  expect(tellsPlace(await blank().jpeg().withXmp(xmp).toBuffer())).toBe(true);
});

test("what only looks like EXIF is none", () => {
  for (const text of ["", "II*\0", "MM\0*\0\0\0\x08", "II*\0\x08\0\0\0\xff\xff", "MM\0*\xff\xff\xff\xff"]) {
    expect(tellsPlace(Buffer.from(text, "latin1"))).toBe(false);
  }
});
