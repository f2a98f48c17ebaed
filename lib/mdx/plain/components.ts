/** Components and tags of a body as Markdown's nodes. */
import type { Code, Nodes } from "mdast";
import { createElement } from "react";
import { z } from "zod";
import { bracketedTitles, isCaption } from "../../caption";
import { fenceOf } from "../../diagram";
import { imagesIn, isFigure, panelLetter } from "../../figure";
import { type IslandName, isIslandName } from "../../island";
import { type Jsx, textAttribute } from "../../jsx";
import { labelWord } from "../../label-words";
import { decoded } from "../../url";
import { wordsFor } from "../../words/words";
import { readAttributes } from "../attributes";
import { plainTab } from "../code/plain";
import { readDiagram } from "../diagram/read";
import { diagramWords } from "../diagram/words";
import { type ElementName, isElementName } from "../elements";
import { componentProps, type PlainNoteProps, severalImages } from "../vocabulary";
import { captionLine, captionOf, figureOf, labelled } from "./captions";
import { elementWords, islandWords } from "./component-words";
import type { Conversion } from "./conversion";
import { plainWords } from "./diagram";
import { fromReact, slot } from "./from-react";
import { type Block, paragraph, text } from "./nodes";

/** What an element is called, what its attributes say, and what stands in it. */
type Convert = (
  node: Jsx,
  props: Readonly<Record<string, unknown>>,
  conversion: Conversion,
) => Promise<Nodes[]>;

function withoutCaption(node: Jsx): Nodes[] {
  return node.children.filter(child => !isCaption(child));
}

/** A line that leads to a file. */
function fileLink(href: string, name: string, { source }: Conversion): Block {
  return paragraph({ type: "link", url: source.addresses.link(href), children: [text(name)] });
}

/** The way to the file with a figure's data, where it has one. */
function dataOf(href: string | undefined, conversion: Conversion): Block[] {
  if (href === undefined) return [];
  return [fileLink(href, decoded(href.split("/").at(-1) ?? ""), conversion)];
}

/** A figure of several images: each with its letter, and the number with the caption of all. */
const panels: Convert = async (node, props, conversion) => {
  const { addresses } = conversion.source;
  const found: Nodes[] = [];
  for (const [index, { image, caption }] of imagesIn(node).images.entries()) {
    if (image.type !== "image") continue;
    const words = await captionOf(caption ? [caption] : [], image.title ?? undefined, conversion);
    found.push(paragraph({ type: "image", url: addresses.image(image.url), alt: image.alt ?? "" }));
    if (words.length > 0) found.push(captionLine(`(${panelLetter(index)})`, words, " "));
  }
  const { caption, data } = severalImages.parse(props);
  const words = await captionOf(node.children, caption, conversion);
  return [...found, captionLine(labelled(node, conversion), words), ...dataOf(data, conversion)];
};

const figure: Convert = async (node, props, conversion) => {
  if (imagesIn(node).images.length > 0) return panels(node, props, conversion);
  const { src, alt, caption, data } = componentProps.Figure.parse(props);
  const picture = { url: conversion.source.addresses.image(src), alt, caption };
  return [...(await figureOf(node, node.children, picture, conversion)), ...dataOf(data, conversion)];
};

/** The sign at the end of a proof, in its last line where that is one of words. */
function withProofEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return [...blocks, paragraph(text("∎"))];
  return [...blocks.slice(0, -1), paragraph(...last.children, text(" ∎"))];
}

/** "Theorem 2 (Title).", and what it says. */
const statement: Convert = async (node, props, conversion) => {
  const isProof = node.name === "Proof";
  const label = isProof ? labelWord("proof", conversion.source.lang) : labelled(node, conversion);
  const words = await captionOf(node.children, componentProps.Theorem.parse(props).title, conversion);
  const head = words.length > 0 ? [text(`${label} (`), ...words, text(").")] : [text(`${label}.`)];
  const blocks = await conversion.blocks(withoutCaption(node));
  return [paragraph({ type: "strong", children: head }), ...(isProof ? withProofEnd(blocks) : blocks)];
};

/** A table with the file that it was read from. */
const fromFile = componentProps.Table.extend({ href: z.string().optional(), file: z.string().optional() });

const table: Convert = async (node, props, conversion) => {
  const children = await conversion.all(withoutCaption(node));
  const { caption, href, file } = fromFile.parse(props);
  const words = await captionOf(node.children, caption, conversion);
  const source = href === undefined || file === undefined ? [] : [fileLink(href, file, conversion)];
  return [captionLine(labelled(node, conversion), words), ...children, ...source];
};

const codeTabs: Convert = async (node, _, { source }) =>
  node.children.flatMap(child => (child.type === "code" ? plainTab(child, source.lang) : []));

const note: Convert = async (node, props, conversion) => {
  const { words, addresses } = conversion.source;
  const children = await conversion.all(withoutCaption(node));
  const { title: written, kind = "note" } = componentProps.Note.parse(props);
  const title = await captionOf(node.children, written, conversion);
  const given: PlainNoteProps = { ...(title.length > 0 && { title: slot(title) }), kind };
  return fromReact(createElement(words.Note, given, slot(children)), addresses);
};

const converters: Readonly<Record<string, Convert>> = {
  Figure: figure,
  Table: table,
  CodeTabs: codeTabs,
  Note: note,
  ...Object.fromEntries(bracketedTitles.map(name => [name, statement])),
};

/** An island's caption, the way to it, and what it shows as it starts. */
async function island(node: Jsx, name: IslandName, conversion: Conversion): Promise<Nodes[]> {
  const { words, addresses, lang } = conversion.source;
  const { props } = await readAttributes(node);
  const id = conversion.islandId(node);
  const caption = typeof props.caption === "string" ? props.caption : "";
  const { interactiveFigure, onThePage } = wordsFor(lang);
  return [
    paragraph(
      { type: "emphasis", children: [text(interactiveFigure(caption))] },
      text(" ("),
      { type: "link", url: addresses.link(`#${id}`), children: [text(onThePage)] },
      text(")"),
    ),
    ...(await fromReact(islandWords[name](props, id, words), addresses)),
  ];
}

/** A diagram: in a file its source, which is Markdown too; where nobody draws that, the same in words. */
async function diagram(node: Jsx, fence: Code, conversion: Conversion): Promise<Nodes[]> {
  const { diagrams, lang } = conversion.source;
  const { diagram: read } = readDiagram(fence.value);
  const alt = textAttribute(node, "alt") ?? read?.description ?? undefined;
  const said = diagrams === "words" && read ? plainWords(diagramWords(read, lang), alt) : undefined;
  const nodes = said ?? [
    ...(alt === undefined ? [] : [paragraph(text(alt))]),
    { type: "code" as const, lang: fence.lang ?? null, meta: null, value: fence.value },
  ];
  if (!isFigure(node)) return nodes;
  const words = await captionOf(node.children, textAttribute(node, "caption"), conversion);
  return [...nodes, captionLine(labelled(node, conversion), words)];
}

/** An element, in words, and its number with the caption where it is a figure. */
async function element(
  node: Jsx,
  name: ElementName,
  props: Readonly<Record<string, unknown>>,
  conversion: Conversion,
): Promise<Nodes[]> {
  const { words, addresses } = conversion.source;
  const children = await conversion.all(withoutCaption(node));
  const nodes = await fromReact(elementWords[name](props, words.elements, slot(children)), addresses);
  if (!isFigure(node)) return nodes;
  const written = typeof props.caption === "string" ? props.caption : undefined;
  const caption = await captionOf(node.children, written, conversion);
  return [...nodes, captionLine(labelled(node, conversion), caption)];
}

/**
 * What a component or a tag of a body comes to.
 * @throws where an attribute is none that the component takes: the check has reported it
 */
export async function componentNodes(node: Jsx, conversion: Conversion): Promise<Nodes[]> {
  const { name } = node;
  const fence = fenceOf(node);
  if (fence) return diagram(node, fence, conversion);
  if (isIslandName(name)) return island(node, name, conversion);
  if (name === null) return conversion.all(node.children);
  const { props } = await readAttributes(node);
  const convert = Object.hasOwn(converters, name) ? converters[name] : undefined;
  if (convert) return convert(node, props, conversion);
  if (isElementName(name)) return element(node, name, props, conversion);
  const children = await conversion.all(withoutCaption(node));
  return fromReact(createElement(name, props, slot(children)), conversion.source.addresses);
}
