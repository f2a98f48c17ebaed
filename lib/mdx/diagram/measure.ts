/** The lettering of diagrams: its sizes, and where its lines break. */
import { textWidth, wide } from "../text-width";
import type { Label } from "./model";

/** Sizes of lettering, in CSS pixels: names, and what stands beside lines. */
export const nameSize = 14;
export const noteSize = 13;

function lineHeight(size: number): number {
  return Math.round(size * 1.35);
}

/** From one line to the next, in CSS pixels: of a name, and of a note. */
export const nameLead = lineHeight(nameSize);
export const noteLead = lineHeight(noteSize);

/** The width of the widest line of a label, in CSS pixels. */
export function labelWidth(label: Label, size: number): number {
  return Math.max(0, ...label.map(line => textWidth(line, size)));
}

/** A wide letter with the marks behind it, which begin no line; or what stands between two. */
const piece = new RegExp(
  `${wide.source}(?:\\u200d${wide.source}|[\\p{P}\\p{M}\\p{Cf}\\p{Emoji_Modifier}])*|(?:(?!${wide.source}).)+`,
  "gu",
);

/** The pieces of a word that lines may part: one, or those of a script that sets no blanks between words. */
export function partsOf(word: string): string[] {
  return word.match(piece) ?? [];
}

/** Where a line may be broken: before words, and before letters of scripts that set no blanks between words. */
function piecesOf(line: string): { text: string; blank: string }[] {
  return line.split(" ").flatMap((word, index) =>
    (word === "" ? [word] : partsOf(word)).map((text, place) => ({
      text,
      blank: index > 0 && place === 0 ? " " : "",
    })),
  );
}

/** Breaks lines that are longer than a width, between words. */
export function wrap(label: Label, size: number, width: number): Label {
  return label.flatMap(line => {
    // As few lines as there must be, each about as long as the others.
    const count = Math.ceil(textWidth(line, size) / width);
    const limit = count > 1 ? Math.max(width * 0.6, (textWidth(line, size) / count) * 1.12) : width;
    const lines: string[] = [];
    for (const { text, blank } of piecesOf(line)) {
      const last = lines.at(-1);
      const longer = `${last ?? ""}${blank}${text}`;
      if (last !== undefined && textWidth(longer, size) <= limit) lines[lines.length - 1] = longer;
      else lines.push(text);
    }
    return lines;
  });
}
