/** An image that was found: its address on the site, its size in pixels, and its version for the dark theme. */
export type ImageFile = { src: string; width: number; height: number; darkSrc: string | null };

/** An image ready to be shown. */
export type ResolvedImage = ImageFile & { alt: string };

/** Finds an image by its source as an author wrote it; null where there is none (the check says why). */
export type ImageResolver = (src: string) => ImageFile | null;
