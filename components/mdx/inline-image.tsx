import type { InlineImageProps } from "@/lib/mdx/vocabulary";
import { imageSizes, inlineSizes } from "../image-sizes";
import { ThemedImage } from "../themed-image";

/** An image within a line of text. One that was not found, in development, shows as such. */
export function InlineImage({ image, className, alt = "", ...attributes }: InlineImageProps) {
  if (!image) return <img {...attributes} className={className} alt={alt} />;
  const sizes = image.width > 0 ? inlineSizes(image.width) : imageSizes.column;
  const classes = `inline-image ${className ?? ""}`.trim();
  return <ThemedImage image={{ ...image, alt }} sizes={sizes} className={classes} attributes={attributes} />;
}
