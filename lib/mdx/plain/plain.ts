/**
 * A body as plain Markdown's tree, without components, tags and expressions: for a file of it, for feeds, for readers
 * of text who have no browser. It says what the page says.
 */
import type { Nodes, PhrasingContent, Root } from "mdast";
import { type ComponentType, createElement, type ReactElement } from "react";
import type { FileFinder } from "../../attached";
import { isNumbered, onlyImage } from "../../figure";
import { type IslandName, isIslandName, islandsOf } from "../../island";
import { isExpression, isJsx, type Jsx } from "../../jsx";
import { outlineOf } from "../../outline";
import { walk } from "../../tree";
import { readAttributes } from "../attributes";
import { evaluateExpression } from "../compile";
import {
  type ElementComponents,
  type ElementName,
  elementProps,
  isElementName,
  plotFigureProps,
} from "../elements";
import { isComment } from "../expressions";
import { boldLabelLines } from "../plugins/bold-label-lines";
import { elements } from "../plugins/elements";
import { inlineReferences } from "../plugins/figures";
import { quotationMarks } from "../plugins/quotation-marks";
import { componentProps, type IslandProps, type NoteProps } from "../vocabulary";
import { type Addresses, fromReact, slot } from "./from-react";
import { asBlocks, asPhrasing, paragraph, text } from "./nodes";

/**
 * What components say where there is no page, as elements of HTML. They have no state. Figures are known here; islands
 * where the body has some.
 */
export type PlainWords = {
  Note: ComponentType<NoteProps>;
  elements: ElementComponents;
} & { [Name in IslandName]?: ComponentType<IslandProps<Name>> };

/** A body to be made plain. */
export type PlainSource = {
  /** The parsed body; it is changed. */
  tree: Root;
  /** BCP 47; decides the quotation marks. */
  lang: string;
  words: PlainWords;
  addresses: Addresses;
  files: FileFinder;
};

/** An island's words; null where there are none for it. */
function islandWords(name: IslandName, id: string, props: object, words: PlainWords): ReactElement | null {
  const { NextToken, PolicyLoop, Tokenizer } = words;
  if (name === "NextToken") {
    return NextToken ? createElement(NextToken, { ...componentProps.NextToken.parse(props), id }) : null;
  }
  if (name === "PolicyLoop") {
    return PolicyLoop ? createElement(PolicyLoop, { ...componentProps.PolicyLoop.parse(props), id }) : null;
  }
  return Tokenizer ? createElement(Tokenizer, { ...componentProps.Tokenizer.parse(props), id }) : null;
}

type ElementWords = (props: object, words: ElementComponents, children: ReactElement) => ReactElement;

/** The words of each element, its props checked. */
const elementWords: Readonly<Record<ElementName, ElementWords>> = {
  Audio: (props, words, children) => createElement(words.Audio, elementProps.Audio.parse(props), children),
  Before: (props, words, children) => createElement(words.Before, elementProps.Before.parse(props), children),
  After: (props, words, children) => createElement(words.After, elementProps.After.parse(props), children),
  BeforeAfter: (props, words, children) =>
    createElement(words.BeforeAfter, elementProps.BeforeAfter.parse(props), children),
  Compare: (props, words, children) =>
    createElement(words.Compare, elementProps.Compare.parse(props), children),
  Conversation: (props, words, children) =>
    createElement(words.Conversation, elementProps.Conversation.parse(props), children),
  Embed: (props, words, children) => createElement(words.Embed, elementProps.Embed.parse(props), children),
  Kbd: (props, words, children) => createElement(words.Kbd, elementProps.Kbd.parse(props), children),
  Steps: (props, words, children) => createElement(words.Steps, elementProps.Steps.parse(props), children),
  Tokens: (props, words, children) => createElement(words.Tokens, elementProps.Tokens.parse(props), children),
  Turn: (props, words, children) => createElement(words.Turn, elementProps.Turn.parse(props), children),
  Video: (props, words, children) => createElement(words.Video, elementProps.Video.parse(props), children),
  // The compiler has drawn it: beside its caption it has what came of that.
  Plot: (props, words) => createElement(words.Plot, plotFigureProps.parse(props)),
};

function figureLabel(number: number, caption: string | undefined): Nodes {
  const label = caption ? `Figure ${number}: ${caption}` : `Figure ${number}`;
  return paragraph({ type: "emphasis", children: [text(label)] });
}

function figure(number: number, url: string, alt: string, caption: string | undefined): Nodes[] {
  return [paragraph({ type: "image", url, alt }), figureLabel(number, caption)];
}

function makeConverter(source: PlainSource) {
  const { words, addresses } = source;
  const islandIds = new Map<Nodes, string>(islandsOf(source.tree).map(({ node, id }) => [node, id]));
  const definitions = new Map<string, { url: string; title: string | null }>();
  walk(source.tree, node => {
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { url: node.url, title: node.title ?? null });
    }
  });
  let figures = 0;

  /** One after the other, since figures are counted. */
  async function convertAll(nodes: readonly Nodes[]): Promise<Nodes[]> {
    const found: Nodes[] = [];
    for (const node of nodes) found.push(...(await convert(node)));
    return found;
  }

  const blocksIn = async ({ children }: { children: readonly Nodes[] }) =>
    asBlocks(await convertAll(children));
  const phrasingIn = async ({ children }: { children: readonly Nodes[] }): Promise<PhrasingContent[]> =>
    asPhrasing(await convertAll(children));

  /** An island's caption, the way to it, and what it shows as it starts. */
  async function island(node: Jsx, name: IslandName): Promise<Nodes[]> {
    const { props } = await readAttributes(node);
    const id = islandIds.get(node) ?? "";
    const caption = typeof props.caption === "string" ? props.caption : "";
    return [
      paragraph(
        { type: "emphasis", children: [text(`Interactive figure: ${caption}`)] },
        text(" ("),
        {
          type: "link",
          url: addresses.link(`#${id}`),
          children: [text("on the page")],
        },
        text(")"),
      ),
      ...(await fromReact(islandWords(name, id, props, words), addresses)),
    ];
  }

  async function element(node: Jsx): Promise<Nodes[]> {
    const { name } = node;
    if (isIslandName(name)) return island(node, name);
    // As on the page, where what holds others has its number before them.
    const number = name !== null && isElementName(name) && isNumbered(node) ? ++figures : undefined;
    const children = await convertAll(node.children);
    if (name === null) return children;
    const { props } = await readAttributes(node);
    if (name === "Figure") {
      const { src, alt, caption } = componentProps.Figure.parse(props);
      return figure(++figures, addresses.image(src), alt, caption);
    }
    if (name === "Note") {
      const { title, kind } = componentProps.Note.parse(props);
      const given: NoteProps = { ...(title !== undefined && { title }), ...(kind && { kind }) };
      return fromReact(createElement(words.Note, given, slot(children)), addresses);
    }
    if (isElementName(name)) {
      const nodes = await fromReact(elementWords[name](props, words.elements, slot(children)), addresses);
      const caption = typeof props.caption === "string" ? props.caption : undefined;
      return number === undefined ? nodes : [...nodes, figureLabel(number, caption)];
    }
    return fromReact(createElement(name, props, slot(children)), addresses);
  }

  async function expression(source: string): Promise<Nodes[]> {
    if (isComment(source)) return [];
    const { value } = await evaluateExpression(source, { Note: words.Note, Kbd: words.elements.Kbd });
    return fromReact(value, addresses);
  }

  async function convert(node: Nodes): Promise<Nodes[]> {
    if (isJsx(node)) return element(node);
    if (isExpression(node)) return expression(node.value);
    switch (node.type) {
      case "mdxjsEsm":
      case "definition":
        return [];
      case "paragraph": {
        const image = onlyImage(node);
        if (image?.type !== "image") return blocksIn(node);
        return figure(++figures, addresses.image(image.url), image.alt ?? "", image.title ?? undefined);
      }
      case "heading":
      case "emphasis":
      case "strong":
      case "delete":
      case "tableCell":
        return [{ ...node, children: await phrasingIn(node) }];
      case "link":
        return [{ ...node, url: addresses.link(node.url), children: await phrasingIn(node) }];
      case "linkReference": {
        const children = await phrasingIn(node);
        const definition = definitions.get(node.identifier);
        if (!definition) return children;
        return [{ type: "link", ...definition, url: addresses.link(definition.url), children }];
      }
      case "image":
        return [{ ...node, url: addresses.image(node.url) }];
      case "blockquote":
      case "footnoteDefinition":
      case "listItem":
        return [{ ...node, children: await blocksIn(node) }];
      case "list": {
        const items = (await convertAll(node.children)).flatMap(one =>
          one.type === "listItem" ? [one] : [],
        );
        return [{ ...node, children: items }];
      }
      case "table": {
        const rows = (await convertAll(node.children)).flatMap(one => (one.type === "tableRow" ? [one] : []));
        return [{ ...node, children: rows }];
      }
      case "tableRow": {
        const cells = (await convertAll(node.children)).flatMap(one =>
          one.type === "tableCell" ? [one] : [],
        );
        return [{ ...node, children: cells }];
      }
      default:
        return [node];
    }
  }
  return { blocksIn };
}

/**
 * @returns a tree of Markdown alone, as GitHub extends it; a level-one heading that opens the body stays, others have
 *   the rank that the page shows
 * @throws whatever an expression of the body throws
 */
export async function plainBody(source: PlainSource): Promise<Root> {
  const { tree, lang } = source;
  for (const { node, depth } of outlineOf(tree).headings) node.depth = depth;
  boldLabelLines()(tree);
  inlineReferences(tree);
  await elements({ files: source.files })(tree);
  quotationMarks({ lang })(tree);
  return { type: "root", children: await makeConverter(source).blocksIn(tree) };
}
