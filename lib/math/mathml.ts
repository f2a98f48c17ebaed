/** MathML as a tree, read from what KaTeX prints and printed again. */
import { escapeText } from "../escape";

/** An element, its attributes in the order in which they are printed. */
export type Element = { name: string; attributes: Map<string, string>; children: Child[] };
/** What stands in an element: elements, and text as it reads. */
export type Child = Element | string;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
}

/** Whether a child is an element, and no text. */
export function isElement(child: Child | undefined): child is Element {
  return child !== undefined && typeof child !== "string";
}

/** Whether a child is an element of one of these names. */
export function named(child: Child | undefined, ...names: string[]): child is Element {
  return isElement(child) && names.includes(child.name);
}

/** An element of MathML. Attributes are name and value, in order. */
export function element(name: string, children: Child[] = [], attributes: [string, string][] = []): Element {
  return { name, attributes: new Map(attributes), children };
}

/**
 * Reads elements, attributes and text. KaTeX prints well-formed XML without anything else.
 * @returns a root without a name of its own around what is there
 * @throws where the text is something else
 */
export function readMathml(text: string): Element {
  const root = element("");
  const open = [root];
  const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+\s*="[^"]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`KaTeX printed what is no MathML: ${text}`);
    const [, closes, name = "", attributes = "", isEmpty, words] = match;
    if (words !== undefined) parent.children.push(decoded(words));
    else if (closes) open.pop();
    else {
      const node = element(name);
      for (const [, key = "", value = ""] of attributes.matchAll(/([\w:-]+)\s*="([^"]*)"/g)) {
        node.attributes.set(key, decoded(value));
      }
      parent.children.push(node);
      if (!isEmpty) open.push(node);
    }
  }
  return root;
}

/** An element as HTML's parser reads it. */
export function printMathml(child: Child): string {
  if (typeof child === "string") return escapeText(child);
  const attributes = [...child.attributes]
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("");
  const inner = child.children.map(printMathml).join("");
  return `<${child.name}${attributes}>${inner}</${child.name}>`;
}

/** The text in an element. */
export function textIn(child: Child): string {
  return typeof child === "string" ? child : child.children.map(textIn).join("");
}
