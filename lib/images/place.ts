/** Whether a file of an image or of a film tells where it was taken. */

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

/** A position as films note it, `+10.7769+106.7009/` (ISO 6709, annex H). */
const written = String.raw`[+-]\d{2}(?:\.\d+)?[+-]\d{3}`;

/** How films begin to note a position, and what follows there. The first name is QuickTime's, whose value stands apart. */
const filmNotes: readonly (readonly [start: string, rest: RegExp])[] = [
  ["com.apple.quicktime.location.ISO6709", /^/],
  // "User data" of QuickTime and MP4: the sizes of the text, or of a box around it, stand before it.
  ["\xa9xyz", new RegExp(`^[^]{4,24}?${written}`)],
  // A box of 3GPP (TS 26.244, section 8.10): version and flags are 0.
  ["loci", /^\0{4}/],
  // A tag of Matroska and WebM.
  ["LOCATION", new RegExp(`^[^]{0,16}?${written}`)],
  // What action cameras write beside each picture (GPMF): numbers of 32 bits, five of them or more.
  ["GPS5l\x14", /^/],
  ["GPS9? ", /^/],
];

/** Whether a film notes a position, in its head or beside its pictures. */
function filmTellsPlace(bytes: Buffer): boolean {
  for (const [start, rest] of filmNotes) {
    for (let at = bytes.indexOf(start, 0, "latin1"); at !== -1; at = bytes.indexOf(start, at + 1, "latin1")) {
      const from = at + start.length;
      if (rest.test(bytes.toString("latin1", from, from + 64))) return true;
    }
  }
  return false;
}

/**
 * Looks for EXIF anywhere in a file, for what XMP calls a position and for what films do. It reads bytes and knows no
 * format, so that it finds what stands where no format has a place for it.
 */
export function tellsPlace(bytes: Buffer): boolean {
  for (const head of heads) {
    for (let at = bytes.indexOf(head, 0, "latin1"); at !== -1; at = bytes.indexOf(head, at + 1, "latin1")) {
      if (leadsToPlace(bytes.subarray(at))) return true;
    }
  }
  return bytes.includes("GPSLatitude") || filmTellsPlace(bytes);
}
