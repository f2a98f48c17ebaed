/** Writes SVG: numbers to a tenth of a pixel, texts escaped, no style and no id. */
import { escapeText } from "../../escape";

type Value = string | number | undefined;

/** To a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An element. @param inside SVG, or escaped text */
export function element(name: string, attributes: Readonly<Record<string, Value>>, inside = ""): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const text =
      typeof value === "number" ? String(round(value)) : escapeText(value).replaceAll('"', "&quot;");
    return [` ${key}="${text}"`];
  });
  return inside === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${inside}</${name}>`;
}

/** A place in the drawing, in CSS pixels from the upper left; `y` grows downwards. */
export type Point = { x: number; y: number };

/** A line through points, closed or not. */
export function lineThrough(points: readonly Point[], closed = false): string {
  const steps = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`);
  return steps.join("") + (closed ? "Z" : "");
}

/** Colours, by the custom properties of the blog's themes. */
export const colour = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  raised: "var(--raised)",
  paper: "var(--paper)",
} as const;

/**
 * Lines of text, centred on a point or beginning at it.
 * @param y the middle of all lines
 */
export function textLines(
  lines: readonly string[],
  {
    x,
    y,
    size,
    lead,
    anchor = "middle",
    halo = false,
    fill,
  }: Point & {
    size: number;
    lead: number;
    anchor?: "start" | "middle" | "end";
    /** Keeps what runs behind the letters clear of them. */
    halo?: boolean;
    fill?: string;
  },
): string {
  const first = y - ((lines.length - 1) * lead) / 2 + size * 0.36;
  return lines
    .map((line, index) =>
      element(
        "text",
        {
          x,
          y: first + index * lead,
          "font-size": size === 14 ? undefined : size,
          "text-anchor": anchor === "middle" ? undefined : anchor,
          fill,
          ...(halo && {
            stroke: colour.paper,
            "stroke-width": 5,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
          }),
        },
        escapeText(line),
      ),
    )
    .join("");
}

/** A whole drawing, in pixels of its own: nothing makes it smaller, so that its lettering stays as large as it is. */
export function drawing(width: number, height: number, inside: string): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const attributes = {
    viewBox: `0 0 ${w} ${h}`,
    width: w,
    height: h,
    "font-size": 14,
    "text-anchor": "middle",
    fill: "none",
    "stroke-width": 1.25,
    "aria-hidden": "true",
  };
  return element("svg", attributes, inside);
}
