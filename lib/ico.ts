/** The format of favicon.ico. */

/** A picture of an icon: PNG, square, and its side in pixels, up to 256. */
type IcoPicture = { side: number; png: Uint8Array };

const headLength = 6;
const entryLength = 16;

/**
 * Pictures as one `.ico` (Microsoft, "The ICO file format": a head, an entry for each picture, the pictures), each as
 * the PNG that it is, which everything reads that reads PNG.
 */
export function icoOf(pictures: readonly IcoPicture[]): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = headLength + entryLength * pictures.length;
  const entries = pictures.map(({ side, png }) => {
    const entry = Buffer.alloc(entryLength);
    // 256 is written as 0.
    entry.writeUInt8(side % 256, 0);
    entry.writeUInt8(side % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(at, 12);
    at += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}

/** The pictures of an `.ico` that `icoOf` has made. */
export function picturesOf(ico: Buffer): IcoPicture[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = headLength + entryLength * index;
    const start = ico.readUInt32LE(entry + 12);
    return {
      side: ico.readUInt8(entry) || 256,
      png: ico.subarray(start, start + ico.readUInt32LE(entry + 8)),
    };
  });
}
