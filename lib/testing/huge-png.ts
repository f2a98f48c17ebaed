/** For tests: an image that is too large to be decoded, in a few bytes. */
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

/** A PNG that says how large it is, and has no more than a few of its pixels. */
export function hugePng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.writeUInt8(1, 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const few = deflateSync(Buffer.alloc(width));
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", few), chunk("IEND", Buffer.alloc(0))]);
}
