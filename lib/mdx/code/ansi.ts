/** Escape sequences of terminals, and the few colours that a page has for theirs. */

const escapeSign = "\x1b";

/** Ways of writing the escape character before `[`, in a file that an editor shows. */
const written = /(?:\\x1b|\\u001b|\\033|\\e|␛)(?=\[)/gi;

/** A terminal's output with escape characters where their names were written. */
export function withEscapes(code: string): string {
  return code.replace(written, escapeSign);
}

/** A sequence that sets colours or weight. */
const setting = "\\x1b\\[[\\d;]*m";

/** An output without its colours, as text. */
export function withoutEscapes(code: string): string {
  return withEscapes(code).replace(new RegExp(setting, "g"), "");
}

/** The first sequence of a line that does something else, such as moving the cursor; undefined where there is none. */
export function otherSequence(line: string): string | undefined {
  const match = new RegExp(`\\x1b(?!${setting.slice(4)})(?:\\[[\\d;?]*[A-Za-z]?)?`).exec(withEscapes(line));
  return match?.[0].replace(escapeSign, "\\e");
}

/**
 * The colours of terminals as xterm has them, by the number of its table, and the class that each is shown by. Bright
 * ones are shown as the others; white and black, which are one theme's ink and the other's ground, as ink; grey as
 * soft ink.
 */
const palette: readonly (readonly [red: number, green: number, blue: number, name: string])[] = [
  [0, 0, 0, ""],
  [205, 0, 0, "rm"],
  [0, 205, 0, "st"],
  [205, 205, 0, "nu"],
  [0, 0, 238, "fn"],
  [205, 0, 205, "kw"],
  [0, 205, 205, "ty"],
  [229, 229, 229, ""],
  [127, 127, 127, "co"],
  [255, 0, 0, "rm"],
  [0, 255, 0, "st"],
  [255, 255, 0, "nu"],
  [92, 92, 255, "fn"],
  [255, 0, 255, "kw"],
  [0, 255, 255, "ty"],
  [255, 255, 255, ""],
];

const names = "Black Red Green Yellow Blue Magenta Cyan White".split(" ");

function hex(values: readonly number[]): string {
  return `#${values.map(value => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Shiki's names for the colours of terminals, with ours as a theme has them. */
export const terminalColours: Readonly<Record<string, string>> = Object.fromEntries(
  palette.map(([red, green, blue], index) => [
    `terminal.ansi${index < 8 ? "" : "Bright"}${names[index % 8]}`,
    hex([red, green, blue]),
  ]),
);

/** The class of the colour of the palette that is nearest to a colour, which may be any of 16 million. */
export function nearestColour(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const [r, g, b, name] of palette) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}
