/** Whether a file of an image tells where it was taken. */

/** The tag of EXIF that leads to where a photograph was taken (Exif 2.32, 4.6.3). */
const gpsTag = 0x8825;

/** How EXIF begins, whatever it lies in: a TIFF with its lower or its higher bytes first (TIFF 6.0, section 2). */
const heads: readonly string[] = ["II*\0", "MM\0*"];

/** Whether the first list of tags has one that leads to a position. */
function leadsToPlace(tiff: Buffer): boolean {
  if (tiff.length < 8) return false;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return false;
  const tags = Array.from({ length: two(first) }, (_, index) => first + 2 + index * 12);
  return tags.some(at => at + 12 <= tiff.length && two(at) === gpsTag);
}

/**
 * Looks for EXIF anywhere in a file, and for what XMP calls a position. It reads bytes and knows no format, so that it
 * finds what stands where no format has a place for it.
 */
export function tellsPlace(bytes: Buffer): boolean {
  for (const head of heads) {
    for (let at = bytes.indexOf(head, 0, "latin1"); at !== -1; at = bytes.indexOf(head, at + 1, "latin1")) {
      if (leadsToPlace(bytes.subarray(at))) return true;
    }
  }
  return bytes.includes("GPSLatitude");
}
