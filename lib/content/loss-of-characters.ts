/** Characters by numbers that none has. */
import type { Text } from "mdast";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { placeIn, sourceOf } from "./loss";

/** A character by its number, `&#233;` or `&#xE9;`. */
const numericEntity = /(?<!\\)&#(?:x[\da-f]{1,6}|\d{1,7});/gi;

/** Numbers that no character has: readers see � in their place. */
export function unknownCharacters(node: Text, body: string): LocalProblem[] {
  if (!node.value.includes("\ufffd")) return [];
  const source = sourceOf(node, body);
  return [...source.matchAll(numericEntity)].flatMap(({ 0: written, index }): LocalProblem[] => {
    const number = Number(written.slice(2, -1).replace(/^x/i, "0x"));
    const isHalf = number >= 0xd800 && number <= 0xdfff;
    if (number !== 0 && number <= 0x10ffff && !isHalf) return [];
    const expected = "the number of a character";
    const fix = "type the character itself, or mend its number";
    const found = `${quote(written)}, which shows as �`;
    return [{ ...placeIn(node, source, index), severity: "warning", subject: "text", expected, found, fix }];
  });
}
