/** What the lettering of a figure has to hold to. */
import { lineAndColumn } from "../../lib/problem";

/** Units. A figure is 720 wide, so 25 units are 12.4 px where it is narrowest, 358 px on a phone. */
export const width = 720;
const smallestLettering = 25;
const margin = 16;
const padding = 12;

type Rectangle = { left: number; top: number; right: number; bottom: number };

/** A text of a figure, as the browser has set it; lengths in units of the figure. */
export type Lettering = Rectangle & {
  words: string;
  /** Of its smallest letters. */
  size: number;
  fontLoaded: boolean;
  font: string;
  /** The shape that it names as its box; null where it names none. */
  holder: { id: string; area: Rectangle | null } | null;
};

/** What is measured of a figure. */
export type Measured = { height: number; lettering: Lettering[] };

/** The sides at which something comes too near to the edge of what is around it. */
function leaves(inner: Rectangle, outer: Rectangle, room: number): string[] {
  return [
    outer.left + room > inner.left ? "left" : "",
    outer.top + room > inner.top ? "top" : "",
    outer.right - room < inner.right ? "right" : "",
    outer.bottom - room < inner.bottom ? "bottom" : "",
  ].filter(Boolean);
}

/** Where the texts of a figure begin, in their order, as `line:column`. @param source of a figure that was drawn */
function placesOf(source: string): string[] {
  // What is commented out is no text, nor what is data, but both take their lines.
  const read = source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, other =>
    other.replace(/[^\n]/g, " "),
  );
  return [...read.matchAll(/<text(?=[\s/>])/g)].map(({ index }) => {
    const { line, column } = lineAndColumn(read, index);
    return `${line}:${column}`;
  });
}

/** What is wrong with a figure's lettering, in sentences behind the places of the texts, `line:column`. */
export function faults({ height, lettering }: Measured, source: string): string[] {
  const places = placesOf(source);
  const sheet = { left: 0, top: 0, right: width, bottom: height };
  return lettering.flatMap((text, index) => {
    const found: string[] = [];
    if (!text.fontLoaded) found.push(`is set in ${text.font}, which is not an embedded font`);
    if (text.size < smallestLettering) found.push(`is ${text.size} units high, under ${smallestLettering}`);
    const sides = leaves(text, sheet, margin);
    if (sides.length > 0) found.push(`leaves the ${margin}-unit margin (${sides.join(", ")})`);
    if (text.holder && !text.holder.area) found.push(`names a box that is not there: ${text.holder.id}`);
    if (text.holder?.area) {
      const out = leaves(text, text.holder.area, padding);
      if (out.length > 0) {
        found.push(`is less than ${padding} units inside "${text.holder.id}" (${out.join(", ")})`);
      }
    }
    for (const other of lettering.slice(index + 1)) {
      const apart =
        text.right <= other.left ||
        other.right <= text.left ||
        text.bottom <= other.top ||
        other.bottom <= text.top;
      if (!apart) found.push(`overlaps "${other.words}"`);
    }
    return found.map(fault => `${places[index] ?? "1:1"}: "${text.words}" ${fault}`);
  });
}
