import type { PlotFigureProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import { Table } from "../table";
import { type Worded, worded } from "../worded";
import { Captioned } from "./captioned";
import { PlotTable } from "./plot-table";

/** A chart, what it shows in a line, and its table to read and to download. */
export function Plot({ drawing, children, caption: written, words, ...own }: Worded<PlotFigureProps>) {
  const { wide, narrow, name, summary, href } = drawing;
  const { caption } = withCaption(children, written);
  const described = `${own.id}-in-words`;
  return (
    <Captioned {...own} caption={caption} className="plot" name={name}>
      <div className="drawing" role="img" aria-label={name} aria-describedby={described}>
        {/* SVG that lib/mdx/plot/ has drawn and serialised; what stands in the data is text in it. */}
        <div className="drawing-wide" dangerouslySetInnerHTML={{ __html: wide }} />
        <div className="drawing-narrow" dangerouslySetInnerHTML={{ __html: narrow }} />
      </div>
      <details className="plot-data">
        <summary>{words.data}</summary>
        <p id={described}>{summary}</p>
        <PlotTable drawing={drawing} words={words} frame={worded(Table, words)} />
        {href && (
          <p>
            <a href={href} download>
              {words.download(decodeURIComponent(href.split("/").at(-1) ?? ""))}
            </a>
          </p>
        )}
      </details>
    </Captioned>
  );
}
