/** A set body as HTML for readers that show it on a page of their own: no style, no script, no part of our interface. */
import {
  type DefaultTreeAdapterTypes,
  html as names,
  parseFragment,
  serialize,
  defaultTreeAdapter as tree,
} from "parse5";
import { site } from "../site";
import type { Direction } from "../typography";
import { decoded } from "../url";
import { withoutForbidden } from "../xml-text";

type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Where a body comes from, and how its addresses become whole. */
export type BodyPlace = {
  /** Stands before every id: a reader may show ten posts on one page. A slug has no dot, so that no two ids are one. */
  slug: string;
  /** The language of the text, BCP 47, and the way that it runs. */
  lang: string;
  dir: Direction;
  /** The whole address of a link, as the body has it. `#…` leads to a part of the post's page. */
  link(target: string): string;
  /** The whole address of an image or another file, as the body has it. */
  file(src: string): string;
};

/** Elements that do something, or that show what only a page's own style sheet could. */
const dropped: readonly string[] = ["script", "style", "template", "button", "noscript", "link", "meta"];

/** Lines that name what stands below them, by the weight that a style sheet gives them. */
const titles: readonly string[] = ["note-title", "talk-head", "turn-role", "pair-label"];

/** Attributes that mean something to our pages alone. */
const droppedAttributes =
  /^(?:class|style|role|tabindex|translate|loading|decoding|fetchpriority|hidden|aria-(?:describedby|hidden|controls|expanded|live)|data-.*|on.*|popover.*|target|ping)$/;

/** Attributes that hold one address of a file, and those that hold several. */
const fileAttributes: readonly string[] = ["src", "poster", "data"];

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(one => one.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

function isElement(node: Child | Parent): node is Element {
  return "tagName" in node;
}

/** Puts nodes in the place of another. */
function replace(node: Child, nodes: readonly Child[]): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (const one of nodes) {
    if (one.parentNode) tree.detachNode(one);
    tree.insertBefore(parent, one, node);
  }
  tree.detachNode(node);
}

function text(value: string): Child {
  return { nodeName: "#text", value, parentNode: null };
}

/** The first element below another that has a name. */
function find(node: Parent, tagName: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}

/** Whether a node stands in an element that has this id, and so would lead to where its reader is. */
function isWithin(node: Element, id: string): boolean {
  for (let up = node.parentNode; up; up = isElement(up) ? up.parentNode : null) {
    if (isElement(up) && attribute(up, "id") === id) return true;
  }
  return false;
}

/** The image that stands for the forms of one: none for the version that only a dark page shows. */
function imageOf(picture: Element): Element | undefined {
  const image = find(picture, "img");
  return image && !hasClass(image, "only-dark") ? image : undefined;
}

function isInLinkOfFigure({ parentNode }: Element): boolean {
  return parentNode !== null && isElement(parentNode) && hasClass(parentNode, "figure-link");
}

/** An element with what stood in another. */
function moved(from: Element, tagName: string): Element {
  const made = tree.createElement(tagName, names.NS.HTML, []);
  for (const child of [...from.childNodes]) {
    tree.detachNode(child);
    tree.appendChild(made, child);
  }
  return made;
}

/** Whether an element says of what kind a note is, before a title that a style sheet sets apart. Its sign is gone. */
function isKindOfNote(element: Element): boolean {
  const { tagName, parentNode } = element;
  if (tagName !== "span" || parentNode === null || !isElement(parentNode)) return false;
  const [first, ...title] = parentNode.childNodes;
  return hasClass(parentNode, "note-title") && first === element && title.length > 0;
}

/** Whether an element is the number that a caption, a title or a statement opens with, which a style sheet sets apart. */
function isNumber({ parentNode }: Element): boolean {
  if (parentNode === null || !isElement(parentNode)) return false;
  return (
    parentNode.tagName === "figcaption" ||
    ["statement-head", "code-title"].some(name => hasClass(parentNode, name))
  );
}

/** What a block of code says above itself; its language, where it has no more to say, is read off the code. */
function settleCode(element: Element): readonly Child[] | undefined {
  const { tagName, childNodes } = element;
  if (hasClass(element, "code-language")) return [];
  if (
    (hasClass(element, "code-head") || hasClass(element, "talk-head")) &&
    !childNodes.some(one => isElement(one) && (hasClass(one, "code-title") || hasClass(one, "talk-title")))
  ) {
    return [];
  }
  if (hasClass(element, "code-tabs")) {
    return childNodes.filter(one => !(isElement(one) && one.tagName === "legend"));
  }
  const { parentNode } = element;
  // The name of a tab, beside the switch that shows it.
  if (tagName === "label" && find(element, "input")) return [moved(element, "p")];
  if (tagName === "input" && attribute(element, "type") === "radio" && parentNode) return [];
  return undefined;
}

/** What an element comes to in the place of itself; undefined where it stays. */
function settle(element: Element): readonly Child[] | undefined {
  const { tagName, childNodes } = element;
  // A term opens what it means on a press; here that stands behind it, as on paper.
  if (tagName === "button" && hasClass(element, "term")) return childNodes;
  if (hasClass(element, "definition")) return [text(" ("), ...childNodes, text(")")];
  if (dropped.includes(tagName) || attribute(element, "aria-hidden") === "true") return [];
  if (tagName === "picture") return [imageOf(element) ?? []].flat();
  if (tagName === "input" && attribute(element, "type") === "checkbox") {
    return [text(attribute(element, "checked") === undefined ? "☐" : "☑")];
  }
  // The link by which a reader downloads a table as a data: address: the feed has the table itself.
  if (tagName === "p" && attribute(find(element, "a") ?? element, "href")?.startsWith("data:")) return [];
  // A drawing by a page's own colours.
  if (hasClass(element, "drawing") || hasClass(element, "diagram-scroll")) return [];
  if (isKindOfNote(element)) return [...childNodes, text(":")];
  const code = settleCode(element);
  if (code) return code;
  // Of the link around a figure, which says what the page does. Elsewhere such words are for who sees no page.
  if (hasClass(element, "sr-only") && isInLinkOfFigure(element)) return [];
  if (tagName === "div" && hasClass(element, "table-scroll")) return childNodes;
  // A block of code with an id stays as it is, since links lead to it.
  if (tagName === "div" && hasClass(element, "code") && attribute(element, "id") === undefined)
    return childNodes;
  if (tagName === "a" && attribute(element, "href")?.startsWith("#")) {
    const id = decoded(attribute(element, "href")?.slice(1) ?? "");
    if (id !== "" && isWithin(element, id)) return isNumber(element) ? [moved(element, "b")] : childNodes;
  }
  return undefined;
}

/** Marks the words of a title that had its weight from a style sheet. */
function embolden(element: Element): void {
  const strong = tree.createElement("strong", names.NS.HTML, []);
  for (const child of [...element.childNodes]) {
    tree.detachNode(child);
    tree.appendChild(strong, child);
  }
  tree.appendChild(element, strong);
}

function listOfFiles(list: string, file: BodyPlace["file"]): string {
  return list
    .split(",")
    .map(part => part.trim().replace(/^\S+/, file))
    .join(", ");
}

/** What of an element's classes others know: the language of code, and the side that a column is set to. */
function fromClasses(element: Element): { name: string; value: string }[] {
  const classes = (attribute(element, "class") ?? "").split(/\s+/);
  const language = element.tagName === "code" && classes.find(name => name.startsWith("language-"));
  const align =
    /^t[dh]$/.test(element.tagName) && classes.find(name => /^align-(?:left|right|center)$/.test(name));
  return [
    ...(language ? [{ name: "class", value: language }] : []),
    ...(align ? [{ name: "align", value: align.slice("align-".length) }] : []),
  ];
}

/** An element's attributes where it stands on another's page. */
function settleAttributes(element: Element, ids: ReadonlySet<string>, { slug, link, file }: BodyPlace): void {
  const own = (id: string): string => `${slug}.${id}`;
  const value = (name: string, given: string): string => {
    if (name === "id" || name === "for") return own(given);
    if (name === "headers" || name === "aria-labelledby") return given.split(/\s+/).map(own).join(" ");
    if (name === "href" && given.startsWith("#")) {
      return ids.has(decoded(given.slice(1))) ? `#${own(given.slice(1))}` : link(given);
    }
    // The link of a figure leads to a file.
    if (name === "href")
      return element.tagName === "a" || element.tagName === "area" ? file(link(given)) : file(given);
    if (fileAttributes.includes(name)) return file(given);
    if (name === "srcset") return listOfFiles(given, file);
    if (name === "cite") return link(given);
    // Parts of a drawing that refer to each other.
    return given.replace(/url\(\s*["']?#([^"')]+)["']?\s*\)/g, (_, id: string) => `url(#${own(id)})`);
  };
  element.attrs = [
    ...element.attrs
      .filter(({ name }) => !droppedAttributes.test(name))
      .map(one => ({ ...one, value: value(one.name, one.value) })),
    ...fromClasses(element),
  ];
}

function idsIn(node: Parent, ids = new Set<string>()): Set<string> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const id = attribute(child, "id");
    if (id !== undefined) ids.add(id);
    idsIn(child, ids);
  }
  return ids;
}

/** Settles what stands in an element, the innermost first: links ask what they stand in. */
function settleChildren(parent: Parent, ids: ReadonlySet<string>, place: BodyPlace): void {
  const waiting = [...parent.childNodes];
  for (let child = waiting.shift(); child; child = waiting.shift()) {
    if (tree.isTextNode(child)) continue;
    const instead = isElement(child) ? settle(child) : [];
    if (instead) {
      const nodes = [...instead];
      replace(child, nodes);
      waiting.unshift(...nodes);
      continue;
    }
    if (!isElement(child)) continue;
    settleChildren(child, ids, place);
    const isTitle = child.tagName === "p" && titles.some(name => hasClass(child, name));
    settleAttributes(child, ids, place);
    if (isTitle) embolden(child);
    // A span that had only classes, for its colour or size, is left without meaning.
    if (child.tagName === "span" && child.attrs.length === 0) replace(child, [...child.childNodes]);
  }
}

/** What a reader's own page does not know of a text, where it differs: most formats have no word for it. */
function inItsLanguage(html: string, { lang, dir }: BodyPlace): string {
  const direction = dir === "rtl" ? ' dir="rtl"' : "";
  return lang === site.lang && !direction ? html : `<div lang="${lang}"${direction}>\n${html}\n</div>`;
}

/**
 * A body for feeds.
 * @param html as it was set for its page
 * @returns HTML without classes, scripts and styles; addresses are whole, ids are the post's own
 */
export function feedHtml(html: string, place: BodyPlace): string {
  const root = parseFragment(html);
  settleChildren(root, idsIn(root), place);
  // Code may have such signs, which no XML can carry and nobody sees.
  return inItsLanguage(withoutForbidden(serialize(root)), place);
}
