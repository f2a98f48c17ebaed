/** The list of the works that a body cites, at its end. */
import type { Heading, ListItem, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { referenceId } from "../../bibliography";
import { primaryLang } from "../../lang";
import { outlineOf } from "../../outline";
import { wordsFor } from "../../words/words";
import type { CitationStyle, SetCitations } from "./format";

/** What the list of references is called, in languages that the interface does not speak. */
const titles: Readonly<Record<string, string>> = {
  de: "Literatur",
  es: "Referencias",
  fr: "Références",
  nl: "Literatuur",
};

function titleFor(lang: string): string {
  return titles[primaryLang(lang)] ?? wordsFor(lang).references;
}

function attribute(name: string, value: string) {
  return { type: "mdxJsxAttribute" as const, name, value };
}

/** The links from a work back to where it is cited. */
function backLinks(ids: readonly string[], lang: string): PhrasingContent[] {
  return ids.flatMap((id, index): PhrasingContent[] => {
    const label = wordsFor(lang).backToText(ids.length === 1 ? null : index + 1);
    const number = ids.length === 1 ? "" : String(index + 1);
    return [
      { type: "text", value: " " },
      {
        type: "link",
        url: `#${id}`,
        data: { citation: "back", hProperties: { role: "doc-backlink", "aria-label": label } },
        children: [{ type: "text", value: `↩${number}` }],
      },
    ];
  });
}

/**
 * Puts the list at the end, under a heading of its own, or under one without a text that ends the body.
 * @param tree the body; it is changed
 * @param works in the order of the list
 * @param cited the ids of the citations of a work, by its key
 */
export function appendList(
  tree: Root,
  works: SetCitations["works"],
  cited: ReadonlyMap<string, readonly string[]>,
  { lang, style }: { lang: string; style: CitationStyle },
): void {
  const last = tree.children.findLast(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const heading: Heading =
    last?.type === "heading" && last !== outlineOf(tree).opening
      ? last
      : { type: "heading", depth: 2, children: [{ type: "text", value: titleFor(lang) }] };
  if (heading !== last) tree.children.push(heading);
  const children = works.map(
    ({ key, nodes }): ListItem => ({
      type: "listItem",
      spread: false,
      data: { hProperties: { id: referenceId(key) } },
      children: [{ type: "paragraph", children: [...nodes, ...backLinks(cited.get(key) ?? [], lang)] }],
    }),
  );
  const id = outlineOf(tree).headings.find(({ node }) => node === heading)?.id ?? "";
  const section: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "section",
    attributes: [
      attribute("className", "references"),
      attribute("role", "doc-bibliography"),
      attribute("aria-labelledby", id),
    ],
    // A list without signs before its entries is none to some screen readers, unless it says so.
    children: [
      {
        type: "list",
        ordered: style === "numeric",
        spread: false,
        data: { hProperties: { role: "list" } },
        children,
      },
    ],
  };
  tree.children.push(section);
}
