/** Faults of syntax, in an author's terms: what the parser says of each is of its own states. */
import type { VFileMessage } from "vfile-message";
import { fencedDivFix, isFencedDiv } from "../fenced-div";
import { quote, type UnclosedTag, type UnplacedProblem } from "../problem";
import { voidTags } from "../void-tags";

const severity = "error";

/** The opening tag that a message names, for one that is never closed. */
export function unclosedTag(message: VFileMessage): UnclosedTag | undefined {
  const [opener, name = "", line, column] =
    /closing tag for `<?([^`>]*)>?` \((\d+):(\d+)/.exec(message.reason) ?? [];
  return opener === undefined ? undefined : { name, line: Number(line), column: Number(column) };
}

/** A message of the parser's, and what stands in the body where it points. */
type Fault = {
  message: VFileMessage;
  /** The line at fault, and the column in it, from 1. */
  line: string;
  column: number;
  /** What the author sees of it: the line from the sign that opens what is at fault, in quotation marks. */
  here: string;
};

/** A tag of HTML that holds nothing, and is written as if it did. */
function unclosedVoid(name: string, found: string): UnplacedProblem {
  const expected = "/ at the end of a tag that holds nothing";
  const attributes = found.startsWith(`"<${name} `) ? " …" : "";
  const fix = `write <${name}${attributes} />, which closes itself`;
  return { severity, subject: `<${name}>`, expected, found, fix };
}

const noShortcodes =
  'delete it, there are no shortcodes here: an image is ![what it shows](./x.png "caption"), a link [words](/posts/slug)';
const noLiquid =
  "delete it, no Liquid is read here: code stands between ``` and ```, and a link is a path, /posts/slug";
const noAttributes =
  "delete it, no attributes are read here: the contents come by themselves, and a heading's name is {#sec:name}";

/** What other programs write in braces, and what stands for it here. */
const foreignBraces: readonly { pattern: RegExp; fix: string }[] = [
  { pattern: /(?<!\{)\{%/g, fix: noLiquid },
  {
    pattern: /\{\{<\s*\/?(?:highlight|code)\b/g,
    fix: "write code between ``` and ```, its language behind the first",
  },
  { pattern: /\{\{</g, fix: noShortcodes },
  { pattern: /\{\{%/g, fix: 'delete it, there are no shortcodes here: a note is <Note title="…">' },
  { pattern: /\{\{(?=\s*(?:[\w.]+|"[^"{}]*"|'[^'{}]*')(?:\s*\|[^{}]*)?\s*\}\})/g, fix: noLiquid },
  { pattern: /\{:/g, fix: noAttributes },
  {
    pattern: /\{(?=(?:\.[a-zA-Z]|[a-z-]+=)[^{}]*\})/g,
    fix: "delete it, no attributes are read here: a wide figure is <Figure wide … />, a note <Note>, an element of HTML has className",
  },
];

/** Told of braces that another program reads: those that open last before a column. */
function foreign({ line, column }: Fault): UnplacedProblem | undefined {
  const [last] = foreignBraces
    .flatMap(({ pattern, fix }) => [...line.matchAll(pattern)].map(({ index }) => ({ index, fix })))
    .filter(({ index }) => index < column)
    .sort((one, other) => other.index - one.index);
  if (!last || line.slice(last.index, column - 1).includes("}")) return undefined;
  const found = quote(line.slice(last.index).trim());
  return { severity, subject: "expression", expected: "JavaScript between { and }", found, fix: last.fix };
}

/** The attributes of a fenced div, which name and style what stands in it. */
function fencedDiv({ line }: Fault): UnplacedProblem | undefined {
  if (!isFencedDiv(line)) return undefined;
  const expected = "an element, a callout, or prose";
  return { severity, subject: "directive", expected, found: quote(line.trim()), fix: fencedDivFix(line) };
}

/** Tags that are closed by another one's closing tag. */
function mismatched({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  const mismatch =
    /Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `<([^`>]*)>`/.exec(reason);
  if (!mismatch) return undefined;
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

/** A closing tag that closes nothing. */
function stray({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  if (!/Unexpected closing (?:slash|tag) /.test(reason)) return undefined;
  const fix =
    "delete the closing tag, or put its opening tag before it, on a line of its own if paragraphs stand between";
  return { severity, subject: "tag", expected: "an opening tag before it", found: here, fix };
}

/** A tag that is never closed. */
function unclosed({ message: { reason }, line, column, here }: Fault): UnplacedProblem | undefined {
  const [opener, name = ""] = /Expected a closing tag for `<([^`>]*)>`/.exec(reason) ?? [];
  if (opener === undefined) return undefined;
  if (voidTags.includes(name)) return unclosedVoid(name, here);
  // Types of programs are written so, `List<String>`, and no tag is.
  const fix = /[\w)]/.test(line[column - 2] ?? "")
    ? `set it as \`code\`, or write \\< for the sign itself; a tag is closed by </${name}>`
    : `add </${name}>; around paragraphs, <${name}> and </${name}> each stand on a line of their own; where nothing belongs inside it, write <${name} />`;
  return { severity, subject: `<${name}>`, expected: `a closing tag </${name}>`, found: here, fix };
}

/** A comment of HTML. */
function htmlComment({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  if (!reason.includes("character `!`")) return undefined;
  // How other blogs cut what lists show of a post.
  const fix = /<!--\s*(?:more|truncate|end[ -]?excerpt|excerpt)\s*-->/i.test(here)
    ? "delete it: lists show the excerpt of the front matter"
    : "write a comment as {/* … */}";
  return { severity, subject: "comment", expected: "a tag", found: here, fix };
}

/** An address between < and >, a link in Markdown and none in MDX. */
function bareAddress({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  const isAddress =
    /Unexpected character `\/` \(U\+002F\) before local name/.test(reason) ||
    /^"?<(?:(?:https?|mailto):|[^\s<>]+@[^\s<>]+>)/.test(here);
  if (!isAddress) return undefined;
  const fix = "write a bare address without < and >, or as [text](https://…)";
  return { severity, subject: "link", expected: "a tag", found: here, fix };
}

/** A tag in which the text comes to its end. */
function unfinishedTag({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  if (!/Unexpected end of file/.test(reason) || reason.includes("expression")) return undefined;
  const fix = "close the tag and its quotation marks, or write \\< for the sign itself";
  return { severity, subject: "tag", expected: "a tag that ends with >", found: here, fix };
}

/** Braces or a tag that leave the list or the quotation that they begin in. */
function outside({ message, here }: Fault): UnplacedProblem | undefined {
  // One that closes on its line is no JavaScript: the parser has looked for its end further on.
  if (message.ruleId !== "unexpected-lazy" || here.includes("}")) return undefined;
  const fix =
    "begin the line as the one above it begins, or leave an empty line between; for the sign itself write \\{ or \\<";
  const expected = "tags and braces within the list or the quotation that they stand in";
  return { severity, subject: "expression", expected, found: here, fix };
}

/** Braces with something else than an expression. */
function expression({ message: { reason, cause }, here }: Fault): UnplacedProblem | undefined {
  if (!/acorn|expression|import|export/i.test(reason)) return undefined;
  const fix = /^"?\{#/.test(here)
    ? "write a name at the end of a heading, ## Words {#sec:name}, or of a caption; for the signs themselves \\{ and \\}"
    : "write JavaScript between { and }; for the signs themselves write \\{ and \\}, or put them in `code`";
  const why = cause instanceof Error ? ` (${cause.message.replace(/ \(\d+:\d+\)$/, "")})` : "";
  const expected = "a JavaScript expression";
  return { severity, subject: "expression", expected, found: `${here}${why}`, fix };
}

/** An attribute's value without quotation marks. */
function bareValue({ message: { reason }, here }: Fault): UnplacedProblem | undefined {
  if (!/^Unexpected character .* before attribute value/.test(reason)) return undefined;
  const fix = 'put the value in quotation marks, title="…", or in braces where it is no text, {2}';
  return { severity, subject: "tag", expected: "a value in quotation marks or braces", found: here, fix };
}

/** What a fault may be, each tried before those below it. */
const readings = [
  fencedDiv,
  foreign,
  mismatched,
  stray,
  unclosed,
  htmlComment,
  bareAddress,
  unfinishedTag,
  outside,
  expression,
  bareValue,
];

/**
 * A parser's message in the author's terms.
 * @param line the text of the line that it points to, and `column` the place in it, from 1
 */
export function explain(message: VFileMessage, line: string, column: number): UnplacedProblem {
  const sign = Math.max(line.lastIndexOf("<", column - 1), line.lastIndexOf("{", column - 1), 0);
  const here = quote(line.slice(sign).trim() || line.trim());
  for (const reading of readings) {
    const explained = reading({ message, line, column, here });
    if (explained) return explained;
  }
  const found = `${here} (${message.reason})`;
  const fix = "close the tag, or write \\< for the sign itself";
  return { severity, subject: "tag", expected: "a tag that is whole", found, fix };
}
