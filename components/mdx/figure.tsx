import type { FigureProps } from "@/lib/mdx/vocabulary";
import { figureId } from "@/lib/url";
import { ThemedImage } from "../themed-image";

/** A numbered figure. The image leads to itself at full size, the number to the figure, for others to link to. */
export function Figure({ src, alt, caption, wide = false, number, width, height, darkSrc }: FigureProps) {
  const id = figureId(number);
  const text = caption ?? alt;
  return (
    <figure id={id} className={wide ? "wide" : undefined}>
      <a className="figure-link unmarked" href={src}>
        <ThemedImage image={{ src, alt, width, height, darkSrc: darkSrc ?? null }} eager={number === 1} />
        <span className="sr-only">Figure {number} at full size</span>
      </a>
      <figcaption>
        <a href={`#${id}`}>Figure {number}</a>
        {text && ` ${text}`}
      </figcaption>
    </figure>
  );
}
