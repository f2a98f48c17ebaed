/** Blocks of Markdown that begin right behind a tag, on its line: to the parser they are words, and show as typed. */
import type { Nodes } from "mdast";
import { isJsx } from "../jsx";
import { type LocalProblem, quote } from "../problem";
import { inlineElements } from "./elements";
import { placeOf } from "./fault";
import { isComponent } from "./vocabulary";

/** Tags of HTML in which people put lists, headings and quotations. */
const blockTags: readonly string[] = ["article", "aside", "blockquote", "details", "div", "section"];

/** How a block begins, what it is called, and how its sign is written as itself. */
const openings: readonly { pattern: RegExp; name: string; plain: string }[] = [
  { pattern: /^#{1,6}[ \t]+\S/, name: "a heading", plain: "\\#" },
  { pattern: /^[-*+][ \t]+\S/, name: "a list", plain: "a \\ before it" },
  { pattern: /^\d{1,9}[.)][ \t]+\S/, name: "a list", plain: "1\\." },
  { pattern: /^>/, name: "a quotation", plain: "\\>" },
  { pattern: /^(?:`{3}|~{3})/, name: "a block of code", plain: "\\`" },
];

function holdsBlocks(name: string): boolean {
  return blockTags.includes(name) || (isComponent(name) && !inlineElements.includes(name));
}

/**
 * @param node any node of a body
 * @param body the text that it was parsed from
 * @returns a warning for an element whose text begins as a block does, on the line of its tag
 */
export function checkGlued(node: Nodes, body: string): LocalProblem[] {
  if (node.type !== "mdxJsxTextElement" || !holdsBlocks(node.name ?? "")) return [];
  const first = node.children.find(child => !(isJsx(child) && child.name === "summary"));
  const start = first?.position?.start.offset;
  if (start === undefined || (first?.type !== "text" && first?.type !== "inlineCode")) return [];
  const [line = ""] = body.slice(start).split("\n", 1);
  const opening = openings.find(({ pattern }) => pattern.test(line));
  // Code in a line may begin with three backticks, too.
  if (!opening || (first.type === "inlineCode" && !first.value.includes("\n"))) return [];
  const tag = `<${node.name}>`;
  const [written = ""] = line.split(`</${node.name}>`, 1);
  return [
    {
      ...placeOf(first),
      severity: "warning",
      subject: tag,
      expected: `${opening.name} on lines of its own`,
      found: `${quote(written.trim())} right behind a tag, which shows as typed`,
      fix: `put ${tag}, what is in it, and </${node.name}> on lines of their own; for the sign itself write ${opening.plain}`,
    },
  ];
}
