import type { ReactNode } from "react";

/** What an author wrote, set: as elements, or as HTML that was made of such. */
export type SetText = { elements: ReactNode } | { html: string };

/** The set body of a post or a page. */
export function Prose({ content, className = "" }: { content: SetText; className?: string }) {
  const classes = `prose text ${className}`.trim();
  if ("elements" in content) return <div className={classes}>{content.elements}</div>;
  // The author's own text, rendered by React while building; nothing that a reader sends gets here.
  return <div className={classes} dangerouslySetInnerHTML={{ __html: content.html }} />;
}
