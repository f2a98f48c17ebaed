/** Where a fault of syntax is, as an author would point to it, and the body without it. */
import { VFileMessage } from "vfile-message";
import { isFormula } from "../formula";
import { lineAndColumn, type Place, quote, type UnplacedProblem } from "../problem";
import { walk } from "../tree";
import { attributeFault } from "./attribute-fault";
import { parse, tagless } from "./body-tree";
import { unclosedTag } from "./syntax-fault";

/** Where a message points; the opening tag it names, for a tag that is never closed. */
function placeOf(message: VFileMessage): Place {
  const { line, column } = unclosedTag(message) ?? message;
  return { line: line ?? 1, column: column ?? 1 };
}

/** A text with one of its lines replaced; other lines keep their numbers. */
function withLine(body: string, line: number, change: (text: string) => string): string {
  const lines = body.split("\n");
  lines[line - 1] = change(lines[line - 1] ?? "");
  return lines.join("\n");
}

/** In the place of a sign: a blank that indents nothing. */
const blank = "\u00A0";

/** A text without the signs of MDX in one of its lines, or in all; code and formulas keep theirs. */
export function withoutSigns(body: string, line?: number): string {
  const kept: [start: number, end: number][] = [];
  walk(parse(body, tagless), node => {
    const isKept = node.type === "code" || node.type === "inlineCode" || isFormula(node);
    if (isKept && node.position) kept.push([node.position.start.offset ?? 0, node.position.end.offset ?? 0]);
  });
  const blanked = (text: string, from: number) =>
    text.replace(/[<{}]/g, (sign, at: number) =>
      kept.some(([start, end]) => start <= from + at && from + at < end) ? sign : blank,
    );
  if (line === undefined) return blanked(body, 0);
  const from = offsetOf(body, { line, column: 1 });
  return withLine(body, line, text => blanked(text, from));
}

function offsetOf(body: string, { line, column }: Place): number {
  const before = body.split("\n").slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

/** A body with a blank in the place of one sign, so that all other places stay. @param offset of the sign, from 0 */
export function without(body: string, offset: number): string {
  return `${body.slice(0, offset)}${blank}${body.slice(offset + 1)}`;
}

/** Where the brace stands that an offset is inside of; undefined where it is inside of none. */
function openBrace(body: string, offset: number): number | undefined {
  let closed = 0;
  for (let at = Math.min(offset, body.length) - 1; at >= 0; at--) {
    if (body[at] === "}") closed++;
    else if (body[at] === "{" && closed-- === 0) return at;
  }
  return undefined;
}

/** Whether the parser comes to the end of a text in the middle of something. */
function endsOpen(body: string): boolean {
  try {
    parse(body);
    return false;
  } catch (error) {
    return error instanceof VFileMessage && isOpenEnd(error);
  }
}

function isOpenEnd(message: VFileMessage): boolean {
  return /Unexpected end of file|Could not parse .* with acorn|Unexpected content after expression/.test(
    message.reason,
  );
}

/**
 * The sign that opens what never closes, where the parser only says that the text came to its end: the first
 * block after which every shorter text ends open too, and in it the first sign without which it does not.
 */
function openingSign(body: string): number | undefined {
  const lines = body.split("\n");
  const upTo = (line: number) => lines.slice(0, line).join("\n");
  const ends = lines.flatMap((line, index) => (line.trim() === "" ? [index] : [])).concat(lines.length);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsOpen(upTo(ends[middle] ?? 0))) high = middle;
    else low = middle + 1;
  }
  const text = upTo(ends[low] ?? lines.length);
  const start = upTo(low === 0 ? 0 : (ends[low - 1] ?? 0)).length;
  for (const { index } of text.slice(start).matchAll(/[<{]/g)) {
    if (!endsOpen(without(text, start + index))) return start + index;
  }
  return undefined;
}

/** Attributes in a closing tag: without them the tag closes what it is to close. @param offset of the first */
function closingAttributes(body: string, offset: number): { rest: string; told: UnplacedProblem } {
  const [written = ""] = /^(?:"[^"]*"|'[^']*'|[^>"'])*/.exec(body.slice(offset)) ?? [];
  const [tag = "</"] = /<\/[^<]*$/.exec(body.slice(0, offset)) ?? [];
  const closing = `${tag.trimEnd()}>`;
  return {
    rest: `${body.slice(0, offset)}${written.replace(/[^\n]/g, " ")}${body.slice(offset + written.length)}`,
    told: {
      severity: "error",
      subject: closing,
      expected: "a closing tag without attributes",
      found: quote(written.trim()),
      fix: `write ${closing}; attributes stand in the opening tag`,
    },
  };
}

/** A fault's place as an author would point to it, the body without it, and what is to be said, where that is known here. */
type Located = { place: Place; rest: string | undefined; told?: UnplacedProblem };

/** Finds a fault. */
export function locate(message: VFileMessage, body: string): Located {
  const place = placeOf(message);
  const offset = offsetOf(body, place);
  if (message.ruleId === "unexpected-lazy") {
    // The parser names the line that comes next, be it behind empty ones.
    const sign =
      openBrace(body, offset) ??
      Math.max(body.lastIndexOf("{", offset - 1), body.lastIndexOf("<", offset - 1));
    if (sign >= 0) return { place: lineAndColumn(body, sign), rest: without(body, sign) };
  }
  if (/^\s*(?:import|export)\b/.test(body.split("\n")[place.line - 1] ?? "")) {
    return { place, rest: withLine(body, place.line, () => "") };
  }
  if (/^Unexpected attribute in closing tag/.test(message.reason)) {
    return { place, ...closingAttributes(body, offset) };
  }
  const attribute = /acorn|expression/.test(message.reason) ? attributeFault(body, offset) : undefined;
  if (attribute) return { place, ...attribute };
  if (/Unexpected end of file/.test(message.reason)) {
    const sign = openingSign(body);
    if (sign !== undefined) return { place: lineAndColumn(body, sign), rest: without(body, sign) };
  }
  const brace = /acorn|expression/.test(message.reason) ? openBrace(body, offset) : undefined;
  if (brace !== undefined) {
    // A fault behind the last line is one of the brace: something is missing in it.
    const atEnd = body.slice(offset).trim() === "";
    const rest = without(body, brace);
    // Liquid's braces are one sign: what is left of them would be an expression that its author never wrote.
    const isDouble = body.startsWith("{{", brace) || body.startsWith("{{", brace - 1);
    const other = body[brace + 1] === "{" ? brace + 1 : brace - 1;
    return {
      place: atEnd ? lineAndColumn(body, brace) : place,
      rest: isDouble ? without(rest, other) : rest,
    };
  }
  const line = body.split("\n")[place.line - 1] ?? "";
  // Where a second < is at fault, as in `x<y and z<3`, the first is the one that opens a tag.
  const isSecond = /^Unexpected character `<`/.test(message.reason);
  const before = place.column - (isSecond ? 2 : 1);
  const at = Math.max(line.lastIndexOf("{", before), line.lastIndexOf("<", before));
  return {
    place: isSecond && at !== -1 ? { line: place.line, column: at + 1 } : place,
    rest: at === -1 ? undefined : without(body, offsetOf(body, { line: place.line, column: at + 1 })),
  };
}
