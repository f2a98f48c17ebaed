import type { PlotFigureProps } from "@/lib/mdx/elements";
import type { DrawnPlot } from "@/lib/mdx/plot/props";
import { withCaption } from "../caption";
import { Table } from "../table";
import { type Worded, worded } from "../worded";
import { Captioned } from "./captioned";
import { PlotTable } from "./plot-table";

/** A file to take along: its address, and its name. */
type Taken = { address: string; name: string };

/** Where a plot's rows are to be had: in their file, or in the link itself where they stand in the post. */
function fileOf({ href, csv }: DrawnPlot, id: string | undefined): Taken | undefined {
  if (href !== undefined) return { address: href, name: decodeURIComponent(href.split("/").at(-1) ?? "") };
  if (csv === undefined) return undefined;
  const address = `data:text/csv;charset=utf-8,${encodeURI(csv).replaceAll("#", "%23")}`;
  return { address, name: `${id?.replace(/^fig:/, "") ?? "data"}.csv` };
}

/** A chart, what it shows in a line, and its table to read and to download. */
export function Plot({ drawing, children, caption: written, words, ...own }: Worded<PlotFigureProps>) {
  const { wide, narrow, name, summary } = drawing;
  const file = fileOf(drawing, own.id);
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
        {file && (
          <p>
            <a href={file.address} download={file.name}>
              {words.download(file.name)}
            </a>
          </p>
        )}
      </details>
    </Captioned>
  );
}
