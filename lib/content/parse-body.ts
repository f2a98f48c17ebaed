/**
 * Parses a body into a tree, and tells every place where it is no MDX. The parser stops at the first such
 * place; to find the next one, the line at fault is parsed again without the signs that have a meaning in MDX.
 */
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";
import { VFileMessage } from "vfile-message";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import type { Place } from "./yaml";

/** A tree, and what had to be left out of it. With problems the tree is good for further checks only. */
export type ParsedBody = { tree: Root; problems: LocalProblem[] };

/** Faults in one file after which looking for more stops; each costs a parse. */
const faultLimit = 200;

function parse(body: string): Root {
  return fromMarkdown(body, {
    extensions: [gfm(), mdxjs()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
  });
}

/** Where a message points; the opening tag it names, for a tag that is never closed. */
function placeOf(message: VFileMessage): Place {
  const opener = /closing tag for `[^`]*` \((\d+):(\d+)/.exec(message.reason);
  if (opener) return { line: Number(opener[1]), column: Number(opener[2]) };
  return { line: message.line ?? 1, column: message.column ?? 1 };
}

/** A parser's message in the author's terms. */
function explain(message: VFileMessage, line: string, column: number): Omit<LocalProblem, keyof Place> {
  const { reason } = message;
  const severity = "error";
  const sign = Math.max(line.lastIndexOf("<", column - 1), line.lastIndexOf("{", column - 1), 0);
  const here = quote(line.slice(sign).trim() || line.trim());
  const mismatch =
    /Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `<([^`>]*)>`/.exec(reason);
  if (mismatch) {
    const [, found = "", open = ""] = mismatch;
    return {
      severity,
      subject: `<${open}>`,
      expected: `</${open}>`,
      found,
      fix: `close <${open}> before ${found}`,
    };
  }
  const stray = /Unexpected closing (?:slash|tag) /.exec(reason);
  if (stray) {
    const fix = "delete the closing tag, or add its opening tag before it";
    return { severity, subject: "tag", expected: "an opening tag before it", found: here, fix };
  }
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(reason);
  if (unclosed) {
    const name = unclosed[1] ?? "";
    const fix = `add </${name}>, with an empty line before it if it holds paragraphs; or write <${name} />`;
    return { severity, subject: `<${name}>`, expected: `a closing tag </${name}>`, found: here, fix };
  }
  if (reason.includes("character `!`")) {
    const fix = "write a comment as {/* … */}";
    return { severity, subject: "comment", expected: "a tag", found: here, fix };
  }
  if (
    /Unexpected character `\/` \(U\+002F\) before local name/.test(reason) ||
    /^"?<(?:https?|mailto):/.test(here)
  ) {
    const fix = "write a bare address without < and >, or as [text](https://…)";
    return { severity, subject: "link", expected: "a tag", found: here, fix };
  }
  if (/acorn|expression|import|export/i.test(reason)) {
    const fix =
      "write JavaScript between { and }; for the signs themselves write \\{ and \\}, or put them in `code`";
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
  const fix = "close the tag, or write \\< for the sign itself";
  return { severity, subject: "tag", expected: "a tag that is whole", found: `${here} (${reason})`, fix };
}

/** A text with one of its lines replaced; other lines keep their numbers. */
function withLine(body: string, line: number, change: (text: string) => string): string {
  const lines = body.split("\n");
  lines[line - 1] = change(lines[line - 1] ?? "");
  return lines.join("\n");
}

const signs = /[<{}]/g;

/**
 * The body without what the parser stumbled over: the sign before the fault, so that the rest of its line can
 * still be read; the whole line's signs, where that was tried before; all signs, where its line explains nothing.
 */
function withoutFault(body: string, place: Place, seen: boolean): string {
  const oneSign = withLine(body, place.line, text => {
    if (/^\s*(?:import|export)\b/.test(text)) return "";
    const at = Math.max(text.lastIndexOf("{", place.column - 1), text.lastIndexOf("<", place.column - 1));
    return at === -1 ? text : `${text.slice(0, at)} ${text.slice(at + 1)}`;
  });
  if (!seen && oneSign !== body) return oneSign;
  const oneLine = withLine(body, place.line, text => text.replace(signs, " "));
  return oneLine === body ? body.replace(signs, " ") : oneLine;
}

/**
 * @param body the text behind the front matter, its lines at their numbers in the file
 * @returns a tree and every syntax fault in it, at most one a line
 */
export function parseBody(body: string): ParsedBody {
  const problems = new Map<number, LocalProblem>();
  const original = body.split("\n");
  let rest = body;
  while (problems.size < faultLimit) {
    try {
      return { tree: parse(rest), problems: [...problems.values()] };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const place = placeOf(error);
      const seen = problems.has(place.line);
      if (!seen)
        problems.set(place.line, {
          ...place,
          ...explain(error, original[place.line - 1] ?? "", place.column),
        });
      rest = withoutFault(rest, place, seen);
    }
  }
  return { tree: parse(rest.replace(signs, " ")), problems: [...problems.values()] };
}
