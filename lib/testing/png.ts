/** For tests: PNGs that no program at hand writes. */
import { crc32, deflateSync } from "node:zlib";

/** A part of a PNG (PNG 3, section 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Numbers one after the other, each of so many bytes. */
function numbers(...list: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    list.map(([value, bytes]) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntBE(value, 0, bytes);
      return one;
    }),
  );
}

/** A PNG that says how large it is, and has no more than a few of its pixels. */
export function hugePng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.writeUInt8(1, 8);
  const few = deflateSync(Buffer.alloc(width));
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", few), chunk("IEND", Buffer.alloc(0))]);
}

/** A film of two pictures of 2 × 2 grey pixels, with a note in it (PNG 3, section 4.9). */
export function pngFilm(note: string): Buffer {
  const picture = (grey: number) => deflateSync(Buffer.from([0, grey, grey, 0, grey, grey]));
  const control = (number: number) =>
    chunk("fcTL", numbers([number, 4], [2, 4], [2, 4], [0, 4], [0, 4], [1, 2], [10, 2], [0, 2]));
  return Buffer.concat([
    signature,
    chunk("IHDR", numbers([2, 4], [2, 4], [8, 1], [0, 4])),
    chunk("acTL", numbers([2, 4], [0, 4])),
    chunk("prVt", Buffer.from(note)),
    control(0),
    chunk("IDAT", picture(0)),
    control(1),
    chunk("fdAT", Buffer.concat([numbers([2, 4]), picture(255)])),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
