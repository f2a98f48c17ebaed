/** The part of the package that is used here; it brings no types. */
declare module "wawoff2" {
  /** @param font a font as WOFF2 @returns the same as TrueType or OpenType */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
