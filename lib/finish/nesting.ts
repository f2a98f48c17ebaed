/** Whether a browser makes of a page what React wrote: where it does not, React gives up, and no island answers. */
import { defaultTreeAdapter, html } from "parse5";
import { voidTags } from "../void-tags";
import type { Element } from "./html";

/** Whether the source has both tags of an element. In drawings and formulas a tag may end itself. */
function isWhole({ tagName, namespaceURI, sourceCodeLocation }: Element): boolean {
  const { startTag, endTag } = sourceCodeLocation ?? {};
  if (!startTag) return false;
  return endTag !== undefined || voidTags.includes(tagName) || namespaceURI !== html.NS.HTML;
}

/** Whether what stands in an element stands there in the source, in the same order. */
function isInOrder({ childNodes, sourceCodeLocation }: Element): boolean {
  const { startTag, endTag } = sourceCodeLocation ?? {};
  let end = startTag?.endOffset ?? 0;
  return childNodes.every(child => {
    if (!defaultTreeAdapter.isElementNode(child) && !defaultTreeAdapter.isTextNode(child)) return true;
    const { startOffset = 0, endOffset = 0 } = child.sourceCodeLocation ?? {};
    const isLater = startOffset >= end && (endTag === undefined || endOffset <= endTag.startOffset);
    end = endOffset;
    return isLater;
  });
}

/**
 * The first element that a browser puts elsewhere than it is written, ends early, or makes of its own accord: React
 * writes every tag, so that what parses otherwise stands where HTML does not let it.
 * @param elements of a page that was parsed with places
 * @returns null where there is none
 */
export function misplaced(elements: readonly Element[]): Element | null {
  return elements.find(one => !isWhole(one)) ?? elements.find(one => !isInOrder(one)) ?? null;
}
