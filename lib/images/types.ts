/** One image as pages show it. Addresses are of this site; width and height in pixels, turned as EXIF says. */
export type Picture = {
  /** The whole image; what is shown where no other form is known. */
  src: string;
  width: number;
  height: number;
  /** The same in forms that weigh less, the best first, each in several widths. */
  sources: { type: string; srcset: string }[];
  /** The mean colour of an opaque one, `#rgb`: it fills the place until the image is there. */
  colour: string | null;
};

/** An image that was found, and its version for the dark theme. */
export type ImageFile = Picture & { dark: Picture | null };

/** An image ready to be shown. */
export type ResolvedImage = ImageFile & { alt: string };

/** Finds an image by its source as an author wrote it; null where there is none (the check says why). */
export type ImageResolver = (src: string) => ImageFile | null;
