/** Characters by numbers that none has. */
import type { Text } from "mdast";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { placeIn, sourceOf } from "./loss";

/** A numeric character reference, `&#233;` or `&#xE9;`. */
const characterReference = /(?<!\\)&#(?:x[\da-f]{1,6}|\d{1,7});/gi;

/** Whether Markdown shows � for a number (the package micromark-util-decode-numeric-character-reference). */
function isUnknown(number: number): boolean {
  const isControl = number < 9 || number === 11 || (number > 13 && number < 32);
  // Numbers of Windows-1252, &#150; for a dash say, among them.
  const isOld = number > 126 && number < 160;
  const isHalf = number >= 0xd800 && number <= 0xdfff;
  const isNone = (number >= 0xfdd0 && number <= 0xfdef) || (number & 0xfffe) === 0xfffe;
  return isControl || isOld || isHalf || isNone || number > 0x10ffff;
}

/** Numbers that no character has: readers see � in their place. */
export function unknownCharacters(node: Text, body: string): LocalProblem[] {
  if (!node.value.includes("\ufffd")) return [];
  const source = sourceOf(node, body);
  return [...source.matchAll(characterReference)].flatMap(({ 0: written, index }): LocalProblem[] => {
    const number = Number(written.slice(2, -1).replace(/^x/i, "0x"));
    if (!isUnknown(number)) return [];
    const expected = "the number of a character";
    const fix = "type the character itself, or mend its number";
    const found = `${quote(written)}, which shows as �`;
    return [{ ...placeIn(node, source, index), severity: "warning", subject: "text", expected, found, fix }];
  });
}
