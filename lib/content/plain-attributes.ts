/** Titles, names and labels that are plain text: Markdown in them shows as typed, and its author has to be told. */

import type { Nodes } from "mdast";
import { isJsx, textAttribute } from "../jsx";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";

/** By component, the attributes whose words readers see, and in which no Markdown is read. */
const plainAttributes: Readonly<Record<string, readonly string[]>> = {
  Conversation: ["title"],
  Turn: ["name"],
  Before: ["label"],
  After: ["label"],
  Plot: ["title", "xLabel", "yLabel"],
  Video: ["title"],
  Audio: ["title"],
  Embed: ["title", "description"],
};

/** A formula, code, a citation or a reference: what nobody means as it stands. */
const marks = /(?<!\\)\$(?=\S)[^$]*[^\s$]\$(?!\d)|`[^`]+`|\[-?@[^\]\s][^\]]*\]|\[\]\(#[^)]*\)/;

/** @returns a warning for each attribute of an element that shows Markdown as it was typed */
export function markedAttributes(node: Nodes): LocalProblem[] {
  if (!isJsx(node) || node.name === null || !Object.hasOwn(plainAttributes, node.name)) return [];
  const { name } = node;
  return (plainAttributes[name] ?? []).flatMap((attribute): LocalProblem[] => {
    const [found] = marks.exec(textAttribute(node, attribute) ?? "") ?? [];
    if (found === undefined) return [];
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return [
      {
        line,
        column,
        severity: "warning",
        subject: `<${name}>`,
        expected: `${attribute}: plain text`,
        found: `${quote(found)}, which shows as typed`,
        fix: "write it in words, or put it into the caption",
      },
    ];
  });
}
