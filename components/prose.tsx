import type { ReactNode } from "react";

/** The set body of a post or a page: elements, or HTML that was made of such. */
export function Prose({
  content,
  className = "",
}: {
  content: { elements: ReactNode } | { html: string };
  className?: string;
}) {
  const classes = `prose text ${className}`.trim();
  if ("elements" in content) return <div className={classes}>{content.elements}</div>;
  // The author's own text, rendered by React while building; nothing that a reader sends gets here.
  return <div className={classes} dangerouslySetInnerHTML={{ __html: content.html }} />;
}
