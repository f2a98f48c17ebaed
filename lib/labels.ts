/** Numbers what a body can refer to, and finds what refers to it: the one reading of it for the check and the compiler. */
import type { Definition, Heading, Image, ImageReference, Link, LinkReference, Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { nameInCaption } from "./caption";
import { definitionsOf } from "./definitions";
import { imagesIn, isFigure, onlyImage, panelLetter } from "./figure";
import { isJsx, textAttribute } from "./jsx";
import { type Label, type LabelKind, labelPattern } from "./label";
import { outlineOf } from "./outline";
import { walk } from "./tree";
import { decoded, figureId } from "./url";

/** Components that are numbered, by kind, beside figures. */
const components: Readonly<Record<string, LabelKind>> = {
  Table: "tbl",
  Definition: "def",
  Theorem: "thm",
  Lemma: "lem",
  Example: "ex",
};

/** What is numbered: the node that carries the number, and the name as its author wrote it, fit or not. */
export type Numbered = { node: Nodes; label: Label; written: string | undefined };

/** `id="lst:name"` in what stands behind a code block's language. */
const idInMeta = /(?:^|\s)id=(?:"([^"]*)"|'([^']*)'|(\S+))/;
const texLabel = /\\label\s*\{([^{}]*)\}/;

/** The value of a formula that stands by itself. Its node is known by its type, whatever parser makes it. */
function formulaOf(node: Nodes): string | undefined {
  const { type }: { type: string } = node;
  return type === "math" && "value" in node && typeof node.value === "string" ? node.value : undefined;
}

/** What of a node is numbered: which node, of which kind, under which name; undefined for all others. */
function numberedAs(
  node: Nodes,
  definitions: ReadonlyMap<string, Definition>,
): { node: Nodes; kind: LabelKind; written: string | undefined; tag?: string | undefined } | undefined {
  if (node.type === "paragraph") {
    const image = onlyImage(node);
    if (!image) return undefined;
    return { node: image, kind: "fig", written: nameOfImage(image, definitions) };
  }
  if (node.type === "code") {
    const [, double, single, bare] = idInMeta.exec(node.meta ?? "") ?? [];
    const written = double ?? single ?? bare;
    return written === undefined ? undefined : { node, kind: "lst", written };
  }
  if (isJsx(node) && node.name !== null) {
    const named = Object.hasOwn(components, node.name) ? components[node.name] : undefined;
    const kind = isFigure(node) ? "fig" : named;
    return kind && { node, kind, written: textAttribute(node, "id") };
  }
  const written = texLabel.exec(formulaOf(node) ?? "")?.[1];
  return written === undefined ? undefined : { node, kind: "eq", written, tag: node.data?.formula?.tag };
}

/** Whether a name fits a kind: `fig:loss` a figure. */
export function fitsKind(name: string, kind: LabelKind): boolean {
  return labelPattern.test(name) && name.startsWith(`${kind}:`);
}

/** What stands within a figure of several images: it has the figure's number. */
function panelsOf(tree: Root): Set<Nodes> {
  const panels = new Set<Nodes>();
  walk(tree, node => {
    if (!isJsx(node) || node.name !== "Figure") return;
    for (const child of node.children) walk(child, inner => panels.add(inner));
  });
  return panels;
}

/** The name at the end of an image's caption. */
function nameOfImage(
  image: Image | ImageReference,
  definitions: ReadonlyMap<string, Definition>,
): string | undefined {
  const title = image.type === "image" ? image.title : definitions.get(image.identifier)?.title;
  return nameInCaption.exec(title ?? "")?.[1];
}

/** The images with a name of a figure that has several. */
function namedPanels(
  figure: Nodes,
  number: number,
  definitions: ReadonlyMap<string, Definition>,
): Numbered[] {
  if (!isJsx(figure) || figure.name !== "Figure") return [];
  return imagesIn(figure).images.flatMap(({ image }, index): Numbered[] => {
    const written = nameOfImage(image, definitions);
    if (written === undefined) return [];
    const letter = panelLetter(index);
    const id = fitsKind(written, "fig") ? { id: written } : {};
    return [{ node: image, label: { kind: "fig", number, letter, ...id }, written }];
  });
}

/** All that is numbered, in the order of the text. Each kind is counted by itself. */
export function numberedOf(tree: Root): Numbered[] {
  const definitions = definitionsOf(tree);
  const counts = new Map<LabelKind, number>();
  const found: Numbered[] = [];
  const panels = panelsOf(tree);
  walk(tree, one => {
    if (panels.has(one)) return;
    const numbered = numberedAs(one, definitions);
    if (!numbered) return;
    const { node, kind, written, tag } = numbered;
    const number = (counts.get(kind) ?? 0) + (tag === undefined ? 1 : 0);
    counts.set(kind, number);
    const id = written !== undefined && fitsKind(written, kind) ? written : undefined;
    found.push({
      node,
      label: { kind, number, ...(id !== undefined && { id }), ...(tag !== undefined && { tag }) },
      written,
    });
    found.push(...namedPanels(node, number, definitions));
  });
  return found;
}

/** The id of what is numbered on the page: its name, or its kind and number where it has none. */
export function anchorOf({ kind, number, letter = "", id }: Label): string {
  return id ?? (kind === "fig" ? `${figureId(number)}${letter}` : `${kind}-${number}`);
}

/** What a reference can take its words from: a number, or a heading. */
export type Target = { label: Label } | { heading: Heading };

/** All that an empty link of a body can lead to, by id. Of two with one id the first counts. */
export function targetsOf(tree: Root): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (id: string, target: Target) => {
    if (!targets.has(id)) targets.set(id, target);
  };
  for (const { label } of numberedOf(tree)) add(anchorOf(label), { label });
  for (const { node, id } of outlineOf(tree).headings) add(id, { heading: node });
  return targets;
}

/** A link without words, and where it leads. */
export type EmptyLink = { node: Link | LinkReference; url: string };

/** The links of a body that have no words of their own. */
export function emptyLinksOf(tree: Root): EmptyLink[] {
  const definitions = definitionsOf(tree);
  const found: EmptyLink[] = [];
  walk(tree, node => {
    if (node.type !== "link" && node.type !== "linkReference") return;
    if (node.children.some(child => child.type !== "text") || textOf(node).trim() !== "") return;
    const url = node.type === "link" ? node.url : definitions.get(node.identifier)?.url;
    if (url !== undefined) found.push({ node, url });
  });
  return found;
}

/** The id that a link within its page leads to; undefined for one that leaves it. */
export function ownAnchor(url: string): string | undefined {
  return url.startsWith("#") && url !== "#" ? decoded(url.slice(1)) : undefined;
}
