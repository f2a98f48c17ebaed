/** For tests: images in the container of HEIC and AVIF (ISO 14496-12), which say something else of themselves. */

/** Where a box of a file (ISO 14496-12) begins. */
function boxAt(bytes: Buffer, name: string): number {
  return bytes.indexOf(name, 0, "latin1") - 4;
}

/**
 * Makes HEIC of AVIF: the same container, which says that another method made the pixels. Nothing can show them; what is
 * read is what the container says.
 */
export function asHeic(avif: Buffer): Buffer {
  const bytes = Buffer.from(avif);
  bytes.write("heic", 8, "latin1");
  bytes.write("hvc1", bytes.indexOf("av01", 32, "latin1"), "latin1");
  const settings = boxAt(bytes, "av1C");
  const behind = settings + bytes.readUInt32BE(settings);
  // The shortest that HEVC has (ISO 14496-15, 8.3.3).
  const ours = Buffer.from(
    `0000001f${Buffer.from("hvcC").toString("hex")}0101${"00".repeat(10)}f0fcfdf8f8${"00".repeat(6)}`,
    "hex",
  );
  for (const name of ["meta", "iprp", "ipco"]) {
    const at = boxAt(bytes, name);
    bytes.writeUInt32BE(bytes.readUInt32BE(at) + ours.length - (behind - settings), at);
  }
  return Buffer.concat([bytes.subarray(0, settings), ours, bytes.subarray(behind)]);
}

/** Makes an AVIF say that it is a film of pictures. What is read is its first picture, as of a film. */
export function asFilm(avif: Buffer): Buffer {
  const bytes = Buffer.from(avif);
  // The last of the kinds that the first box names.
  bytes.write("avis", bytes.readUInt32BE(0) - 4, "latin1");
  return bytes;
}
