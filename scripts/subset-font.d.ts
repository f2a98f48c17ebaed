/** The part of the package that is used here; it brings no types. */
declare module "subset-font" {
  /**
   * @param font a font file: TrueType, OpenType, WOFF or WOFF2
   * @param text the characters to keep, as far as the font has them
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "woff2" | "sfnt";
      variationAxes?: Record<string, number | { min: number; max: number }>;
      /** OpenType features to keep. */
      keepFeatures: readonly string[];
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
