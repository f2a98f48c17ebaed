/** Where the signs of a text node stand in the file: Markdown takes escapes, entities and the signs of quotations out. */
import type { Text } from "mdast";
import type { Place } from "../../problem";

type TextSource = {
  /** Whether a sign was written with a backslash before it, or as an entity. */
  isLiteral(offset: number): boolean;
  placeOf(offset: number): Place;
};

/** What Markdown takes out at the start of a line: the signs of quotations, and blanks. */
const lineStart = /[\t >]*/y;
const entity = /&(?:#\d+|#x[\da-f]+|\w+);/iy;
const ampersand = /^&(?:amp|#0*38|#x0*26);$/i;

/** What a pattern finds at an offset. @param pattern sticky */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Offsets in the source of a text's signs, one for each unit of UTF-16. */
function alignment(value: string, source: string): { offsets: number[]; literal: Set<number> } {
  const offsets: number[] = [];
  const literal = new Set<number>();
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const sign = value[index] ?? "";
    const written = matchAt(entity, source, at);
    if (written !== "" && (sign !== "&" || ampersand.test(written))) {
      offsets[index] = at;
      literal.add(index);
      // One entity can stand for a surrogate pair: its other half has the same place.
      if (/[\ud800-\udbff]/.test(sign)) offsets[++index] = at;
      at += written.length;
      continue;
    }
    if (source[at] === "\\" && source[at + 1] === sign && /[!-/:-@[-`{-~]/.test(sign)) {
      at++;
      literal.add(index);
    }
    // Blanks at a line's end are not in the text. What is not found is the rest of what an entity stands for.
    const found = source.indexOf(sign, at);
    offsets[index] = found === -1 ? at : found;
    if (found === -1) continue;
    at = found + 1;
    if (sign === "\n") at += matchAt(lineStart, source, at).length;
  }
  return { offsets, literal };
}

/**
 * @param node a text of a parsed body
 * @param body the whole body
 */
export function textSource(node: Text, body: string): TextSource {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) {
    return {
      isLiteral: () => false,
      placeOf: () => ({ line: start?.line ?? 1, column: start?.column ?? 1 }),
    };
  }
  const source = body.slice(start.offset, end.offset);
  const { offsets, literal } =
    source === node.value ? { offsets: null, literal: new Set<number>() } : alignment(node.value, source);
  return {
    isLiteral: offset => literal.has(offset),
    placeOf: offset => {
      const before = source.slice(0, offsets?.[offset] ?? offset).split("\n");
      const last = before.at(-1)?.length ?? 0;
      return before.length === 1
        ? { line: start.line, column: start.column + last }
        : { line: start.line + before.length - 1, column: last + 1 };
    },
  };
}
