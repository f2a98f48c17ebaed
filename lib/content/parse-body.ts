/**
 * Parses a body into a tree, and tells every place where it is no MDX. The parser stops at the first such
 * place; to find the next one, the line at fault is parsed again without the signs that have a meaning in MDX.
 * Code and formulas keep theirs, or further checks would find fault with what the author did not write.
 */
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";
import type { Extension } from "micromark-util-types";
import { VFileMessage } from "vfile-message";
import { isFormula, type Macros } from "../formula";
import { gfmOptions } from "../gfm";
import { formulaFromMarkdown } from "../math/from-markdown";
import { macrosIn } from "../math/macros";
import { formulaSyntax } from "../math/syntax";
import { tagOf } from "../math/tag";
import { formulaWords } from "../math/words";
import type { LocalProblem, UnclosedTag } from "../problem";
import { quote } from "../problem";
import { walk } from "../tree";
import { voidTags } from "../void-tags";
import { parseCallouts } from "./callouts";
import { parseCaptions } from "./captions";
import { parseDiagrams } from "./diagrams";
import { nameFromMarkdown, nameHeadings, nameSyntax } from "./heading-names";
import type { Place } from "./yaml";

/** A tree, and what had to be left out of it. With problems the tree is good for further checks only. */
export type ParsedBody = {
  tree: Root;
  problems: LocalProblem[];
  /** Tags that are never closed: the tree has them as text, and nothing inside them. */
  unclosed: UnclosedTag[];
};

/** Faults in one file, and milliseconds, after which looking for more stops: each fault costs a parse. */
const faultLimit = 200;
const timeLimit = 2000;

/** MDX without its tags and braces, which are text then: what never fails. */
const tagless: Extension = { disable: { null: ["autolink", "codeIndented", "htmlFlow", "htmlText"] } };

function parse(body: string, syntax: Extension = mdxjs()): Root {
  const tree = fromMarkdown(body, {
    extensions: [gfm(gfmOptions), syntax, formulaSyntax(), nameSyntax()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown(), formulaFromMarkdown(), nameFromMarkdown()],
  });
  nameHeadings(tree);
  return tree;
}

/** Headings are shown in the contents and give addresses, where a formula is what it says; so are references by tag. */
function nameFormulas(tree: Root): void {
  walk(tree, node => {
    if (node.type === "math" && node.data?.formula) {
      const tag = tagOf(node.value, node.data.formula.macros);
      if (tag !== undefined) node.data.formula.tag = tag;
    }
    if (node.type !== "heading") return;
    walk(node, inner => {
      const formula = inner.type === "inlineMath" ? inner.data?.formula : undefined;
      if (inner.type === "inlineMath" && formula) formula.words = formulaWords(inner.value, formula.macros);
    });
  });
}

/** Hands each formula those of the blog's own commands that it uses. */
function giveMacros(tree: Root, macros: Macros): void {
  if (Object.keys(macros).length === 0) return;
  walk(tree, node => {
    if (!isFormula(node) || !node.data?.formula) return;
    const used = macrosIn(node.value, macros);
    if (Object.keys(used).length > 0) node.data.formula.macros = used;
  });
}

/** A body's tree with what its notation stands for: captions, callouts, diagrams. */
function treeOf(body: string, macros: Macros, syntax?: Extension): Root {
  const tree = parse(body, syntax);
  parseCallouts(tree);
  parseDiagrams(tree, body);
  parseCaptions(tree, body);
  giveMacros(tree, macros);
  nameFormulas(tree);
  return tree;
}

/** The opening tag that a message names, for one that is never closed. */
function unclosedTag(message: VFileMessage): UnclosedTag | undefined {
  const [opener, name = "", line, column] =
    /closing tag for `<?([^`>]*)>?` \((\d+):(\d+)/.exec(message.reason) ?? [];
  return opener === undefined ? undefined : { name, line: Number(line), column: Number(column) };
}

/** Where a message points; the opening tag it names, for a tag that is never closed. */
function placeOf(message: VFileMessage): Place {
  const { line, column } = unclosedTag(message) ?? message;
  return { line: line ?? 1, column: column ?? 1 };
}

/** A tag of HTML that holds nothing, and is written as if it did. */
function unclosedVoid(name: string, found: string): Omit<LocalProblem, keyof Place> {
  const expected = "/ at the end of a tag that holds nothing";
  const attributes = found.startsWith(`"<${name} `) ? " …" : "";
  const fix = `write <${name}${attributes} />, which closes itself`;
  return { severity: "error", subject: `<${name}>`, expected, found, fix };
}

/** What other programs write in braces, by its first signs, and what stands for it here. */
const foreignBraces: Readonly<Record<string, string>> = {
  "{%": "delete it, no Liquid is read here: code stands between ``` and ```, and a link is a path, /posts/slug",
  "{{<": 'delete it, there are no shortcodes here: an image is ![what it shows](./x.png "caption")',
  "{{%": 'delete it, there are no shortcodes here: a note is <Note title="…">',
  "{:": "delete it, no attributes are read here: the contents come by themselves, and a heading's name is {#sec:name}",
};

/** Told of braces that another program reads: those that open last before a column. */
function foreign(line: string, column: number): Omit<LocalProblem, keyof Place> | undefined {
  const opened = [...line.matchAll(/\{%|\{\{[<%]|\{:/g)].findLast(({ index }) => index < column);
  const fix = foreignBraces[opened?.[0] ?? ""];
  if (!opened || fix === undefined || line.slice(opened.index, column - 1).includes("}")) return undefined;
  const found = quote(line.slice(opened.index).trim());
  return { severity: "error", subject: "expression", expected: "JavaScript between { and }", found, fix };
}

/** A parser's message in the author's terms. */
function explain(message: VFileMessage, line: string, column: number): Omit<LocalProblem, keyof Place> {
  const { reason } = message;
  const severity = "error";
  const known = foreign(line, column);
  if (known) return known;
  const sign = Math.max(line.lastIndexOf("<", column - 1), line.lastIndexOf("{", column - 1), 0);
  const here = quote(line.slice(sign).trim() || line.trim());
  const mismatch =
    /Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `<([^`>]*)>`/.exec(reason);
  if (mismatch) {
    const [, found = "", open = ""] = mismatch;
    if (voidTags.includes(open)) return unclosedVoid(open, here);
    const isSameName = found.toLowerCase() === `</${open}>`.toLowerCase();
    return {
      severity,
      subject: `<${open}>`,
      expected: `</${open}>`,
      found,
      fix: isSameName
        ? `write both alike: </${open}>, or <${found.slice(2)}`
        : `close <${open}> before ${found}`,
    };
  }
  const stray = /Unexpected closing (?:slash|tag) /.exec(reason);
  if (stray) {
    const fix =
      "delete the closing tag, or put its opening tag before it, on a line of its own if paragraphs stand between";
    return { severity, subject: "tag", expected: "an opening tag before it", found: here, fix };
  }
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(reason);
  if (unclosed) {
    const name = unclosed[1] ?? "";
    if (voidTags.includes(name)) return unclosedVoid(name, here);
    if (/[\w)]/.test(line[column - 2] ?? "")) {
      // Types of programs are written so, `List<String>`, and no tag is.
      const fix = `set it as \`code\`, or write \\< for the sign itself; a tag is closed by </${name}>`;
      return { severity, subject: `<${name}>`, expected: `a closing tag </${name}>`, found: here, fix };
    }
    const fix = `add </${name}>; around paragraphs, <${name}> and </${name}> each stand on a line of their own; where nothing belongs inside it, write <${name} />`;
    return { severity, subject: `<${name}>`, expected: `a closing tag </${name}>`, found: here, fix };
  }
  if (reason.includes("character `!`")) {
    const fix = "write a comment as {/* … */}";
    return { severity, subject: "comment", expected: "a tag", found: here, fix };
  }
  if (
    /Unexpected character `\/` \(U\+002F\) before local name/.test(reason) ||
    /^"?<(?:(?:https?|mailto):|[^\s<>]+@[^\s<>]+>)/.test(here)
  ) {
    const fix = "write a bare address without < and >, or as [text](https://…)";
    return { severity, subject: "link", expected: "a tag", found: here, fix };
  }
  if (/Unexpected end of file/.test(reason) && !reason.includes("expression")) {
    const fix = "close the tag and its quotation marks, or write \\< for the sign itself";
    return { severity, subject: "tag", expected: "a tag that ends with >", found: here, fix };
  }
  // One that closes on its line is no JavaScript: the parser has looked for its end further on.
  if (message.ruleId === "unexpected-lazy" && !here.includes("}")) {
    const fix =
      "begin the line as the one above it begins, or leave an empty line between; for the sign itself write \\{ or \\<";
    const expected = "tags and braces within the list or the quotation that they stand in";
    return { severity, subject: "expression", expected, found: here, fix };
  }
  if (/acorn|expression|import|export/i.test(reason)) {
    const fix = /^"?\{#/.test(here)
      ? "write a name at the end of a heading, ## Words {#sec:name}, or of a caption; for the signs themselves \\{ and \\}"
      : "write JavaScript between { and }; for the signs themselves write \\{ and \\}, or put them in `code`";
    const why =
      message.cause instanceof Error ? ` (${message.cause.message.replace(/ \(\d+:\d+\)$/, "")})` : "";
    return {
      severity,
      subject: "expression",
      expected: "a JavaScript expression",
      found: `${here}${why}`,
      fix,
    };
  }
  if (/^Unexpected character .* before attribute value/.test(reason)) {
    const fix = 'put the value in quotation marks, title="…", or in braces where it is no text, {2}';
    return { severity, subject: "tag", expected: "a value in quotation marks or braces", found: here, fix };
  }
  const fix = "close the tag, or write \\< for the sign itself";
  return { severity, subject: "tag", expected: "a tag that is whole", found: `${here} (${reason})`, fix };
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
function withoutSigns(body: string, line?: number): string {
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

function placeAt(body: string, offset: number): Place {
  const before = body.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function without(body: string, offset: number): string {
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

/** A fault with its place as an author would point to it, and the body without it. */
function locate(message: VFileMessage, body: string): { place: Place; rest: string | undefined } {
  const place = placeOf(message);
  const offset = offsetOf(body, place);
  if (message.ruleId === "unexpected-lazy") {
    // The parser names the line that comes next, be it behind empty ones.
    const sign =
      openBrace(body, offset) ??
      Math.max(body.lastIndexOf("{", offset - 1), body.lastIndexOf("<", offset - 1));
    if (sign >= 0) return { place: placeAt(body, sign), rest: without(body, sign) };
  }
  if (/^\s*(?:import|export)\b/.test(body.split("\n")[place.line - 1] ?? "")) {
    return { place, rest: withLine(body, place.line, () => "") };
  }
  if (/Unexpected end of file/.test(message.reason)) {
    const sign = openingSign(body);
    if (sign !== undefined) return { place: placeAt(body, sign), rest: without(body, sign) };
  }
  const brace = /acorn|expression/.test(message.reason) ? openBrace(body, offset) : undefined;
  if (brace !== undefined) {
    // A fault behind the last line is one of the brace: something is missing in it.
    const atEnd = body.slice(offset).trim() === "";
    return { place: atEnd ? placeAt(body, brace) : place, rest: without(body, brace) };
  }
  const line = body.split("\n")[place.line - 1] ?? "";
  const at = Math.max(line.lastIndexOf("{", place.column - 1), line.lastIndexOf("<", place.column - 1));
  return {
    place,
    rest: at === -1 ? undefined : without(body, offsetOf(body, { line: place.line, column: at + 1 })),
  };
}

/** Told where a file has more faults than are looked for. */
function andMore(place: Place): LocalProblem {
  const fix = "mend these first, and run the check again";
  return {
    ...place,
    severity: "error",
    subject: "tag",
    expected: "MDX",
    found: "more faults behind this one",
    fix,
  };
}

/**
 * @param body the text behind the front matter, its lines at their numbers in the file
 * @param macros commands that its formulas can use beside KaTeX's own
 * @returns a tree and every syntax fault in it, at most one a line
 */
export function parseBody(body: string, macros: Macros = {}): ParsedBody {
  const problems = new Map<number, LocalProblem>();
  const unclosed: UnclosedTag[] = [];
  const original = body.split("\n");
  const started = performance.now();
  let rest = body;
  let last: Place = { line: 1, column: 1 };
  while (problems.size < faultLimit && performance.now() - started < timeLimit) {
    try {
      return { tree: treeOf(rest, macros), problems: [...problems.values()], unclosed };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const { place, rest: shorter } = locate(error, rest);
      const seen = problems.has(place.line);
      if (!seen) {
        problems.set(place.line, {
          ...place,
          ...explain(error, original[place.line - 1] ?? "", place.column),
        });
      }
      const tag = unclosedTag(error);
      if (tag) unclosed.push(tag);
      last = place;
      // Each round takes at least one sign away, so that there is a last one.
      if (!seen && shorter !== undefined && shorter !== rest) {
        rest = shorter;
        continue;
      }
      const wholeLine = withoutSigns(rest, place.line);
      const whole = wholeLine === rest ? withoutSigns(rest) : wholeLine;
      if (whole === rest)
        return { tree: treeOf(rest, macros, tagless), problems: [...problems.values()], unclosed };
      rest = whole;
    }
  }
  const all = [...problems.values(), andMore(last)];
  return { tree: treeOf(rest, macros, tagless), problems: all, unclosed };
}
