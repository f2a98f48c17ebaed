import type { ComponentType, ReactNode } from "react";
import type { DrawnPlot } from "@/lib/mdx/plot/props";
import type { Worded } from "../worded";

/**
 * The rows that a plot shows, numbers to the right, and a line where there are more.
 * @param frame what makes a table of a head and a body
 */
export function PlotTable({
  drawing: { columns, rows, numeric, total },
  frame: Frame,
  words,
}: Worded<{
  drawing: DrawnPlot;
  frame: ComponentType<{ children: ReactNode }> | "table";
}>) {
  const alignment = (place: number) => (numeric[place] ? "align-right" : undefined);
  return (
    <>
      <Frame>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} className={alignment(place)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, place) => (
                <td key={place} className={alignment(place)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Frame>
      {rows.length < total && <p>{words.firstRows(rows.length, total)}</p>}
    </>
  );
}
