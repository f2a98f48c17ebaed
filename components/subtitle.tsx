import type { SetText } from "./prose";

/** The level-one heading that opened a body, under the title. */
export function Subtitle({ text, className = "" }: { text: SetText; className?: string }) {
  const classes = `mt-4 text-balance text-deck text-soft italic leading-[1.35] ${className}`.trim();
  if ("elements" in text) {
    return (
      <p role="doc-subtitle" className={classes}>
        {text.elements}
      </p>
    );
  }
  // As for a body: the author's own words, rendered by React while building.
  return <p role="doc-subtitle" className={classes} dangerouslySetInnerHTML={{ __html: text.html }} />;
}
