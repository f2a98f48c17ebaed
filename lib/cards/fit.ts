/** Fits words into a few lines, as large as they go. */

/** What has a width, and a space before it where it does not open a line; in parts of the font's size. */
export type Measured = { width: number; space: number };

type FittedLines<W> = { size: number; lines: W[][] };

/** What lines may take, in pixels. */
export type Room = { width: number; height: number; lines: number; leading: number };

/** Sizes of a title, in pixels. A word is cut only where it is too wide at `leastWhole`. */
const sizes: readonly number[] = [
  168, 144, 128, 116, 106, 96, 88, 80, 74, 68, 62, 57, 52, 48, 44, 40, 36, 32,
];
const leastWhole = 48;

/** The width of a line in pixels, without the space before its first word. */
export function lineWidth(line: readonly Measured[]): number {
  return line.reduce((sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space), 0);
}

/** Lines of up to a width, each as full as it goes. A word that is wider has a line of its own. */
export function breakLines<W extends Measured>(words: readonly W[], width: number): W[][] {
  const lines: W[][] = [];
  let line: W[] = [];
  let used = 0;
  for (const word of words) {
    const more = line.length === 0 ? word.width : word.space + word.width;
    if (line.length > 0 && used + more > width) {
      lines.push(line);
      line = [word];
      used = word.width;
    } else {
      line.push(word);
      used += more;
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** The same number of lines, as even as they go: the narrowest width that needs no more of them. */
export function balanceLines<W extends Measured>(words: readonly W[], width: number): W[][] {
  const { length } = breakLines(words, width);
  let fits = width;
  let tooNarrow = width / 2;
  for (let step = 0; step < 12; step++) {
    const tried = (fits + tooNarrow) / 2;
    const lines = breakLines(words, tried);
    if (lines.length <= length && lines.every(line => lineWidth(line) <= tried)) fits = tried;
    else tooNarrow = tried;
  }
  return breakLines(words, fits);
}

/**
 * Sets words in the largest size at which they fit.
 * @param cut cuts a word that is wider than a width, in parts of the font's size, into words that are not
 * @param ellipsis what ends the last line where even the smallest size is too large
 */
export function fitLines<W extends Measured>(
  words: readonly W[],
  room: Room,
  cut: (word: W, width: number) => readonly W[],
  ellipsis: W,
): FittedLines<W> {
  for (const size of sizes) {
    const width = room.width / size;
    const isWide = words.some(word => word.width > width);
    if (isWide && size > leastWhole) continue;
    const whole = isWide ? words.flatMap(word => cut(word, width)) : words;
    const { length } = breakLines(whole, width);
    if (length <= room.lines && length * size * room.leading <= room.height) {
      return { size, lines: balanceLines(whole, width) };
    }
  }
  const size = sizes.at(-1) ?? 32;
  const width = room.width / size;
  const lines = breakLines(
    words.flatMap(word => cut(word, width)),
    width,
  ).slice(0, room.lines);
  const last = lines.pop() ?? [];
  while (last.length > 1 && lineWidth([...last, ellipsis]) > width) last.pop();
  return { size, lines: [...lines, [...last, ellipsis]] };
}
