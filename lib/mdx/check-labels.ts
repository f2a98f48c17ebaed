/** Names, numbers and references of a body: what is named twice, by a name that does not fit, or referred to without words. */
import type { Nodes, Root } from "mdast";
import { nameInCaption } from "../caption";
import { isDiagram } from "../diagram";
import { fencedDivFix, isFencedDiv } from "../fenced-div";
import { isIslandName, islandsOf } from "../island";
import { attributePlace, isComputed, isJsx, spreadsName, textAttribute } from "../jsx";
import { labelPattern } from "../label";
import { anchorOf, emptyLinksOf, fitsKind, type Numbered, numberedOf, ownAnchor, targetsOf } from "../labels";
import { outlineOf, sectionName } from "../outline";
import { type LocalProblem, lineAndColumn, type Place, quote } from "../problem";
import { walk } from "../tree";
import { slugify } from "../url";
import { fault, placeOf } from "./fault";

/** What a report calls a node that has a number. */
function subjectOf(node: Nodes): string {
  if (isDiagram(node)) return "diagram";
  if (isJsx(node)) return `<${node.name}>`;
  const { type }: { type: string } = node;
  if (type === "math") return "equation";
  return type === "code" ? "listing" : "figure";
}

/** How what names a thing begins: `id=`, `{#`, `\\label`. */
function nameSigns(node: Nodes): RegExp | undefined {
  const { type }: { type: string } = node;
  if (type === "code" || isDiagram(node)) return /(?<=^[^\n]*\s)id=/;
  if (type === "math") return /\\label/;
  return type === "image" || type === "heading" ? /\{#(?!.*\{#)/s : undefined;
}

/** Where the name of a thing is written; where the thing begins, if the name is not found in its text. */
function nameAt(node: Nodes, body: string): Place {
  if (isJsx(node) && !isDiagram(node)) return attributePlace(node, "id");
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return placeOf(node);
  const at = nameSigns(node)?.exec(body.slice(start.offset, end.offset))?.index;
  return at === undefined ? placeOf(node) : lineAndColumn(body, start.offset + at);
}

/** How a name is written where it belongs. */
function written(node: Nodes, name: string): string {
  const { type }: { type: string } = node;
  if (type === "math") return `\\label{${name}}`;
  if (isJsx(node) || type === "code") return `id="${name}"`;
  return `{#${name}} at the end of the caption`;
}

/** A name of the right form that is most like one of the wrong form. */
function fitting(name: string, kind: string): string {
  // In Pandoc, classes and attributes may follow a name.
  const own = name.replace(/\s+(?:\.|[\w-]+=).*$/, "");
  const words = slugify(own.replace(/^[^:]*:/, ""))
    .replace(/[^a-z0-9-]/g, "")
    .replace(new RegExp(`^${kind}-`), "");
  return `${kind}:${words || "name"}`;
}

function checkNames(numbered: readonly Numbered[], body: string): LocalProblem[] {
  return numbered.flatMap(({ node, label: { kind }, written: name }): LocalProblem[] => {
    const subject = subjectOf(node);
    const expected = `a name such as ${kind}:name, of lower-case words joined by -`;
    if (name !== undefined && !fitsKind(name, kind)) {
      const fix = `write ${written(node, fitting(name, kind))}`;
      return [
        fault(nameAt(node, body), subject, {
          expected,
          found: name === "" ? "an empty name" : quote(name),
          fix,
        }),
      ];
    }
    if (isJsx(node) && isComputed(node, "id") && !spreadsName(node)) {
      const fix = `write id="${kind}:…", or leave it out`;
      return [fault(nameAt(node, body), subject, { expected, found: "an id that has to be computed", fix })];
    }
    return [];
  });
}

/** Where a name belongs that stands behind an image or a table's caption, as Pandoc and Quarto have it. */
function placeForName(written: string, parent: Nodes | undefined): string {
  const [name = ""] = written.split(/\s/);
  const [first] = parent && "children" in parent ? parent.children : [];
  if (first?.type === "image") {
    return `write it in the caption, ![…](… "caption {#${fitting(name, "fig")}}")`;
  }
  if (first?.type === "text" && isFencedDiv(first.value)) return fencedDivFix(`{#${written}}`);
  if (first?.type === "text" && /^(?:Table)?:\s/.test(first.value)) {
    const id = fitting(name.replace(/^tab-/, ""), "tbl");
    return `write <Table caption="…" id="${id}"> above the table, and </Table> below it`;
  }
  return "put it at the end of a heading, or write \\{ for the sign itself";
}

/** Names of headings, and marks like them where nothing takes them. */
function checkSections(tree: Root, body: string): LocalProblem[] {
  const { opening } = outlineOf(tree);
  const expected = "a name such as sec:name, of lower-case words joined by -";
  const taken = new Map<string, number>();
  const problems: LocalProblem[] = [];
  walk(tree, (node, parent) => {
    if (node.type === "nameMark") {
      const fix = placeForName(node.value, parent);
      const found = `${quote(`{#${node.value}}`)} at the end of a text that is none`;
      problems.push(fault(placeOf(node), "name", { expected: "a name on a heading", found, fix }));
    }
    const name = node.type === "heading" ? node.data?.name : undefined;
    if (node.type !== "heading" || name === undefined) return;
    const id = sectionName(node);
    const line = taken.get(name);
    taken.set(name, placeOf(node).line);
    if (node === opening) {
      const found = "a name on the subtitle, which has no address";
      problems.push(
        fault(nameAt(node, body), "heading", {
          expected: "a name on a heading of the text",
          found,
          fix: "take it out",
        }),
      );
    } else if (id === undefined) {
      const found = name === "" ? "an empty name" : quote(name);
      const fix = `write {#${fitting(name, "sec")}} at its end`;
      problems.push(fault(nameAt(node, body), "heading", { expected, found, fix }));
    } else if (line !== undefined) {
      const found = `${quote(name)}, which line ${line} has`;
      const fix = `write another: {#${name}-2}`;
      problems.push(
        fault(nameAt(node, body), "heading", { expected: "a name of its own in the post", found, fix }),
      );
    }
  });
  return problems;
}

/** Ids that two things of a page would have. */
function checkTwice(tree: Root, numbered: readonly Numbered[], body: string): LocalProblem[] {
  const taken = new Map<string, number>();
  const own = new Set(numbered.map(({ node }) => node));
  for (const { node, id } of outlineOf(tree).headings) taken.set(id, placeOf(node).line);
  walk(tree, node => {
    const id =
      isJsx(node) && !isIslandName(node.name) && !own.has(node) ? textAttribute(node, "id") : undefined;
    if (id !== undefined) taken.set(id, placeOf(node).line);
  });
  return numbered.flatMap(({ node, label }): LocalProblem[] => {
    const id = anchorOf(label);
    const line = taken.get(id);
    taken.set(id, placeOf(node).line);
    if (line === undefined) return [];
    const found = `"${id}", which line ${line} has`;
    const fix = label.id
      ? `write another: ${written(node, `${id}-2`)}`
      : `name it: ${written(node, `${label.kind}:name`)}`;
    const place = label.id ? nameAt(node, body) : placeOf(node);
    return [fault(place, subjectOf(node), { expected: "a name of its own in the post", found, fix })];
  });
}

/** Names where nothing is numbered: in the title of an image in a line. */
function checkNowhere(tree: Root, numbered: readonly Numbered[], body: string): LocalProblem[] {
  const figures = new Set(numbered.map(({ node }) => node));
  const problems: LocalProblem[] = [];
  walk(tree, node => {
    if (node.type === "image" && !figures.has(node) && nameInCaption.test(node.title ?? "")) {
      const found = "a name on an image in a line, which has no number";
      const fix = "put the image in a paragraph of its own, or take the name out";
      problems.push(fault(nameAt(node, body), "figure", { expected: "a name on a figure", found, fix }));
    }
  });
  return problems;
}

/**
 * Links without words that cannot be given any. Those whose target does not exist are the business of the check of
 * links.
 */
function checkEmpty(tree: Root): LocalProblem[] {
  const empty = emptyLinksOf(tree);
  if (empty.length === 0) return [];
  const targets = targetsOf(tree);
  const others = new Set(islandsOf(tree).map(({ id }) => id));
  walk(tree, node => {
    const id = isJsx(node) ? textAttribute(node, "id") : undefined;
    if (id !== undefined) others.add(id);
  });
  return empty.flatMap(({ node, url }): LocalProblem[] => {
    const anchor = ownAnchor(url);
    if (anchor !== undefined && (targets.has(anchor) || !(others.has(anchor) || anchor === "top"))) return [];
    const expected = "words to read, or a target of this page that has a number or is a heading";
    const fix = labelPattern.test(url) ? `write [](#${url})` : `write [words](${url})`;
    return [fault(placeOf(node), "link", { expected, found: `no words, to ${quote(url)}`, fix })];
  });
}

/**
 * @param tree a body as lib/content parses it
 * @param body its text, for the exact places
 */
export function checkLabels(tree: Root, body: string): LocalProblem[] {
  const numbered = numberedOf(tree);
  return [
    ...checkNames(numbered, body),
    ...checkSections(tree, body),
    ...checkTwice(tree, numbered, body),
    ...checkNowhere(tree, numbered, body),
    ...checkEmpty(tree),
  ];
}
