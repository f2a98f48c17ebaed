/**
 * KaTeX's MathML as MathML Core has it, which is what browsers draw: letters as Unicode's own, tables and boxes by
 * classes, the spaces that TeX sets and MathML leaves to the renderer, and nothing that says nothing.
 */
import { joinLetters, joinTexts, markedLetter, restyle } from "./core-letters";
import { settleBar, settleEnclosure, settleOperator, settlePadding, settleWidth } from "./core-signs";
import {
  groupUpright,
  isNegativeSpace,
  markSigns,
  rowLike,
  scripts,
  settleScripts,
  settleSpace,
  spaceFunctions,
} from "./core-spacing";
import { settleTable } from "./core-table";
import { type Child, type Element, isElement, named } from "./mathml";

/** Groups that group nothing. An empty one is kept: by it a sign is one between two things. */
function unwrap(child: Child): Child[] {
  if (!named(child, "mrow") || child.attributes.size > 0 || child.children.length !== 1) return [child];
  return child.children;
}

/** Settles an element, and before it all that stands in it. */
function settle(node: Element): void {
  node.children = node.children.filter(child => !isNegativeSpace(child));
  for (const child of node.children) if (isElement(child)) settle(child);
  node.children = node.children.map(child => (isElement(child) ? (markedLetter(child) ?? child) : child));
  if (["mi", "mn", "mo", "mtext", "ms"].includes(node.name)) restyle(node);
  if (node.name === "mo") {
    settleOperator(node);
    settleWidth(node);
    settleBar(node);
  }
  if (node.name === "mpadded") settlePadding(node);
  if (node.name === "mtext") settleSpace(node);
  if (node.name === "menclose") settleEnclosure(node);
  if (node.name === "mtable") settleTable(node);
  if (rowLike.includes(node.name)) {
    markSigns(node.children);
    node.children = spaceFunctions(joinTexts(joinLetters(node.children)));
  }
  if (scripts.includes(node.name)) settleScripts(node);
  node.children = node.children.flatMap(unwrap);
  const [only] = node.children;
  if (rowLike.includes(node.name) && node.children.length === 1 && named(only, "mrow")) {
    if (only.attributes.size === 0) node.children = only.children;
  }
}

/** Takes out what was marked on the way. */
function withoutMarks(node: Element): void {
  node.attributes.delete("data-function");
  if (node.attributes.get("separator")) node.attributes.delete("separator");
  for (const child of node.children) if (isElement(child)) withoutMarks(child);
}

/**
 * @param root what KaTeX printed, as `readMathml` reads it; it is changed
 * @returns the `math` element
 */
export function coreMathml(root: Element): Element {
  const found = root.children.find(isElement);
  const math = named(found, "span") ? found.children.find(isElement) : found;
  if (!math) throw new Error("KaTeX printed no formula.");
  math.attributes.delete("xmlns");
  // The annotation is the TeX again; it stands in the post's Markdown.
  const semantics = math.children.find(isElement);
  if (named(semantics, "semantics"))
    math.children = semantics.children.filter(one => !named(one, "annotation"));
  settle(math);
  withoutMarks(math);
  groupUpright(math);
  return math;
}
