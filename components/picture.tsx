import type { ComponentProps } from "react";
import type { Picture as PictureData } from "@/lib/images/types";

/** What an author wrote on an image beside its source and its text. */
export type ImageAttributes = ComponentProps<"img">;

/**
 * One image in the forms that were made of it; the browser takes the first that it knows, as wide as it needs.
 * @param sizes how wide it is shown (components/image-sizes.ts)
 * @param priority what is fetched before other images, and at once unless it is `lazy`
 */
export function Picture({
  picture: { src, width, height, sources, colour },
  alt,
  sizes,
  className,
  lazy = true,
  priority = false,
  attributes: { style, ...attributes } = {},
}: {
  picture: PictureData;
  alt: string;
  sizes: string;
  className: string;
  lazy?: boolean;
  priority?: boolean;
  attributes?: ImageAttributes;
}) {
  const image = (
    <img
      {...attributes}
      className={className}
      src={src}
      alt={alt}
      width={width}
      height={height}
      loading={lazy ? "lazy" : "eager"}
      fetchPriority={priority ? "high" : undefined}
      decoding="async"
      style={colour === null ? style : { background: colour, ...style }}
    />
  );
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}
