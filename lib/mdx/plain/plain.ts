/**
 * A body as plain Markdown's tree, without components, tags and expressions: for a file of it, for feeds, for readers
 * of text who have no browser. It says what the page says.
 */
import type { Code, Nodes, PhrasingContent, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { createElement } from "react";
import { z } from "zod";
import type { FileFinder } from "../../attached";
import { bracketedTitles, captionIn, isCaption } from "../../caption";
import { definitionsOf } from "../../definitions";
import { fenceOf } from "../../diagram";
import { imagesIn, isFigure, onlyImage, panelLetter } from "../../figure";
import { type IslandName, isIslandName, islandsOf } from "../../island";
import { isComment, isExpression, isJsx, type Jsx, textAttribute } from "../../jsx";
import { type Label, labelOf } from "../../label";
import { labelText, labelWord } from "../../label-words";
import { outlineOf } from "../../outline";
import type { TableResolver } from "../../table";
import { wordsFor } from "../../words/words";
import { readAttributes } from "../attributes";
import { plainCode, plainTab } from "../code/plain";
import { evaluateExpression } from "../compile";
import { readDiagram } from "../diagram/read";
import { diagramWords } from "../diagram/words";
import { isElementName } from "../elements";
import { boldLabelLines } from "../plugins/bold-label-lines";
import { elements } from "../plugins/elements";
import { inlineReferences } from "../plugins/figures";
import { fileTables } from "../plugins/file-tables";
import { labels } from "../plugins/labels";
import { quotationMarks } from "../plugins/quotation-marks";
import { componentProps, type PlainNoteProps, severalImages } from "../vocabulary";
import { elementWords, islandWords, type PlainWords } from "./component-words";
import { plainWords } from "./diagram";
import { type Addresses, fromReact, slot } from "./from-react";
import { asBlocks, asPhrasing, type Block, paragraph, parted, text } from "./nodes";

/** A body to be made plain. */
export type PlainSource = {
  /** The parsed body; it is changed. */
  tree: Root;
  /** BCP 47; decides the quotation marks. */
  lang: string;
  words: PlainWords;
  addresses: Addresses;
  /** Tables in files, where the body may have some. */
  tables?: TableResolver;
  files: FileFinder;
  /** What diagrams come to: their source, or a list in words. */
  diagrams?: "source" | "words";
};

/** A number with the caption behind it. */
function captionLine(label: string, words: readonly PhrasingContent[], between = ": "): Block {
  const children = words.length > 0 ? [text(label + between), ...words] : [text(label)];
  // As one text where it is one, so that nothing in it has to be told apart.
  const line = children.every(one => one.type === "text")
    ? [text(children.map(one => textOf(one)).join(""))]
    : children;
  return paragraph({ type: "emphasis", children: line });
}

/** A table with the file that it was read from. */
const fromFile = componentProps.Table.extend({ href: z.string().optional(), file: z.string().optional() });

/** The sign at the end of a proof, in its last line where that is one of words. */
function withProofEnd(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return [...blocks, paragraph(text("∎"))];
  return [...blocks.slice(0, -1), paragraph(...last.children, text(" ∎"))];
}

function makeConverter(source: PlainSource) {
  const { words, addresses, lang } = source;
  const islandIds = new Map<Nodes, string>(islandsOf(source.tree).map(({ node, id }) => [node, id]));
  const definitions = definitionsOf(source.tree);

  async function convertAll(nodes: readonly Nodes[]): Promise<Nodes[]> {
    const found: Nodes[] = [];
    for (const node of nodes) found.push(...(await convert(node)));
    return found;
  }

  const blocksIn = async ({ children }: { children: readonly Nodes[] }) =>
    asBlocks(await convertAll(children));
  const phrasingIn = async ({ children }: { children: readonly Nodes[] }): Promise<PhrasingContent[]> =>
    asPhrasing(await convertAll(children));

  /** The words of a caption: with their marks where it has some, else as they were written. */
  async function captionOf(
    children: readonly Nodes[],
    written: string | undefined,
  ): Promise<PhrasingContent[]> {
    const caption = captionIn(children);
    if (caption) return phrasingIn(caption);
    return written ? [text(written)] : [];
  }

  function labelled(node: Nodes): string {
    const label: Label | undefined = labelOf(node);
    return label ? labelText(label, lang) : "";
  }

  /** A figure: its picture, and its number with the caption. */
  async function figure(node: Nodes, children: readonly Nodes[], url: string, alt: string, written?: string) {
    const words = await captionOf(children, written);
    return [paragraph({ type: "image", url, alt }), captionLine(labelled(node), words)];
  }

  /** The way to the file with a figure's data, where it has one. */
  function dataOf(href: string | undefined): Nodes[] {
    const file = decodeURIComponent(href?.split("/").at(-1) ?? "");
    return href === undefined
      ? []
      : [paragraph({ type: "link", url: addresses.link(href), children: [text(file)] })];
  }

  /** A figure of several images: each with its letter, and the number with the caption of all. */
  async function panels(node: Jsx, props: object): Promise<Nodes[]> {
    const found: Nodes[] = [];
    for (const [index, { image, caption }] of imagesIn(node).images.entries()) {
      if (image.type !== "image") continue;
      const words = await captionOf(caption ? [caption] : [], image.title ?? undefined);
      const url = addresses.image(image.url);
      found.push(paragraph({ type: "image", url, alt: image.alt ?? "" }));
      if (words.length > 0) found.push(captionLine(`(${panelLetter(index)})`, words, " "));
    }
    const { caption, data } = severalImages.parse(props);
    const words = await captionOf(node.children, caption);
    return [...found, captionLine(labelled(node), words), ...dataOf(data)];
  }

  /** "Theorem 2 (Title).", and what it says. */
  async function statement(node: Jsx, name: string, title: string | undefined): Promise<Nodes[]> {
    const label = name === "Proof" ? labelWord("proof", lang) : labelled(node);
    const words = await captionOf(node.children, title);
    const head = words.length > 0 ? [text(`${label} (`), ...words, text(").")] : [text(`${label}.`)];
    const blocks = await blocksIn({ children: node.children.filter(child => !isCaption(child)) });
    return [
      paragraph({ type: "strong", children: head }),
      ...(name === "Proof" ? withProofEnd(blocks) : blocks),
    ];
  }

  /** An island's caption, the way to it, and what it shows as it starts. */
  async function island(node: Jsx, name: IslandName): Promise<Nodes[]> {
    const { props } = await readAttributes(node);
    const id = islandIds.get(node) ?? "";
    const caption = typeof props.caption === "string" ? props.caption : "";
    return [
      paragraph(
        { type: "emphasis", children: [text(wordsFor(lang).interactiveFigure(caption))] },
        text(" ("),
        {
          type: "link",
          url: addresses.link(`#${id}`),
          children: [text(wordsFor(lang).onThePage)],
        },
        text(")"),
      ),
      ...(await fromReact(islandWords[name](props, id, words), addresses)),
    ];
  }

  /** A diagram: in a file its source, which is Markdown too; where nobody draws that, the same in words. */
  async function diagram(node: Jsx, fence: Code): Promise<Nodes[]> {
    const { diagram: read } = readDiagram(fence.value);
    const alt = textAttribute(node, "alt") ?? read?.description ?? undefined;
    const said = source.diagrams === "words" && read ? plainWords(diagramWords(read, lang), alt) : undefined;
    const nodes = said ?? [
      ...(alt === undefined ? [] : [paragraph(text(alt))]),
      { type: "code" as const, lang: fence.lang ?? null, meta: null, value: fence.value },
    ];
    if (!isFigure(node)) return nodes;
    return [
      ...nodes,
      captionLine(labelled(node), await captionOf(node.children, textAttribute(node, "caption"))),
    ];
  }

  async function element(node: Jsx): Promise<Nodes[]> {
    const { name } = node;
    const fence = fenceOf(node);
    if (fence) return diagram(node, fence);
    if (isIslandName(name)) return island(node, name);
    if (name === null) return convertAll(node.children);
    const { props } = await readAttributes(node);
    if (name === "Figure" && imagesIn(node).images.length > 0) return panels(node, props);
    if (name === "Figure") {
      const { src, alt, caption, data } = componentProps.Figure.parse(props);
      const shown = await figure(node, node.children, addresses.image(src), alt, caption);
      return [...shown, ...dataOf(data)];
    }
    if (bracketedTitles.includes(name)) {
      return statement(node, name, componentProps.Theorem.parse(props).title);
    }
    const children = await convertAll(node.children.filter(child => !isCaption(child)));
    if (name === "Table") {
      const { caption, href, file } = fromFile.parse(props);
      const line = captionLine(labelled(node), await captionOf(node.children, caption));
      if (href === undefined || file === undefined) return [line, ...children];
      return [
        line,
        ...children,
        paragraph({ type: "link", url: addresses.link(href), children: [text(file)] }),
      ];
    }
    if (name === "CodeTabs") {
      return node.children.flatMap(child => (child.type === "code" ? plainTab(child, lang) : []));
    }
    if (name === "Note") {
      const { title: written, kind = "note" } = componentProps.Note.parse(props);
      const title = await captionOf(node.children, written);
      const given: PlainNoteProps = {
        ...(title.length > 0 && { title: slot(title) }),
        kind,
      };
      return fromReact(createElement(words.Note, given, slot(children)), addresses);
    }
    if (isElementName(name)) {
      const nodes = await fromReact(elementWords[name](props, words.elements, slot(children)), addresses);
      if (!isFigure(node)) return nodes;
      const written = typeof props.caption === "string" ? props.caption : undefined;
      return [...nodes, captionLine(labelled(node), await captionOf(node.children, written))];
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
      case "code":
        return plainCode(node, lang);
      case "paragraph": {
        const image = onlyImage(node);
        if (image?.type !== "image") return parted(await convertAll(node.children));
        const url = addresses.image(image.url);
        return figure(image, node.children, url, image.alt ?? "", image.title ?? undefined);
      }
      case "heading":
      case "emphasis":
      case "strong":
      case "delete":
      case "tableCell":
        return [{ ...node, children: await phrasingIn(node) }];
      case "link":
        // In a file a citation is its words; the work stands in the list at the end.
        if (node.data?.citation === "back") return [];
        if (node.data?.citation === "work") return phrasingIn(node);
        return [{ ...node, url: addresses.link(node.url), children: await phrasingIn(node) }];
      case "linkReference": {
        const children = await phrasingIn(node);
        const definition = definitions.get(node.identifier);
        if (!definition) return children;
        const { url, title = null } = definition;
        return [{ type: "link", url: addresses.link(url), title, children }];
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
  labels({ lang })(tree);
  fileTables({ tables: source.tables ?? (() => null) })(tree);
  for (const { node, depth } of outlineOf(tree).headings) node.depth = depth;
  boldLabelLines()(tree);
  inlineReferences(tree);
  await elements({ files: source.files, lang })(tree);
  quotationMarks({ lang })(tree);
  return { type: "root", children: await makeConverter(source).blocksIn(tree) };
}
