/** Gives the references of a text their words: an empty link reads as what it leads to is called. */
import type { Heading, Nodes, PhrasingContent, Root } from "mdast";
import { textWithFormulas as textOf } from "./formula";
import { labelText, labelWord } from "./label-words";
import { type EmptyLink, emptyLinksOf, ownAnchor, type Target, targetsOf } from "./labels";
import { sectionName } from "./outline";

/** What a number is not parted from at the end of a line. */
const noBreak = "\u00a0";

/** A heading's content as the words of a link: no link lies inside another, and a footnote's mark is none of it. */
function wordsOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "footnoteReference") return [];
    if (node.type === "link" || node.type === "linkReference") return wordsOf(node.children);
    if (node.type === "emphasis" || node.type === "strong" || node.type === "delete") {
      return [{ ...node, children: wordsOf(node.children) }];
    }
    return [structuredClone(node)];
  });
}

/** The references of a body that can be given words, and what each leads to. */
export function referencesIn(tree: Root): Map<Nodes, { node: EmptyLink["node"]; target: Target }> {
  const empty = emptyLinksOf(tree);
  const targets = empty.length === 0 ? new Map<string, Target>() : targetsOf(tree);
  return new Map(
    empty.flatMap(({ node, url }) => {
      const target = targets.get(ownAnchor(url) ?? "");
      return target ? [[node, { node, target }]] : [];
    }),
  );
}

/** A heading as a reference says it: by its words, and called a section where it has a name, which keeps it apart. */
function sectionWords(heading: Heading, lang: string): PhrasingContent[] {
  const words = wordsOf(heading.children);
  if (sectionName(heading) === undefined) return words;
  return [
    { type: "text", value: `${labelWord("sec", lang)}${noBreak}"` },
    ...words,
    { type: "text", value: '"' },
  ];
}

/** @param lang BCP 47 of the text */
export function resolveReferences(tree: Root, lang: string): void {
  const references = [...referencesIn(tree).values()];
  // Numbers first, so that a heading that refers to one is whole when another text takes its words.
  for (const { node, target } of references) {
    if (!("label" in target)) continue;
    node.children = [{ type: "text", value: labelText(target.label, lang).replace(/ (?=\S+$)/, noBreak) }];
  }
  for (const { node, target } of references) {
    if ("heading" in target) node.children = sectionWords(target.heading, lang);
  }
}

/**
 * A heading's text as it reads with its references. The tree stays as it is.
 * @param references those of the body, as `referencesIn` finds them
 */
export function headingText(
  heading: Heading,
  references: ReturnType<typeof referencesIn>,
  lang: string,
): string {
  if (references.size === 0) return textOf(heading);
  const read = (node: Nodes): string => {
    const target = references.get(node)?.target;
    if (target && "label" in target) return labelText(target.label, lang);
    if (target) {
      const words = textOf(target.heading);
      return sectionName(target.heading) === undefined ? words : `${labelWord("sec", lang)} "${words}"`;
    }
    return "children" in node ? node.children.map(read).join("") : textOf(node);
  };
  return read(heading);
}
