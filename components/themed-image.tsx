import type { ResolvedImage } from "@/lib/images/types";
import { type ImageAttributes, Picture } from "./picture";

/**
 * An image, and its dark version where it has one. Of the two one shows; the other is lazy and not displayed,
 * so that it is neither fetched nor announced (see `app/images.css`).
 * @param early for an image that is in sight when the page opens. Of two versions neither is fetched before the
 *   browser knows which one shows
 */
export function ThemedImage({
  image: { dark, alt, ...picture },
  sizes,
  className = "",
  early = false,
  attributes = {},
}: {
  image: ResolvedImage;
  sizes: string;
  className?: string;
  early?: boolean;
  attributes?: ImageAttributes;
}) {
  const shared = { alt, sizes, priority: early, attributes };
  if (!dark) {
    return <Picture {...shared} picture={picture} className={`plate ${className}`.trim()} lazy={!early} />;
  }
  return (
    <>
      <Picture {...shared} picture={picture} className={`only-light ${className}`.trim()} />
      <Picture
        {...shared}
        picture={dark}
        className={`only-dark ${className}`.trim()}
        attributes={{ ...attributes, id: undefined }}
      />
    </>
  );
}
