/** What one parse of a body tells: the facts that pages show, and the references that the check follows. */
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { onlyImage } from "../figure";
import { elementsIn, hasAttribute, isExpression, isJsx, textAttribute } from "../jsx";
import { outlineOf } from "../outline";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { figureId } from "../url";
import { languageExtras, unknownNotation } from "./notation";
import { readingMatter, readingMinutes } from "./read-time";
import type { BodyFacts, ImageRef } from "./types";
import type { Place } from "./yaml";

/** A link or an image as written, with its place. */
export type Reference = Place & { target: string };

export type BodyReferences = {
  links: Reference[];
  images: Reference[];
  /** Every id that a `#…` link can lead to. */
  anchors: Set<string>;
};

function placeOf(node: Nodes): Place {
  return node.position
    ? { line: node.position.start.line, column: node.position.start.column }
    : { line: 1, column: 1 };
}

/** An image of Markdown or of JSX, its source as written. */
function imageOf(node: Nodes, definitions: ReadonlyMap<string, string>): ImageRef | undefined {
  if (node.type === "image") return { src: node.url, alt: node.alt ?? "" };
  if (node.type === "imageReference") {
    const src = definitions.get(node.identifier);
    return src === undefined ? undefined : { src, alt: node.alt ?? "" };
  }
  if (!isJsx(node) || (node.name !== "img" && node.name !== "Figure")) return undefined;
  const src = textAttribute(node, "src");
  return src === undefined ? undefined : { src, alt: textAttribute(node, "alt") ?? "" };
}

function isFigure(node: Nodes): boolean {
  if (node.type === "paragraph") return onlyImage(node) !== undefined;
  return isJsx(node) && node.name === "Figure";
}

function definitionsOf(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, "definition", node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  return definitions;
}

/** The facts that pages and lists show of a body. */
export function factsOf(tree: Root): BodyFacts {
  const { headings } = outlineOf(tree);
  const definitions = definitionsOf(tree);
  let firstImage: ImageRef | null = null;
  visit(tree, node => {
    firstImage ??= imageOf(node, definitions) ?? null;
  });
  return {
    headings: headings.map(({ id, text, depth }) => ({ id, text, depth })),
    firstImage,
    minutes: readingMinutes(readingMatter(tree)),
  };
}

/** Attributes that lead to an address or a file. */
const followedAttributes: readonly string[] = ["href", "src", "poster"];

/** Every link, image and anchor of a body. */
export function referencesOf(tree: Root): BodyReferences {
  const references: BodyReferences = { links: [], images: [], anchors: new Set() };
  const definitions = definitionsOf(tree);
  for (const { id } of outlineOf(tree).headings) references.anchors.add(id);
  let figures = 0;
  visit(tree, node => {
    const place = placeOf(node);
    if (isFigure(node)) references.anchors.add(figureId(++figures));
    if (node.type === "link" || node.type === "definition") {
      // A definition that only images use is reported as an image.
      references.links.push({ ...place, target: node.url });
    }
    const image = imageOf(node, definitions);
    if (image) {
      references.images.push({ ...place, target: image.src });
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
    // A film or a sound is followed as a link is: the file must be there.
    // Of a tag that the blog does not know the tag is the problem, not where it leads.
    if (/^[A-Z]/.test(node.name ?? "") && !image) return;
    for (const name of image ? ["href"] : followedAttributes) {
      const target = textAttribute(node, name);
      if (target !== undefined) references.links.push({ ...place, target });
    }
    for (const candidate of textAttribute(node, "srcSet")?.split(",") ?? []) {
      references.links.push({ ...place, target: candidate.trim().split(/\s+/)[0] ?? "" });
    }
    const id = textAttribute(node, "id");
    if (id !== undefined) references.anchors.add(id);
  });
  const imageTargets = new Set(references.images.map(image => image.target));
  references.links = references.links.filter(link => !imageTargets.has(link.target));
  return references;
}

/** A text as its author typed it, with what is escaped in it. */
function sourceOf(
  { value, position }: { value: string; position?: Nodes["position"] },
  body: string,
): string {
  const { start, end } = position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? value
    : body.slice(start.offset, end.offset);
}

/** Where in a text node a match stands. */
function placeIn({ position }: { position?: Nodes["position"] }, source: string, index: number): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const before = source.slice(0, index).split("\n");
  const last = before.at(-1) ?? "";
  return before.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + before.length - 1, column: last.length + 1 };
}

/** An image that says nothing to readers who do not see it. */
function wordless(node: Nodes, fix: string): LocalProblem {
  const expected = "words for readers who do not see it";
  return {
    ...placeOf(node),
    severity: "warning",
    subject: "image",
    expected,
    found: "no alternative text",
    fix,
  };
}

/** What a body holds that readers would not see, or not as it was meant. */
export function bodyWarnings(tree: Root, body: string): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const used = new Set<string>();
  const defined = new Set<string>();
  visit(tree, "footnoteReference", node => {
    used.add(node.identifier);
  });
  for (const node of tree.children) {
    if (node.type !== "paragraph" || (node.position?.start.column ?? 1) < 5) continue;
    problems.push({
      ...placeOf(node),
      severity: "warning",
      subject: "paragraph",
      expected: "a paragraph from the start of its line",
      found: "four spaces before it, which make no code here",
      fix: "write code between ``` and ```",
    });
  }
  visit(tree, node => {
    if (node.type === "text") {
      const told = new Set<string>();
      for (const { pattern, subject, fix } of unknownNotation) {
        const match = told.has(subject) ? null : pattern.exec(sourceOf(node, body));
        if (!match) continue;
        told.add(subject);
        const found = `${quote(match[0])}, which shows as typed`;
        const expected = "prose, or notation that this blog sets";
        problems.push({
          ...placeIn(node, sourceOf(node, body), match.index),
          severity: "warning",
          subject,
          expected,
          found,
          fix,
        });
      }
    } else if (node.type === "code" && languageExtras.test(node.lang ?? "")) {
      problems.push({
        ...placeOf(node),
        severity: "warning",
        subject: "code",
        expected: "a language alone",
        found: `${quote(node.lang ?? "")}, which is shown as the language`,
        fix: `write ${quote((node.lang ?? "").split(languageExtras)[0] ?? "")}, and the rest in the text`,
      });
    } else if (node.type === "code" && node.meta) {
      problems.push({
        ...placeOf(node),
        severity: "warning",
        subject: "code",
        expected: "a language and nothing behind it",
        found: `${quote(node.meta)} behind "${node.lang ?? ""}", which is not shown`,
        fix: "delete it, or say it in the text",
      });
    } else if (node.type === "footnoteDefinition" && defined.has(node.identifier)) {
      problems.push({
        ...placeOf(node),
        severity: "error",
        subject: `[^${node.label ?? node.identifier}]`,
        expected: "one note of this name",
        found: "a second one, which would not be shown",
        fix: "give it a name of its own",
      });
    } else if (node.type === "table") {
      const columns = node.children[0]?.children.length ?? 0;
      for (const row of node.children.filter(one => one.children.length > columns)) {
        problems.push({
          ...placeOf(row),
          severity: "error",
          subject: "table",
          expected: `${columns} cells, as in the table's head`,
          found: `${row.children.length} cells, of which the last would not be shown`,
          fix: "add a column to the head, or write \\| for the sign itself",
        });
      }
    } else if (node.type === "heading" && textOf(node).trim() === "" && node.children.length === 0) {
      problems.push({
        ...placeOf(node),
        severity: "error",
        subject: "heading",
        expected: "a heading with words in it",
        found: "none",
        fix: "write them, or \\# for the sign itself",
      });
    } else if (node.type === "footnoteDefinition" && !used.has(node.identifier)) {
      problems.push({
        ...placeOf(node),
        severity: "error",
        subject: `[^${node.label ?? node.identifier}]`,
        expected: "a footnote that the text refers to",
        found: "no reference to it, so it would not be shown",
        fix: `write [^${node.label ?? node.identifier}] where it belongs, or delete the footnote`,
      });
    } else if (node.type === "image" && !node.alt?.trim()) {
      problems.push(wordless(node, `write ![what it shows](${node.url})`));
    } else if (isJsx(node) && node.name === "img" && !hasAttribute(node, "alt")) {
      problems.push(wordless(node, 'write alt="what it shows", or alt="" where it only decorates'));
    }
    if (node.type === "footnoteDefinition") defined.add(node.identifier);
  });
  return problems;
}
