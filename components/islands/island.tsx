import type { ReactNode } from "react";

/**
 * What stands around every island: a figure with a caption, what it shows in words, and the place where the
 * server draws its first state. The finishing step and the style sheet know it by `data-island`.
 * @param name its kind, as `islandSlug` puts it
 * @param words what the first state shows, as text or a table: for readers who do not see it, for feeds, and
 *   where the island cannot run
 */
export function Island({
  id,
  name,
  caption,
  words,
  children,
}: {
  id: string;
  name: string;
  caption: string;
  words: ReactNode;
  children: ReactNode;
}) {
  return (
    <figure id={id} className="island" data-island={name}>
      <div className="island-stage">{children}</div>
      <details className="island-words">
        <summary>In words, as it starts</summary>
        {words}
      </details>
      <figcaption>
        <a href={`#${id}`}>Interactive</a> {caption}
      </figcaption>
    </figure>
  );
}
