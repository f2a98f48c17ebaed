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

/** A box of MP4: its length, its name, and what it holds. */
function box(name: string, ...parts: (string | Buffer)[]): Buffer {
  const inside = Buffer.concat(
    parts.map(part => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
  );
  const head = Buffer.alloc(4);
  head.writeUInt32BE(inside.length + 8);
  return Buffer.concat([head, Buffer.from(name, "latin1"), inside]);
}

const film = (...parts: Buffer[]) =>
  Buffer.concat([box("ftyp", "isom\0\0\0\0isom"), box("mdat", "loci, and \xa9xyz of a film"), ...parts]);

test.each([
  ["a telephone's", film(box("moov", box("udta", box("\xa9xyz", "\0\x12\x15\xc7+10.7769+106.7009/"))))],
  [
    "another program's",
    film(box("moov", box("ilst", box("\xa9xyz", box("data", "\0\0\0\x01\0\0\0\0+10.7769+106.7009/"))))),
  ],
  [
    "QuickTime's",
    film(box("moov", box("keys", "\0\0\0\0\0\0\0\x01", box("mdta", "com.apple.quicktime.location.ISO6709")))),
  ],
  ["3GPP's", film(box("moov", box("udta", box("loci", "\0\0\0\0\x15\xc7Home\0\0"))))],
  ["WebM's", Buffer.from("\x45\xa3\x88LOCATION\x44\x87\x92+10.7769+106.7009/", "latin1")],
  ["an action camera's", film(box("mdat", "GPS5l\x14\0\x12...."))],
  ["an action camera's, of today", film(box("mdat", "GPS9? \0\x01...."))],
])("a position in a film is found, %s", (_, bytes) => {
  expect(tellsPlace(bytes)).toBe(true);
});

test("a film without one tells none", () => {
  expect(tellsPlace(film(box("moov", box("udta", box("\xa9too", "\0\x04\x15\xc7Lavf")))))).toBe(false);
  expect(tellsPlace(Buffer.from("LOCATION of the shop", "latin1"))).toBe(false);
});

test("what only looks like EXIF is none", () => {
  for (const text of ["", "II*\0", "MM\0*\0\0\0\x08", "II*\0\x08\0\0\0\xff\xff", "MM\0*\xff\xff\xff\xff"]) {
    expect(tellsPlace(Buffer.from(text, "latin1"))).toBe(false);
  }
});
