/** Takes out of an image what a camera or a program wrote into it beside the pixels, and leaves these as they are. */

/** Parts of a PNG that a reader may leave out, and that are about its pixels, its colours or its film (PNG 3, section 11). */
const pngParts: readonly string[] = [
  ...["acTL", "fcTL", "fdAT"],
  ...["bKGD", "cHRM", "cICP", "cLLI", "gAMA", "hIST", "iCCP", "mDCV", "pHYs", "sBIT", "sPLT", "sRGB", "tRNS"],
];

/** Whether a part of a PNG is about what is seen: one that no reader may leave out begins with a capital. */
function isPngPart(type: string): boolean {
  return /^[A-Z]/.test(type) || pngParts.includes(type);
}

const pngSignature = 8;

/** The parts of a PNG, up to its end or to where it is cut off. What stands behind the end is no part of it. */
function* pngPartsOf(bytes: Buffer): Generator<{ type: string; part: Buffer }> {
  for (let at = pngSignature; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return;
    const type = bytes.toString("latin1", at + 4, at + 8);
    yield { type, part: bytes.subarray(at, end) };
    if (type === "IEND") return;
    at = end;
  }
}

/**
 * @returns the PNG without texts, times, EXIF and what only one program knows; null where its parts do not follow each
 *   other as they should
 */
export function stripPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, pngSignature)];
  let last = "";
  for (const { type, part } of pngPartsOf(bytes)) {
    if (isPngPart(type)) kept.push(part);
    last = type;
  }
  return last === "IEND" ? Buffer.concat(kept) : null;
}

/** Whether a PNG is a film of pictures: then a part says so before the first picture. Other readers see that one alone. */
export function isPngFilm(bytes: Buffer): boolean {
  for (const { type } of pngPartsOf(bytes)) {
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}

/** Markers of JPEG (ISO/IEC 10918-1, table B.1). */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app2: 0xe2, app14: 0xee, comment: 0xfe };

/** What applications note about the pixels, by marker: all else that they note is about something else. */
const jpegNotes: Readonly<Record<number, string>> = {
  [marker.app0]: "JFIF\0",
  [marker.app2]: "ICC_PROFILE\0",
  [marker.app14]: "Adobe",
};

/** Whether a segment is about the pixels: not a note, not an application's but for JFIF, ICC and Adobe's colours. */
function isJpegPart(code: number, segment: Buffer): boolean {
  if (code === marker.comment) return false;
  if (code < 0xe0 || code > 0xef) return true;
  const name = jpegNotes[code];
  return name !== undefined && segment.toString("latin1", 4, 4 + name.length) === name;
}

/** Where the pixels of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const code = bytes[at + 1] ?? 0;
    const isData = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7);
    if (!isData) return at;
    at = bytes.indexOf(0xff, at + (code === 0xff ? 1 : 2));
  }
  return -1;
}

/**
 * @returns the JPEG without EXIF, XMP, IPTC, previews and notes; null where its segments do not follow each other as
 *   they should
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const code = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isJpegPart(code, segment)) kept.push(segment);
    at = end;
    if (code !== marker.scan) continue;
    const next = endOfScan(bytes, end);
    if (next === -1) return null;
    kept.push(bytes.subarray(end, next));
    at = next;
    // Behind the first image some cameras put a second one, with its own EXIF.
    if (bytes[next + 1] === marker.end) return Buffer.concat([...kept, bytes.subarray(next, next + 2)]);
  }
  return null;
}

/** Parts of a WebP that are pixels, colours and time (WebP container, "Extended File Format"). */
const webpParts: readonly string[] = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

/** Bits by which the head of a WebP says that there is EXIF and XMP. */
const webpNotes = 0x08 | 0x04;

/**
 * @returns the WebP, a still one or a film, without EXIF, XMP and what no reader knows; null where its parts do not
 *   follow each other as they should
 */
export function stripWebp(bytes: Buffer): Buffer | null {
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  if (!isWebp || bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  // What stands behind the length that it tells is no part of the image.
  const last = bytes.readUInt32LE(4) + 8;
  const kept = [Buffer.from(bytes.subarray(0, 12))];
  let at = 12;
  while (at + 8 <= last) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > last) return null;
    const type = bytes.toString("latin1", at, at + 4);
    // A copy, since the head is changed.
    const part = Buffer.from(bytes.subarray(at, end));
    if (type === "VP8X") part.writeUInt8(part.readUInt8(8) & ~webpNotes, 8);
    if (webpParts.includes(type)) kept.push(part);
    at = end;
  }
  const stripped = Buffer.concat(kept);
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return at === last && kept.length > 1 ? stripped : null;
}

/** Blocks of GIF (GIF89a, appendix A). */
const gifBlock = { extension: 0x21, image: 0x2c, end: 0x3b, comment: 0xfe, application: 0xff };

/** Applications whose blocks are about how a GIF is shown: how often it repeats, and its colours. */
const gifApplications: readonly string[] = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

/** The bytes of a table of colours, by the byte that tells whether there is one. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where a row of sub-blocks ends, each of which tells its length; -1 where the file ends before. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes.readUInt8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return -1;
}

/**
 * @returns the GIF without comments and without what programs noted, XMP among it; null where its blocks do not follow
 *   each other as they should
 */
export function stripGif(bytes: Buffer): Buffer | null {
  if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6)) || bytes.length < 13) return null;
  let at = 13 + tableSize(bytes.readUInt8(10));
  const kept = [bytes.subarray(0, at)];
  while (at + 11 <= bytes.length || bytes[at] === gifBlock.end) {
    const kind = bytes[at];
    // What stands behind the end is no part of the image.
    if (kind === gifBlock.end) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    if (kind !== gifBlock.image && kind !== gifBlock.extension) return null;
    const data = kind === gifBlock.image ? at + 11 + tableSize(bytes.readUInt8(at + 9)) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === -1) return null;
    const label = kind === gifBlock.extension ? bytes[at + 1] : undefined;
    const isNote =
      label === gifBlock.comment ||
      (label === gifBlock.application &&
        !gifApplications.includes(bytes.toString("latin1", at + 3, at + 14)));
    if (!isNote) kept.push(bytes.subarray(at, end));
    at = end;
  }
  // Some programs leave out the last byte alone.
  return at === bytes.length ? Buffer.concat([...kept, Buffer.from([gifBlock.end])]) : null;
}
