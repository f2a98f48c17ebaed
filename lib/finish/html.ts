/** Reading a page with a real parser, and changing it by place, so that what is not changed stays byte for byte. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Comment = DefaultTreeAdapterTypes.CommentNode;
type Node = DefaultTreeAdapterTypes.Node;

/** A stretch of the page's source, in UTF-16 units; `end` is behind the last one. */
export type Range = { start: number; end: number };

/** A parsed page: its elements and comments in the order of the source. */
export type Page = { html: string; elements: Element[]; comments: Comment[] };

function gather(html: string, root: Node): Page {
  const page: Page = { html, elements: [], comments: [] };
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isCommentNode(node)) page.comments.push(node);
    if (defaultTreeAdapter.isElementNode(node)) page.elements.push(node);
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return page;
}

/** As a browser without scripts reads it, in which the content of <noscript> counts. */
export function parsePage(html: string): Page {
  return gather(html, parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
}

/** As `parsePage`, of a page that nothing is changed in: its elements have no places, which is half of what reading costs. */
export function parseFinished(html: string): Page {
  return gather(html, parse(html, { scriptingEnabled: false }));
}

/**
 * A part of a page that nothing is changed in: its elements have no places either.
 * @param into the element of the page that it stands in from now on
 */
export function parsePart(html: string, into: Element): Page {
  const part = parseFragment(html, { scriptingEnabled: false });
  const page = gather(html, part);
  for (const node of [...part.childNodes]) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.appendChild(into, node);
  }
  return page;
}

/** An attribute's value; undefined where the element has no such attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value;
}

/** The text between an element's tags, as a browser's `textContent`. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/**
 * Where an element or a comment stands in the source, tags included.
 * @returns null for what the parser made itself: the source has no such tag
 */
export function rangeOf(node: Element | Comment): Range | null {
  const location = node.sourceCodeLocation;
  return location ? { start: location.startOffset, end: location.endOffset } : null;
}

/** The source between an element's tags. */
export function innerRange(element: Element): Range | null {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  return startTag && endTag ? { start: startTag.endOffset, end: endTag.startOffset } : null;
}

/** By place. What is put in before a stretch goes before what happens to the stretch; of two stretches the longer first. */
function inOrder(a: Range, b: Range): number {
  const inserts = Number(b.start === b.end) - Number(a.start === a.end);
  return a.start - b.start || inserts || b.end - a.end;
}

/** Changes to a text, gathered in any order and made at once. A change inside a stretch that goes is dropped. */
export class Edits {
  readonly #edits: (Range & { text: string })[] = [];

  replace(range: Range, text: string): void {
    this.#edits.push({ ...range, text });
  }

  remove(range: Range): void {
    this.replace(range, "");
  }

  insert(at: number, text: string): void {
    this.replace({ start: at, end: at }, text);
  }

  apply(text: string): string {
    const pieces: string[] = [];
    let at = 0;
    for (const edit of this.#edits.sort(inOrder)) {
      if (edit.start < at) continue;
      pieces.push(text.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(text.slice(at));
    return pieces.join("");
  }
}
