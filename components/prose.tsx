import type { ReactNode } from "react";

/** What an author wrote, set: as elements, or as HTML that was made of such. */
export type SetText = { elements: ReactNode } | { html: string };

/** From how many minutes of reading on a text is laid out in parts (app/prose.css). */
const longFrom = 45;

/**
 * The set body of a post or a page.
 * @param minutes how long it takes to read, computed from the body and not what its author says
 */
export function Prose({
  content,
  minutes,
  className = "",
}: {
  content: SetText;
  minutes: number;
  className?: string;
}) {
  const classes = `prose text ${minutes < longFrom ? "" : "long-text "}${className}`.trim();
  if ("elements" in content) return <div className={classes}>{content.elements}</div>;
  // The author's own text, rendered by React while building; nothing that a reader sends gets here.
  return <div className={classes} dangerouslySetInnerHTML={{ __html: content.html }} />;
}
