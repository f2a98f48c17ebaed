/** Trees of XML as text. */
import type { Element, ElementContent, Root } from "xast";
import { toXml } from "xast-util-to-xml";
import { withoutForbidden } from "../xml-text";

/** XML forbids this in a text (section 2.4), and the serialiser would leave it as it is. */
const end = "]]>";
const escapedEnd: ElementContent = { type: "raw", value: "]]&gt;" };

/** A text as nodes that can be written. What XML cannot have is taken out: nobody sees it, and no feed may carry it. */
function textNodes(value: string): ElementContent[] {
  return withoutForbidden(value)
    .split(end)
    .flatMap((part, index): ElementContent[] => [
      ...(index === 0 ? [] : [escapedEnd]),
      ...(part === "" ? [] : [{ type: "text" as const, value: part }]),
    ]);
}

function settled(element: Element): Element {
  return {
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name, withoutForbidden(value ?? "")]),
    ),
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === "text") return textNodes(child.value);
      return [child.type === "element" ? settled(child) : child];
    }),
  };
}

/**
 * @param root the document's element, without `raw` nodes
 * @param style the address of the style sheet that a browser shows it with
 * @returns the document, in UTF-8, with a line end behind it
 */
export function xmlDocument(root: Element, style?: string): string {
  const document: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
      { type: "text", value: "\n" },
      ...(style === undefined
        ? []
        : [
            {
              type: "instruction" as const,
              name: "xml-stylesheet",
              value: `href="${style}" type="text/css"`,
            },
            { type: "text" as const, value: "\n" },
          ]),
      settled(root),
      { type: "text", value: "\n" },
    ],
  };
  // The one raw node is the constant above.
  return toXml(document, { allowDangerousXml: true, closeEmptyElements: true });
}
