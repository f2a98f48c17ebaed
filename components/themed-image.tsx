import type { ResolvedImage } from "@/lib/images/types";

/**
 * An image, and its dark version where it has one. Of the two one shows; the other is lazy and not displayed,
 * so that it is neither fetched nor announced (see `app/images.css`).
 */
export function ThemedImage({
  image: { src, alt, width, height, darkSrc },
  className = "",
  eager = false,
}: {
  image: Omit<ResolvedImage, "width" | "height"> & {
    width?: number | undefined;
    height?: number | undefined;
  };
  className?: string;
  /** For an image at the top of a page. Two versions stay lazy, or both would be fetched. */
  eager?: boolean;
}) {
  if (darkSrc === null) {
    const loading = eager ? "eager" : "lazy";
    return (
      <img
        className={`plate ${className}`}
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={loading}
        decoding="async"
      />
    );
  }
  return (
    <>
      <img
        className={`only-light ${className}`}
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
      <img
        className={`only-dark ${className}`}
        src={darkSrc}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </>
  );
}
