import type { FigureProps } from "@/lib/mdx/vocabulary";
import { imageSizes } from "../image-sizes";
import { ThemedImage } from "../themed-image";
import { withCaption } from "./caption";

/** A numbered figure. The image leads to itself at full size, the number to the figure, for others to link to. */
export function Figure({
  src,
  alt,
  caption: written,
  wide = false,
  label,
  id,
  whole,
  early = false,
  image,
  children,
}: FigureProps) {
  const { caption } = withCaption(children, written ?? alt);
  const sizes = wide ? imageSizes.wide : imageSizes.column;
  return (
    <figure id={id} className={wide ? "wide" : undefined}>
      <a className="figure-link unmarked" href={image?.src ?? src}>
        {image ? (
          <ThemedImage image={{ ...image, alt }} sizes={sizes} early={early} />
        ) : (
          <img className="plate" src={src} alt={alt} />
        )}
        <span className="sr-only">{whole}</span>
      </a>
      <figcaption>
        <a href={`#${id}`}>{label}</a>
        {caption && <> {caption}</>}
      </figcaption>
    </figure>
  );
}
