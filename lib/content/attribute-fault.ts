/**
 * Faults of JavaScript in an attribute, `<Plot data={[ … ]} />`. They are told once: taken apart sign by sign, as
 * other faults are, such a value would make several of one missing bracket.
 */
import { lineAndColumn, type Place, quote, type UnplacedProblem } from "../problem";

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/** What has no brackets that count: texts, and comments. A text without an end goes to the end of its line. */
const opaque =
  /"(?:\\.|[^"\\\n])*(?:"|$)|'(?:\\.|[^'\\\n])*(?:'|$)|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/my;

/** Where an attribute goes on, or its tag ends, which a value that has closed never reaches. */
const goesOn = /\/>|(?<![=-])>(?=[ \t]*$)|\s[a-zA-Z][\w:-]*=["{]/my;

/** How the brackets of a value end: all closed; or one is not, by where another closes or the tag goes on. */
type Ending = { end: number } | { open: number; before: number };

/** @param start where the value's own brace stands */
function endingOf(body: string, start: number): Ending {
  const open: number[] = [];
  let at = start;
  while (at < body.length) {
    opaque.lastIndex = at;
    goesOn.lastIndex = at;
    const sign = body[at] ?? "";
    const innermost = open.at(-1) ?? start;
    if (opaque.test(body)) at = opaque.lastIndex;
    else if (open.length === 1 && goesOn.test(body)) return { open: start, before: at };
    else {
      if (sign in closers) open.push(at);
      else if (Object.values(closers).includes(sign)) {
        if (closers[body[innermost] ?? ""] !== sign) return { open: innermost, before: at };
        open.pop();
        if (open.length === 0) return { end: at };
      }
      at++;
    }
  }
  return { open: open.at(-1) ?? start, before: body.length };
}

/** Whether a text is the attributes of a tag, up to the brace of one. */
function areAttributes(text: string): boolean {
  let rest = text.replace(/"[^"]*"|'[^']*'/g, "");
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(/\{[^{}]*\}/g, "");
  }
  return /\s[\w:-]+=$/.test(rest) && !/[<>{}]|\n\s*\n/.test(rest);
}

/** The tag that an attribute's brace stands in; undefined where it is one in code. */
function tagAround(body: string, brace: number): { start: number; name: string } | undefined {
  const before = body.slice(0, brace);
  return [...before.matchAll(/(?<!`)<([A-Za-z][\w.]*)(?=\s)/g)]
    .reverse()
    .map(({ index, 1: name = "" }) => ({ start: index, name }))
    .find(({ start, name }) => areAttributes(before.slice(start + name.length + 1)));
}

type Value = { brace: number; ending: Ending; start: number; name: string };

/** The innermost value of an attribute that an offset is in. */
function valueAround(body: string, offset: number): Value | undefined {
  for (let at = body.lastIndexOf("={", offset); at !== -1; at = body.lastIndexOf("={", at - 1)) {
    const brace = at + 1;
    const ending = endingOf(body, brace);
    const isWithin = "open" in ending || ending.end >= offset;
    const tag = isWithin ? tagAround(body, brace) : undefined;
    // A value does not reach over the start of a block of code.
    if (tag && !/^[ \t]*(?:`{3}|~{3})/m.test(body.slice(brace, offset))) return { brace, ending, ...tag };
    if (at === 0) break;
  }
  return undefined;
}

/** A text with blanks in the place of a piece of it, sign by sign: what stands beside them is not indented by them. */
function blanked(body: string, start: number, end: number): string {
  const blank = body.slice(start, end).replace(/[^\n]/g, "\u00A0");
  const whole = body.slice(0, start) + blank + body.slice(end);
  return whole.replace(/^[\u00A0 \t]+$/gm, line => " ".repeat(line.length));
}

/** A body without a tag, and without the one that closes it. @param from where to look for the tag's end */
function withoutTag(body: string, { start, name, ending }: Value, from: number): string {
  const end = /\/>|(?<![=-])>/.exec(body.slice(from));
  const behind = end ? from + end.index + end[0].length : body.length;
  // A value without an end may go on to an end that is another tag's.
  const gap = "open" in ending && ending.before === body.length ? body.slice(from).search(/\n[ \t]*\n/) : -1;
  const stop = gap === -1 ? behind : Math.min(behind, from + gap);
  const rest = blanked(body, start, stop);
  if (end?.[0] === "/>" || stop !== behind) return rest;
  const closing = `</${name}>`;
  const closes = rest.indexOf(closing, stop);
  return closes === -1 ? rest : blanked(rest, closes, closes + closing.length);
}

/** What is said of a bracket that does not close. */
function openBracket(body: string, open: number, before: number): UnplacedProblem {
  const bracket = body[open] ?? "";
  const closer = closers[bracket] ?? "";
  const [written = ""] = body.slice(open).split("\n", 1);
  const sign = body[before] ?? "";
  const isClosing = Object.values(closers).includes(sign);
  const { line } = lineAndColumn(body, before);
  const stop = before < body.length ? `where the tag goes on, in line ${line}` : "where the text ends";
  const where = isClosing ? `at the ${sign} of line ${line}` : stop;
  return {
    severity: "error",
    subject: "expression",
    expected: `a ${closer} that closes the ${bracket}`,
    found: `${quote(written.trim())}, still open ${where}`,
    fix: isClosing
      ? `write ${closer} before that ${sign}, or delete that ${sign} where nothing opens it`
      : `write ${closer} where the value ends`,
  };
}

/**
 * @param offset where the parser has found a fault of JavaScript
 * @returns where the fault is one in an attribute's value, the body without the tag, and of a bracket that does not
 *   close its place and what is to be said of it; undefined elsewhere
 */
export function attributeFault(
  body: string,
  offset: number,
): { rest: string; place?: Place; told?: UnplacedProblem } | undefined {
  const value = valueAround(body, offset);
  // Elements have texts in them, in which an apostrophe opens nothing.
  if (!value || /^\{\s*</.test(body.slice(value.brace))) return undefined;
  const { ending } = value;
  if ("end" in ending) return { rest: withoutTag(body, value, Math.max(ending.end, offset)) };
  const { open, before } = ending;
  return {
    rest: withoutTag(body, value, before < body.length ? before : open),
    place: lineAndColumn(body, open),
    told: openBracket(body, open, before),
  };
}
