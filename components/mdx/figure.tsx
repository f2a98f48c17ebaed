import type { FigureProps } from "@/lib/mdx/vocabulary";
import { figureId } from "@/lib/url";
import { imageSizes } from "../image-sizes";
import { ThemedImage } from "../themed-image";

/** A numbered figure. The image leads to itself at full size, the number to the figure, for others to link to. */
export function Figure({ src, alt, caption, wide = false, number, early = false, image }: FigureProps) {
  const id = figureId(number);
  const text = caption ?? alt;
  const sizes = wide ? imageSizes.wide : imageSizes.column;
  return (
    <figure id={id} className={wide ? "wide" : undefined}>
      <a className="figure-link unmarked" href={image?.src ?? src}>
        {image ? (
          <ThemedImage image={{ ...image, alt }} sizes={sizes} early={early} />
        ) : (
          <img className="plate" src={src} alt={alt} />
        )}
        <span className="sr-only">Figure {number} at full size</span>
      </a>
      <figcaption>
        <a href={`#${id}`}>Figure {number}</a>
        {text && ` ${text}`}
      </figcaption>
    </figure>
  );
}
