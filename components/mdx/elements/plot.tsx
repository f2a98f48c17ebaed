import type { PlotFigureProps } from "@/lib/mdx/elements";
import { figureId } from "@/lib/url";
import { Table } from "../table";
import { Captioned } from "./captioned";

/** A chart, what it shows in a line, and its table to read and to download. */
export function Plot({ drawing, ...rest }: PlotFigureProps) {
  const { svg, name, summary, columns, rows, total, href } = drawing;
  const described = `${rest.id ?? figureId(rest.number ?? 0)}-in-words`;
  return (
    <Captioned {...rest} className="plot" label={name}>
      {/* biome-ignore lint/a11y/useSemanticElements: no element says "these belong together" without a form's meaning */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <div className="drawing" role="group" aria-label="Plot" tabIndex={0}>
        <div
          role="img"
          aria-label={name}
          aria-describedby={described}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </div>
      <details className="plot-data">
        <summary>Data</summary>
        <p id={described}>{summary}</p>
        <Table>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
        {rows.length < total && (
          <p>
            The first {rows.length} of {total} rows.
          </p>
        )}
        {href && (
          <p>
            <a href={href} download>
              Download {decodeURIComponent(href.split("/").at(-1) ?? "")}
            </a>
          </p>
        )}
      </details>
    </Captioned>
  );
}
