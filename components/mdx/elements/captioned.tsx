import type { ReactNode } from "react";

/** What stands around an element that may have a caption: with one it is a figure with a number. */
export function Captioned({
  id,
  label,
  caption,
  className,
  name,
  children,
}: {
  id?: string | undefined;
  /** "Figure 2", as the compiler gives it. */
  label?: string | undefined;
  caption?: ReactNode;
  className: string;
  /** What the element is called where it has no caption. */
  name: string;
  children: ReactNode;
}) {
  if (!label || !caption) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: no element says "these belong together" without a form's meaning
      <div id={id} className={className} role="group" aria-label={name}>
        {children}
      </div>
    );
  }
  return (
    <figure id={id} className={className}>
      {children}
      <figcaption>
        <a href={`#${id}`}>{label}</a> {caption}
      </figcaption>
    </figure>
  );
}
