/** Where the signs of a text node stand in the file: Markdown takes escapes, entities and the signs of quotations out. */
import type { Text } from "mdast";
import type { Place } from "../fault";

export type TextSource = {
  /** Whether a sign was written with a backslash before it, or as an entity. */
  isLiteral(offset: number): boolean;
  placeOf(offset: number): Place;
};

/** Offsets in the source of a text's signs. */
function alignment(value: string, source: string): { offsets: number[]; literal: Set<number> } {
  const offsets: number[] = [];
  const literal = new Set<number>();
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const sign = value[index];
    if (source[at] === "\\" && source[at + 1] === sign && /[!-/:-@[-`{-~]/.test(sign ?? "")) {
      at++;
      literal.add(index);
    } else if (source[at] === "&" && sign !== "&") {
      const entity = /^&[#\w]+;/.exec(source.slice(at, at + 40))?.[0];
      if (entity) {
        offsets[index] = at;
        literal.add(index);
        at += entity.length;
        continue;
      }
    }
    // Behind a line's end stand the signs of a quotation or of a list, and blanks.
    while (at < source.length && source[at] !== sign) at++;
    offsets[index] = at;
    at++;
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
