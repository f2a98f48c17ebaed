import type { ReactNode } from "react";
import { figureId } from "@/lib/url";

/**
 * What stands around an element that may have a caption: with one it is a figure, and has a number, which the
 * compiler gives it.
 * @param label what it is called where it has no caption
 */
export function Captioned({
  id,
  number,
  caption,
  className,
  label,
  children,
}: {
  id?: string | undefined;
  number?: number | undefined;
  caption?: string | undefined;
  className: string;
  label: string;
  children: ReactNode;
}) {
  if (number === undefined || caption === undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: no element says "these belong together" without a form's meaning
      <div id={id} className={className} role="group" aria-label={label}>
        {children}
      </div>
    );
  }
  const anchor = id ?? figureId(number);
  return (
    <figure id={anchor} className={className}>
      {children}
      <figcaption>
        <a href={`#${anchor}`}>Figure {number}</a> {caption}
      </figcaption>
    </figure>
  );
}
