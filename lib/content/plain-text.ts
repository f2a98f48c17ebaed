/** Titles, names, labels and fields that are plain text: Markdown in them shows as typed, and its author has to be told. */
import type { Code, Nodes } from "mdast";
import { attributePlace, isJsx, textAttribute } from "../jsx";
import { notationsIn } from "../plain-notation";
import type { LocalProblem, Place } from "../problem";
import { quote } from "../problem";
import type { ParsedYaml } from "./yaml";

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

/** @returns for each kind of notation in a plain text a warning, since it shows as it was typed */
function markedText(
  text: string | undefined,
  place: () => Place,
  { subject, expected, otherwise = "" }: { subject: string; expected: string; otherwise?: string },
): LocalProblem[] {
  return notationsIn(text ?? "").map(({ mark, fix }) => {
    const found = `${quote(mark)}, which shows as typed`;
    return { ...place(), severity: "warning", subject, expected, found, fix: `${fix}${otherwise}` };
  });
}

/** @returns a warning for each attribute of an element that shows Markdown as it was typed */
export function markedAttributes(node: Nodes): LocalProblem[] {
  if (!isJsx(node) || node.name === null || !Object.hasOwn(plainAttributes, node.name)) return [];
  const { name } = node;
  return (plainAttributes[name] ?? []).flatMap(attribute =>
    markedText(textAttribute(node, attribute), () => attributePlace(node, attribute), {
      subject: `<${name}>`,
      expected: `${attribute}: plain text`,
      // <Embed> is a link to elsewhere and has no caption.
      otherwise: name === "Embed" ? "" : ", or put it into the caption",
    }),
  );
}

/** @returns a warning for each kind of notation in the title of a block of code, `title="…"` behind its language */
export function markedTitle({ meta, position }: Code): LocalProblem[] {
  const [, title] = /(?:^|\s)title="([^"]*)"/.exec(meta ?? "") ?? [];
  return markedText(title, () => position?.start ?? { line: 1, column: 1 }, {
    subject: "code",
    expected: "title: plain text",
  });
}

/** Fields of posts and pages whose words readers see, as far as they are sound. */
type PlainFields = {
  title?: string | undefined;
  excerpt?: string | null | undefined;
  updates?: readonly { change: string }[] | undefined;
};

/** @returns a warning for each field that shows Markdown as it was typed, there and in lists, feeds and cards */
export function markedFields(
  { title, excerpt, updates = [] }: PlainFields,
  yaml: ParsedYaml,
): LocalProblem[] {
  const field = (text: string | null | undefined, path: readonly [string, ...PropertyKey[]]) =>
    markedText(text ?? undefined, () => yaml.placeOf(path), {
      subject: path.map(String).join("."),
      expected: "plain text",
    });
  return [
    ...field(title, ["title"]),
    ...field(excerpt, ["excerpt"]),
    ...updates.flatMap(({ change }, index) => field(change, ["updates", index, "change"])),
  ];
}
