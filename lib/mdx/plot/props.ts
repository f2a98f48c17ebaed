/** What an author writes of a plot, and what it comes to. */
import { z } from "zod";

const text = z.string().min(1);
const scale = z.enum(["linear", "log"]).optional();

/** Rows of data as an author writes them in braces: `[{ step: 1, loss: 2.5 }, …]`; null is no value. */
const inlineRows = z
  .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
  .min(1)
  .max(2000);

/** A plot before it is known which of its attributes go together. */
const chart = z.strictObject({
  /** A CSV file beside the post or under `public/`, or the rows themselves. */
  data: z.union([text, inlineRows]),
  /** Names of columns: along, up, and the one that parts the rows into series. */
  x: text,
  y: text,
  color: text.optional(),
  type: z.enum(["line", "dot", "bar", "area"]).optional(),
  xLabel: text.optional(),
  yLabel: text.optional(),
  /** What it is called for readers who do not see it; else its caption. */
  title: text.optional(),
  caption: text,
  /** `fig:loss`; lib/mdx/check-labels.ts holds it to its form. */
  id: z.string().optional(),
  xScale: scale,
  yScale: scale,
  /** Of the part between the axes' labels, in pixels; draw.ts has the default. */
  height: z.int().min(120).max(900).optional(),
});

/** One chart of one table: a column along, one up, and one that parts the rows into series. */
export const plotProps = chart
  .refine(({ type, yScale }) => yScale !== "log" || (type !== "bar" && type !== "area"), {
    path: ["yScale"],
    error: "linear for bars and areas: they begin at 0, which a logarithmic scale does not have",
    params: { fix: 'leave yScale out, or write type="dot" or type="line"' },
  })
  .refine(({ type, xScale }) => xScale !== "log" || type !== "bar", {
    path: ["xScale"],
    error: "none for bars, which stand under names",
    params: { fix: "leave xScale out" },
  });

/** A plot as its author wrote it, checked. */
export type PlotProps = z.infer<typeof plotProps>;

/** What is made of a plot: two drawings, a sentence, and the table of what they show. */
export const drawnPlot = z.object({
  /** `<svg …>` without styles, to be named by what it stands in: for a column of text, and for a phone. */
  wide: z.string(),
  narrow: z.string(),
  /** What it is called for readers who do not see it. */
  name: z.string(),
  /** One line: ranges, first and last values. */
  summary: z.string(),
  /** The columns that are drawn, and their rows, numbers as the language of the text has them. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Of each column, whether it holds numbers. */
  numeric: z.array(z.boolean()),
  /** How many rows there are, of which `rows` may be the first. */
  total: z.number(),
  /** The address of the file that the data are from. */
  href: z.string().optional(),
  /** Rows that stand in the post itself, as CSV. */
  csv: z.string().optional(),
});

export type DrawnPlot = z.infer<typeof drawnPlot>;
