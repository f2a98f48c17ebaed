/**
 * Reads the value of a `unicode-range` (CSS Fonts 4, §4.5).
 * @param text such as `U+102-103, U+20AB, U+1??`
 * @returns first and last code point of each part
 */
export function unicodeRange(text: string): [number, number][] {
  return text.split(",").map(part => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first.replaceAll("?", "0"), 16), Number.parseInt(last.replaceAll("?", "F"), 16)];
  });
}
