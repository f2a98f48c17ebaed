/** Code that goes on too far, or begins where none was meant. */
import type { Code, InlineCode } from "mdast";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { at, sourceOf } from "./loss";
import { latexQuotes, latexQuotesFix } from "./notation";

/** Two quotations between LaTeX's marks, of which Markdown has made code up to where the second begins. */
export function inInlineCode(node: InlineCode, body: string): LocalProblem[] {
  const [written] = latexQuotes.exec(sourceOf(node, body)) ?? [];
  if (written === undefined) return [];
  const expected = "a quotation, or code";
  const found = `${quote(written)}, of which \`\` begins code here`;
  return [
    at(node, { severity: "warning", subject: "quotation marks", expected, found, fix: latexQuotesFix }),
  ];
}

const openingFence = /^(`{3,}|~{3,})/;

/** Whether a line would open a block of code that the fence of another can close. */
function isOpeningFence(line: string, fence: string): boolean {
  const [, signs = "", behind = ""] = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$/.exec(line) ?? [];
  return signs.startsWith(fence) && /^[{\w][^`]*$/.test(behind);
}

/**
 * A block of code that nothing closes: all that stands behind it is code too, up to where the next block was to end.
 * What a closing tag has ended (`parse-body.ts`) is told here as well, by the text as it was written.
 */
export function inCode(node: Code, body: string): LocalProblem[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const lines = body.slice(start.offset, end.offset).split("\n");
  const [fence] = openingFence.exec(lines[0] ?? "") ?? [];
  if (!fence) return [];
  const told = (found: string, fix: string) => {
    const expected = `${fence} on a line of its own, which closes the block`;
    return [at(node, { severity: "error", subject: "code", expected, found, fix })];
  };
  // In a quotation or a list the closing line has their signs before it.
  const [closing] = /[`~]+$/.exec(lines.at(-1)?.trimEnd() ?? "") ?? [];
  if (lines.length === 1 || !closing?.startsWith(fence)) {
    return told(
      "none, so that all below it is code",
      `write ${fence} below the code, with nothing behind it`,
    );
  }
  const inner = node.value.split("\n").findIndex(line => isOpeningFence(line, fence));
  if (inner === -1) return [];
  const line = start.line + 1 + inner;
  const longer = `${fence}${fence[0]}`;
  const fix = `write ${fence} where the code ends, above line ${line}; around code that shows ${fence} itself write ${longer}`;
  return told(`none before line ${line}, where another block begins`, fix);
}
