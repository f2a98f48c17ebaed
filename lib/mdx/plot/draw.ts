/**
 * Draws plots by Observable Plot, on a document that linkedom makes. Both are large: this file is loaded by bodies
 * that have a plot, and by no others.
 */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { axisAlong, linearAxis, logAxisUp } from "./axes";
import { barOptions } from "./bars";
import { legend } from "./legend";
import { fontSize, inLines, lineHeight, widest } from "./lettering";
import { namesAtEnds, shareOfNames } from "./line-names";
import { marksOf } from "./marks";
import { inLanguage } from "./numbers";
import type { PlotProps } from "./props";
import { readSeries, thinnedTo } from "./series";
import { alongKind, type DataTable } from "./table";

/** How wide a plot is drawn: for a column of text, and for a phone, whose lettering is to be of the same size. */
export const plotWidths = { wide: 640, narrow: 360 } as const;

const usualHeight = 360;

/** Numbers of a drawing to a tenth of a pixel: more is weight that nobody sees. */
function shorten(svg: string): string {
  return svg.replace(
    /\b(d|transform|points|x|y|x1|x2|y1|y2|cx|cy|r|width|height|dx)="([^"]*)"/g,
    (_, name: string, value: string) =>
      `${name}="${value.replace(/-?\d+\.\d+(?![\dem])/g, one => String(Number(Number(one).toFixed(1))))}"`,
  );
}

/**
 * A drawing of Plot's as a page takes it: without its styles and names, which would stand in the page again and again.
 * @param numbered the axes with numbers, which Plot writes as English does; names along bars stay as they are
 */
function bare(drawn: SVGSVGElement | HTMLElement, numbered: readonly string[], lang: string): string {
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const axis of numbered) {
    for (const text of drawn.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)) {
      text.textContent = inLanguage(text.textContent ?? "", lang);
    }
  }
  // What it is called is said around it, once.
  for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  for (const name of ["class", "font-family", "style"]) drawn.removeAttribute(name);
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("font-size", String(fontSize));
  return shorten(drawn.outerHTML);
}

/**
 * Draws a table that `tableFaults` has nothing against.
 * @param width in pixels; lettering has one size in all
 * @param lang of the text (BCP 47)
 * @returns `<svg>` without styles and ids, the same bytes for the same table
 */
export function drawPlot(table: DataTable, props: PlotProps, width: number, lang: string): string {
  const { type = "line" } = props;
  const isLine = type === "line" || type === "area";
  const read = readSeries(table, props);
  const series = isLine ? thinnedTo(width, read, props.xScale === "log") : read;
  const { document } = parseHTML("<html><body></body></html>");
  const isNamed = props.color !== undefined;
  const longest = widest(series.map(({ name }) => name));
  // Names too long to stand at the ends of the lines stand above the plot.
  const atEnds = isNamed && isLine && longest <= width * shareOfNames;
  const hasKey = isNamed && !atEnds && type !== "bar";
  const key = hasKey ? legend(series, width, isLine) : { marks: [], height: 0 };
  const yLabel = inLines(props.yLabel ?? props.y, width);
  const xLabel = inLines(props.xLabel ?? props.x, width);
  const above = (yLabel.length - 1) * lineHeight;
  // Bars in groups have the label of the x axis above them.
  const below = isNamed && type === "bar" ? 0 : (xLabel.length - 1) * lineHeight;
  const common: Plot.PlotOptions = {
    document,
    width,
    height: (props.height ?? usualHeight) + key.height + above + below,
    marginTop: 36 + key.height + above,
    // The last number along an axis stands half beyond its end.
    marginRight: atEnds ? longest + 20 : 30,
    marginBottom: 48 + below,
    marginLeft: 60,
    y: {
      label: yLabel.join("\n"),
      grid: true,
      nice: true,
      ...(props.yScale === "log" ? logAxisUp(series) : linearAxis(series, type === "bar" || type === "area")),
    },
  };
  const kind = alongKind(table, props);
  const along: Plot.PlotOptions =
    type === "bar"
      ? barOptions({ series, props, width, common, lang })
      : {
          x: { label: xLabel.join("\n"), ...axisAlong(kind, series, props, lang) },
          marks: [...series.flatMap(one => marksOf(one, type)), ...key.marks],
        };
  let drawn = Plot.plot({ ...common, ...along });
  if (atEnds) {
    const room = (props.height ?? usualHeight) - 48 + above;
    const names = namesAtEnds(series, drawn.scale("y"), room);
    drawn = Plot.plot({ ...common, ...along, marks: [...(along.marks ?? []), ...names] });
  }
  return bare(drawn, kind === "number" ? ["x", "y"] : ["y"], lang);
}
