import type { InlineImageProps } from "@/lib/mdx/vocabulary";
import { imageSizes, inlineSizes } from "../image-sizes";
import { ThemedImage } from "../themed-image";

/** An image within a line of text. One that was not found, in development, shows as such. */
export function InlineImage({ src, alt, title, image }: InlineImageProps) {
  if (!image) return <img src={src} alt={alt} title={title} />;
  const sizes = image.width > 0 ? inlineSizes(image.width) : imageSizes.column;
  return <ThemedImage image={{ ...image, alt }} sizes={sizes} className="inline-image" />;
}
