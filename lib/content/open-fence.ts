/** A block of code that is never closed, within a tag: it swallows the tag's end, which would be told as missing. */
import type { Code } from "mdast";
import type { UnclosedTag } from "../problem";
import { walk } from "../tree";
import { parse, tagless } from "./body-tree";

const fenceLine = /^([ \t]*)(`{3,}|~{3,})(.*)$/;

/** A block's lines, numbers from 0, up to the end of a tag in it that nothing but an open fence can have made code. */
type Swallowed = { fence: number; end: number };

function swallowedBy(code: Code, lines: readonly string[], name: string): Swallowed | undefined {
  const fence = (code.position?.start.line ?? 1) - 1;
  const last = (code.position?.end.line ?? 1) - 1;
  const [, , signs = ""] = fenceLine.exec(lines[fence] ?? "") ?? [];
  if (signs === "") return undefined;
  const inside = lines.slice(fence + 1, last + 1);
  const end = inside.findIndex(line => new RegExp(`^\\s*(?:[\`~]{3,})?\\s*</${name}\\s*>`).test(line));
  if (end === -1) return undefined;
  const closing = (lines[last] ?? "").trim();
  const isOpen = !closing.startsWith(signs) || /[^`~]/.test(closing);
  const opensAnother = inside.slice(end + 1).some(line => {
    const [, , others = "", behind = ""] = fenceLine.exec(line) ?? [];
    return others.startsWith(signs) && behind.trim() !== "";
  });
  return isOpen || opensAnother ? { fence, end: fence + 1 + end } : undefined;
}

/**
 * The text with such a block closed before the end of the tag, each sign at its place: the last line of the code gives
 * way to the fence. The block itself is told by `loss-of-code.ts`.
 * @param tag one that the parser finds no end of
 * @returns undefined where no open block is why
 */
export function withFenceClosed(body: string, tag: UnclosedTag): string | undefined {
  const lines = body.split("\n");
  if (!lines.some(line => fenceLine.test(line))) return undefined;
  let found: Swallowed | undefined;
  walk(parse(body, tagless), node => {
    if (found || node.type !== "code" || (node.position?.start.line ?? 0) <= tag.line) return;
    found = swallowedBy(node, lines, tag.name);
  });
  if (!found) return undefined;
  const { fence, end } = found;
  const [, indent = "", signs = ""] = fenceLine.exec(lines[fence] ?? "") ?? [];
  const closing = `${indent}${signs}`;
  const at = lines.findLastIndex(
    (line, index) => index > fence && index < end && line.length >= closing.length,
  );
  if (at === -1) return undefined;
  const closed = lines.map((line, index) => {
    if (index === at) return closing.padEnd(line.length);
    if (index > at && index < end) return " ".repeat(line.length);
    return index === end ? line.replace(/[`~]/g, " ") : line;
  });
  return closed.join("\n");
}
