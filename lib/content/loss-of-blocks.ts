/** Tables, headings, lists and paragraphs that are not what their author meant by them. */
import type { Heading, ListItem, Nodes, Paragraph, Table, ThematicBreak } from "mdast";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { at, sourceOf } from "./loss";

/** Cells of a row beyond those of the table's head. */
export function inTable(node: Table): LocalProblem[] {
  const columns = node.children[0]?.children.length ?? 0;
  return node.children
    .filter(row => row.children.length > columns)
    .map(row =>
      at(row, {
        severity: "error",
        subject: "table",
        expected: `${columns} cells, as in the table's head`,
        found: `${row.children.length} cells, of which the last would not be shown`,
        fix: "add a column to the head, or write \\| for the sign itself",
      }),
    );
}

/** A paragraph right below a table, which is a row of it. */
export function belowTable(node: Table, body: string): LocalProblem[] {
  const columns = node.children[0]?.children.length ?? 0;
  const row = node.children.slice(1).find(({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    return columns > 1 && start !== undefined && end !== undefined && !body.slice(start, end).includes("|");
  });
  if (!row) return [];
  const text = quote(body.slice(row.position?.start.offset, row.position?.end.offset));
  return [
    at(row, {
      severity: "warning",
      subject: "table",
      expected: "an empty line below a table",
      found: `${text}, which is a row of it`,
      fix: "leave a line empty above it; a row has | between its cells",
    }),
  ];
}

/** A paragraph with a line of `-` or `=` right below it, which makes a heading of it. */
export function underlined(node: Heading, body: string): LocalProblem[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  const [, words = "", line = ""] = /^([\s\S]*)\n[ \t>]*(-+|=+)[ \t]*$/.exec(body.slice(start, end)) ?? [];
  // A heading is a line without a full stop.
  if (line === "" || !(words.includes("\n") || /[.:;,…][*_)”"]*$/.test(words.trim()))) return [];
  return [
    at(node, {
      severity: "warning",
      subject: "heading",
      expected: `an empty line between a paragraph and ${quote(line)}`,
      found: `${quote(words)}, which is a heading for the line below it`,
      fix: `leave a line empty above ${line}, or write ${line.startsWith("=") ? "#" : "##"} before a heading`,
    }),
  ];
}

/** The rule below the head of a table whose columns are aligned by blanks, as Pandoc has them. */
const spacedRule = /^-{2,}(?:[ \t]+-{2,})+$/;

/** Such a table's rule, which Markdown takes for a change of subject between two paragraphs. @param above what stands before it */
export function alignedTable(node: ThematicBreak, above: Nodes | undefined, body: string): LocalProblem[] {
  const { start, end } = node.position ?? {};
  const rule = body.slice(start?.offset, end?.offset).trim();
  const isBelow = above?.type === "paragraph" && above.position?.end.line === (start?.line ?? 0) - 1;
  if (!isBelow || !spacedRule.test(rule)) return [];
  return [
    at(above, {
      severity: "warning",
      subject: "table",
      expected: "a table, or an empty line above ---",
      found: `${quote(rule)} below a line, which makes no table here`,
      fix: "write its rows as | a | b |, and | - | - | below the first",
    }),
  ];
}

/** A box of a task that is none: `[]`, `[x]done`, and the kinds that Obsidian has. */
const falseBox = /^\[(?:|[ xX](?=\]\S)|[-/>!?*"<~])\]/;

/** @returns a warning for an item that begins with one */
export function inItem(node: ListItem, body: string): LocalProblem[] {
  const [first] = node.children;
  const [text] = first?.type === "paragraph" ? first.children : [];
  if (typeof node.checked === "boolean" || text?.type !== "text") return [];
  const [box] = falseBox.exec(sourceOf(text, body)) ?? [];
  if (box === undefined) return [];
  return [
    at(text, {
      severity: "warning",
      subject: "list",
      expected: "[ ] or [x], and a blank behind it",
      found: `${quote(box)}, which shows as typed`,
      fix: "write - [ ] or - [x]; for the sign itself \\[",
    }),
  ];
}

/** How other programs are asked for the contents. */
const contentsMark = /^(?:@?\[toc\]|\[\[_?toc_?\]\])$/i;

/** Whether a paragraph is nothing but one of these marks. */
export function isContentsMark({ position }: Paragraph, body: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start !== undefined && end !== undefined && contentsMark.test(body.slice(start, end).trim());
}

/** A paragraph that asks for the contents, which come by themselves. */
export function inContentsMark(node: Paragraph, body: string): LocalProblem[] {
  if (!isContentsMark(node, body)) return [];
  const { start, end } = node.position ?? {};
  return [
    at(node, {
      severity: "warning",
      subject: "contents",
      expected: "prose, or notation that this blog sets",
      found: `${quote(body.slice(start?.offset, end?.offset).trim())}, which shows as typed`,
      fix: "delete it: the contents come by themselves, and toc: false in the front matter leaves them out",
    }),
  ];
}
