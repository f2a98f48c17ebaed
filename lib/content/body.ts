/** What one parse of a body tells: the facts that pages show, and the references that the check follows. */
import type { Nodes, Root } from "mdast";
import { definitionsOf, isSpacedNote } from "../definitions";
import { islandsOf } from "../island";
import { attributePlace, elementsIn, isExpression, isJsx, textAttribute } from "../jsx";
import { anchorOf, numberedOf } from "../labels";
import { outlineOf } from "../outline";
import type { Place } from "../problem";
import { headingText, referencesIn } from "../references";
import { walk } from "../tree";
import { readingMatter, readingMinutes, remainingShares, together } from "./read-time";
import type { BodyFacts, ImageRef } from "./types";

/** A link or an image as written, with its place. */
export type Reference = Place & { target: string };

/** Where a body leads to, and where it can be led to: what the check follows. */
export type BodyReferences = {
  links: Reference[];
  images: Reference[];
  /** The files of `<Table src>`. */
  tables: Reference[];
  /** Every id that a `#…` link can lead to. */
  anchors: Set<string>;
};

function placeOf(node: Nodes): Place {
  return node.position
    ? { line: node.position.start.line, column: node.position.start.column }
    : { line: 1, column: 1 };
}

/** An image of Markdown or of JSX, its source as written. */
function imageOf(node: Nodes, definitions: ReturnType<typeof definitionsOf>): ImageRef | undefined {
  if (node.type === "image") return { src: node.url, alt: node.alt ?? "" };
  if (node.type === "imageReference") {
    const src = definitions.get(node.identifier)?.url;
    return src === undefined ? undefined : { src, alt: node.alt ?? "" };
  }
  const poster = isJsx(node) && node.name === "Video" ? textAttribute(node, "poster") : undefined;
  if (poster !== undefined) return { src: poster, alt: "" };
  if (!isJsx(node) || (node.name !== "img" && node.name !== "Figure")) return undefined;
  const src = textAttribute(node, "src");
  return src === undefined ? undefined : { src, alt: textAttribute(node, "alt") ?? "" };
}

/**
 * The facts that pages and lists show of a body.
 * @param lang BCP 47; decides what references in headings read
 */
export function factsOf(tree: Root, lang: string): BodyFacts {
  const references = referencesIn(tree);
  const { headings } = outlineOf(tree);
  const definitions = definitionsOf(tree);
  let firstImage: ImageRef | null = null;
  walk(tree, node => {
    firstImage ??= imageOf(node, definitions) ?? null;
  });
  const parts = readingMatter(tree, new Set(headings.map(({ node }) => node)));
  // The first share is that of the text before any heading.
  const [, ...remaining] = remainingShares(parts);
  return {
    headings: headings.map(({ node, id, depth }, index) => ({
      id,
      text: headingText(node, references, lang),
      depth,
      remaining: remaining[index] ?? 0,
    })),
    firstImage,
    minutes: readingMinutes(together(parts)),
  };
}

/** Attributes that lead to an address or a file. */
const followedAttributes: readonly string[] = ["href", "src", "poster"];

/** Every link, image and anchor of a body. */
export function referencesOf(tree: Root): BodyReferences {
  const references: BodyReferences = { links: [], images: [], tables: [], anchors: new Set() };
  const definitions = definitionsOf(tree);
  for (const { id } of outlineOf(tree).headings) references.anchors.add(id);
  for (const { id } of islandsOf(tree)) references.anchors.add(id);
  for (const { label } of numberedOf(tree)) references.anchors.add(anchorOf(label));
  walk(tree, node => {
    const place = placeOf(node);
    const made = node.data?.hProperties?.id;
    if (typeof made === "string") references.anchors.add(made);
    if (node.type === "link" || (node.type === "definition" && !isSpacedNote(node))) {
      // A definition whose address an image shows is taken out again below: the image is what is followed.
      references.links.push({ ...place, target: node.url });
    }
    const image = imageOf(node, definitions);
    if (image) {
      const at = isJsx(node) ? attributePlace(node, node.name === "Video" ? "poster" : "src") : place;
      references.images.push({ ...at, target: image.src });
    }
    if (isExpression(node)) {
      for (const { place, attributes } of elementsIn(node)) {
        for (const { name, value } of attributes) {
          if (typeof value === "string" && followedAttributes.includes(name)) {
            references.links.push({ ...place, target: value });
          }
        }
      }
    }
    if (!isJsx(node)) return;
    const table = node.name === "Table" ? textAttribute(node, "src") : undefined;
    if (table !== undefined) references.tables.push({ ...attributePlace(node, "src"), target: table });
    const id = textAttribute(node, "id");
    if (id !== undefined) references.anchors.add(id);
    // Of a tag that the blog does not know the tag is the problem, not where it leads.
    if (/^[A-Z]/.test(node.name ?? "") && !image) return;
    // A film or a sound is followed as a link is: the file must be there.
    for (const name of image ? ["href"] : followedAttributes) {
      const target = textAttribute(node, name);
      if (target !== undefined) references.links.push({ ...attributePlace(node, name), target });
    }
    for (const candidate of textAttribute(node, "srcSet")?.split(",") ?? []) {
      references.links.push({
        ...attributePlace(node, "srcSet"),
        target: candidate.trim().split(/\s+/)[0] ?? "",
      });
    }
  });
  const imageTargets = new Set(references.images.map(image => image.target));
  references.links = references.links.filter(link => !imageTargets.has(link.target));
  return references;
}
