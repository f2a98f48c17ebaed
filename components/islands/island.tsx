import type { ReactNode } from "react";
import type { Words } from "@/lib/words/words";

/**
 * What stands around every island: a figure with a caption, what it shows in words, and the place where the
 * server draws its first state. The finishing step and the style sheet know it by `data-island`.
 * @param name its kind, as `islandSlug` puts it
 * @param words what the first state shows, as text or a table: for readers who do not see it, for feeds, and
 *   where the island cannot run
 * @param ours the interface's words in the language of the text
 */
export function Island({
  id,
  name,
  caption,
  words,
  ours,
  children,
}: {
  id: string;
  name: string;
  caption: string;
  words: ReactNode;
  ours: Words;
  children: ReactNode;
}) {
  return (
    <figure id={id} className="island" data-island={name}>
      <div className="island-stage">{children}</div>
      <details className="island-words">
        <summary>{ours.inWords}</summary>
        {words}
      </details>
      <figcaption>
        <a href={`#${id}`}>{ours.interactive}</a> {caption}
      </figcaption>
    </figure>
  );
}
