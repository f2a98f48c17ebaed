/** How a card looks: the site's paper, its faces and its one accent (app/tokens.css, app/icon.svg), as an SVG of outlines. */
import { type CardText, cardSize, type Ruler } from "./card";
import { fitLines, lineWidth } from "./fit";
import type { FaceName, Fonts } from "./fonts";
import { cutWord, emojiWidth, setWord, setWords, type Word } from "./setting";

/** The light theme's; cards have no dark one, since nobody is asked which he reads in. */
export const colours = {
  paper: "#fbfdfd",
  ink: "#0b1418",
  soft: "#4b555a",
  line: "#cfd5d7",
  marker: "#e9f15f",
} as const;

/** Pixels. Networks cut rounded corners off, and some a little of each edge. */
const margin = 72;
const width = cardSize.width - 2 * margin;
/** Baselines of the lines above, and where the title begins and ends. */
const head = { name: 96, over: 168, title: 144, titleBelowOver: 190, titleEnd: 456 };
/** The ruler's, and the baseline of the last line. */
const foot = { bottom: 524, tallest: 46, least: 14, details: 586 };
const nameSize = 32;
const labelSize = 28;

/**
 * Of the title's lines, in parts of its size: how far apart they stand, with room for stacked marks, and the height of
 * capitals with theirs.
 */
const leading = 1.14;
const ascent = 0.86;

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Gives the ids of a drawing a name of their own, since several stand in one card. */
function renamed(body: string, prefix: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}

/** Draws cards' texts; drawings of emoji get a number each. */
class Draughtsman {
  private pictures = 0;

  /** A word, at the start of its baseline. */
  private word({ pieces }: Word, { x, y }: { x: number; y: number }, size: number, colour: string): string {
    return pieces
      .map(piece => {
        const left = x + piece.x * size;
        if ("picture" in piece) {
          const { body, box, inset } = piece.picture;
          const side = emojiWidth * size;
          const free = inset * side;
          return (
            `<svg x="${number(left + free)}" y="${number(y - 0.92 * size)}" width="${number(side - 2 * free)}" height="${number(side)}" ` +
            `viewBox="${box}">${renamed(body, `e${this.pictures++}-`)}</svg>`
          );
        }
        const scale = size / piece.unitsPerEm;
        const outlines = piece.letters.map(
          letter =>
            `<path transform="translate(${number(letter.x * piece.unitsPerEm)} ${number(letter.y * piece.unitsPerEm)})" d="${letter.outline}"/>`,
        );
        return `<g fill="${colour}" transform="translate(${number(left)} ${number(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${outlines.join("")}</g>`;
      })
      .join("");
  }

  /** A line of words, from the margin. @param y of its baseline */
  line(words: readonly Word[], y: number, size: number, colour: (face: FaceName) => string): string {
    let at = margin;
    return words
      .map((word, index) => {
        if (index > 0) at += word.space * size;
        const drawn = this.word(word, { x: at, y }, size, colour(word.face));
        at += word.width * size;
        return drawn;
      })
      .join("");
  }
}

/** As much of a line as a width has room for, with an ellipsis where it is not all of it. */
function shortened(words: readonly Word[], room: number, fonts: Fonts): readonly Word[] {
  if (lineWidth(words) <= room) return words;
  const rest = words.flatMap(word => cutWord(word, room, fonts));
  const ellipsis = setWord("…", words[0]?.face ?? "label", fonts);
  while (rest.length > 1 && lineWidth([...rest, ellipsis]) > room) rest.pop();
  return [...rest, ellipsis];
}

/** Details in one line. Where it is too long, the longest of them is shortened, and the others stay whole. */
function detailWords(details: readonly string[], fonts: Fonts): readonly Word[] {
  const room = width / labelSize;
  const parts = details.map((detail, index) => setWords(index > 0 ? `· ${detail}` : detail, "label", fonts));
  const widths = parts.map(lineWidth);
  const longest = widths.indexOf(Math.max(...widths));
  const others = lineWidth(parts.flat()) - (widths[longest] ?? 0);
  const fitted = parts.flatMap((part, index) =>
    index === longest ? shortened(part, room - others, fonts) : part,
  );
  return shortened(fitted, room, fonts);
}

/** Strokes of a ruler, as many as stand in its width. */
const strokes = 132;
const pitch = width / strokes;

/** A rectangle, in pixels of the card. */
type Box = { x: number; y: number; width: number; height: number };

/** The ruler: a stroke for each 132nd, a tall one where something begins, and the highlighter below what is marked. */
function rulerDrawing({ ticks, marks }: Ruler): string {
  const tall = new Map<number, number>();
  for (const { at, weight } of ticks) {
    const stroke = Math.min(strokes - 1, Math.floor(at * strokes));
    tall.set(stroke, Math.max(weight, tall.get(stroke) ?? 0));
  }
  const marked = new Set<number>();
  for (const { from, to } of marks) {
    const first = Math.min(strokes - 1, Math.floor(from * strokes));
    for (let one = first; one < Math.max(first + 1, Math.round(to * strokes)); one++) marked.add(one);
  }
  const box = ({ x, y, width, height }: Box, colour: string) =>
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${colour}"/>`;
  const { bottom, tallest, least } = foot;
  const grounds = [...marked].map(one =>
    box(
      {
        x: margin + one * pitch - 2,
        y: bottom - tallest,
        // A hair more where the next one is marked too, so that no seam shows.
        width: pitch + (marked.has(one + 1) ? 0.5 : 0),
        height: tallest + 5,
      },
      colours.marker,
    ),
  );
  const lines = Array.from({ length: strokes }, (_, one) => {
    const weight = tall.get(one);
    const high = weight === undefined ? least : least + weight * (tallest - least - 6);
    const colour = marked.has(one) || weight !== undefined ? colours.ink : colours.line;
    return box({ x: margin + one * pitch, y: bottom - high, width: 3, height: high }, colour);
  });
  return [...grounds, ...lines].join("");
}

/** The card as SVG. Letters and emoji that nothing has are left out. */
export function cardDrawing({ site, title, part, over, details, ruler }: CardText, fonts: Fonts): string {
  const draughtsman = new Draughtsman();
  const ink = () => colours.ink;
  const soft = () => colours.soft;
  const named = [...setWords(site.name, "name", fonts), ...setWords(site.tagline, "part", fonts)];
  const name = shortened(named, width / nameSize, fonts);
  const label = (text: string) => shortened(setWords(text, "label", fonts), width / labelSize, fonts);
  const overLine = label(over ?? "");
  const words = [
    ...setWords(title, "title", fonts),
    // "Part 1" stays together.
    ...setWords(part?.replaceAll(" ", "\u00a0") ?? "", "part", fonts),
  ];
  const start = overLine.length > 0 ? head.titleBelowOver : head.title;
  const { size, lines } = fitLines(
    words,
    { width, height: head.titleEnd - start, lines: 4, leading },
    (word, most) => cutWord(word, most, fonts),
    setWord("…", "title", fonts),
  );
  return [
    // Some drawings of flags refer to themselves by the older attribute.
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>`,
    draughtsman.line(name, head.name, nameSize, face => (face === "name" ? colours.ink : colours.soft)),
    draughtsman.line(overLine, head.over, labelSize, soft),
    ...lines.map((line, index) =>
      draughtsman.line(line, start + size * (ascent + index * leading), size, face =>
        face === "part" ? colours.soft : colours.ink,
      ),
    ),
    rulerDrawing(ruler),
    draughtsman.line(detailWords(details, fonts), foot.details, labelSize, ink),
    "</svg>",
  ].join("");
}
