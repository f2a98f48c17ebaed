/** Signs, boxes and strokes of a formula as MathML Core has them. */
import { thin } from "./core-spacing";
import { slants } from "./letters";
import { type Element, isElement, named, textIn } from "./mathml";

const enclosures: Readonly<Record<string, string>> = {
  box: "math-box",
  updiagonalstrike: "math-strike",
  downdiagonalstrike: "math-strike",
  "updiagonalstrike downdiagonalstrike": "math-strike",
  horizontalstrike: "math-through",
};

/** `menclose` is no part of MathML Core: a style sheet draws what it says. */
export function settleEnclosure(node: Element): void {
  const kind = enclosures[node.attributes.get("notation") ?? ""];
  node.name = "mrow";
  node.attributes.clear();
  if (kind) node.attributes.set("class", kind);
}

/** An operator holds text: one that KaTeX puts an element into would be taken apart by HTML's parser. */
export function settleOperator(node: Element): void {
  if (!node.children.some(isElement)) return;
  const [only] = node.children;
  if (node.children.length === 1 && named(only, "mi", "mo") && !only.children.some(isElement)) {
    const text = textIn(only);
    node.name = slants(text) || [...text].length > 1 ? "mi" : "mo";
    node.children = [text];
    for (const [name, value] of only.attributes) node.attributes.set(name, value);
    if (node.name === "mo") node.attributes.delete("mathvariant");
  } else node.name = "mrow";
}

/**
 * Bars around something, `\left|` and `\begin{vmatrix}` and `\lVert`: KaTeX prints the signs of "divides" and "parallel
 * to", which browsers keep at a distance, and as small as they are. Relations themselves say nothing of their size.
 */
export function settleBar(node: Element): void {
  const isAround = node.attributes.has("fence") || node.attributes.has("stretchy");
  if (!isAround || !/^[∣∥]$/.test(textIn(node))) return;
  if (!node.attributes.has("stretchy")) node.attributes.set("stretchy", "true");
  node.attributes.set("lspace", "0");
  node.attributes.set("rspace", "0");
}

/** Accents over several letters: these are the signs that the font has in all widths. */
const wide: Readonly<Record<string, string>> = { "^": "\u0302", "~": "\u0303" };

/** Arrows with words above them: the font has two widths of each. */
const long: Readonly<Record<string, string>> = {
  "→": "⟶",
  "←": "⟵",
  "↔": "⟷",
  "⇒": "⟹",
  "⇐": "⟸",
  "⇔": "⟺",
};

/** Chooses among signs that are as wide as what they stand by. */
export function settleWidth(node: Element): void {
  const text = textIn(node);
  const isWide = node.attributes.get("stretchy") === "true";
  if (!isWide || (!wide[text] && !node.attributes.get("minsize")?.endsWith("em"))) return;
  node.children = [wide[text] ?? long[text] ?? text];
  if (long[text]) node.attributes.delete("minsize");
}

/** A box that KaTeX makes wider than what is in it, by an amount that MathML Core does not know. */
export function settlePadding(node: Element): void {
  if (!node.attributes.get("width")?.startsWith("+")) return;
  node.name = "mrow";
  node.attributes.clear();
  node.children = [thin(), ...node.children, thin()];
}
