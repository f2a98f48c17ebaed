/** Takes out of an image what a camera or a program wrote into it beside the pixels, and leaves these as they are. */

/** Parts of a PNG that hold no pixels and no colours (PNG 3, section 11.3). */
const pngNotes: readonly string[] = ["eXIf", "iTXt", "tEXt", "tIME", "zTXt"];

const pngSignature = 8;

/**
 * @returns the PNG without texts, times and EXIF; null where its parts do not follow each other as they should
 */
export function stripPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, pngSignature)];
  for (let at = pngSignature; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return null;
    if (!pngNotes.includes(type)) kept.push(bytes.subarray(at, end));
    // What stands behind the last part is no part of the image.
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/** Markers of JPEG (ISO/IEC 10918-1, table B.1). */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app2: 0xe2, app14: 0xee, comment: 0xfe };

/** Whether a segment is about the pixels: not a note, not an application's but for JFIF, ICC and Adobe's colours. */
function isJpegPart(code: number, segment: Buffer): boolean {
  if (code === marker.comment) return false;
  if (code < 0xe0 || code > 0xef) return true;
  if (code === marker.app2) return segment.toString("latin1", 4, 15) === "ICC_PROFILE";
  return code === marker.app0 || code === marker.app14;
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
