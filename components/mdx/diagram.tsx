import type { DrawnDiagram } from "@/lib/mdx/diagram/drawn";
import type { WordItem } from "@/lib/mdx/diagram/words";
import type { DiagramProps } from "@/lib/mdx/vocabulary";
import { withCaption } from "./caption";
import { Captioned } from "./elements/captioned";

/** What a list of a diagram's words shows, with what stands below each. */
function Words({ items, isOrdered }: { items: readonly WordItem[]; isOrdered: boolean }) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <List>
      {items.map(({ text, items: inner = [] }, place) => (
        <li key={place}>
          {text}
          {inner.length > 0 && <Words items={inner} isOrdered={isOrdered} />}
        </li>
      ))}
    </List>
  );
}

/** The narrowest window's column, in pixels: what is wider may have to scroll. */
const narrowest = 272;

/** A column of text, in pixels, at the text's usual size. */
const column = 656;

/** Wider than this, in pixels, lettering is smaller than 7 points on a sheet that stands upright. */
const upright = 900;

/** How far a drawing breaks out: past the column, and on paper onto a sheet of its own, where that makes it larger. */
function classesFor(width: number, height: number): string {
  if (width <= column) return "diagram";
  return width > upright && height < width / 2 ? "diagram wide sideways" : "diagram wide";
}

/** What names a drawing: its title, or its kind unless the summary begins with it, and what it shows. */
function spoken(title: string | undefined, alt: string | undefined, { kind, summary }: DrawnDiagram): string {
  const name = title ?? (alt === undefined ? "" : kind);
  const stop = name === "" || /[.!?…]$/.test(name) ? "" : ".";
  return `${name}${stop} ${alt ?? summary}`.trim();
}

/** A diagram: its drawing, which scrolls where it is wider than the page, and the same in words. */
export function Diagram({ drawing, children, caption: written, title, alt, id, label }: DiagramProps) {
  const { svg, width, height, kind, summary, items, isOrdered, inWords } = drawing;
  const { caption } = withCaption(children, written);
  return (
    <Captioned
      id={id}
      label={label}
      caption={caption}
      className={classesFor(width, height)}
      name={title ?? kind}
    >
      <div
        // It scrolls as tables do.
        className="table-scroll diagram-scroll"
        role="img"
        aria-label={spoken(title, alt, drawing)}
        // What scrolls must be in reach of the keyboard.
        tabIndex={width > narrowest ? 0 : undefined}
        // SVG that lib/mdx/diagram/ has drawn; what an author wrote is text in it, and escaped.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <details className="diagram-words">
        <summary>{inWords}</summary>
        <p>{alt ?? summary}</p>
        <Words items={items} isOrdered={isOrdered} />
      </details>
    </Captioned>
  );
}
