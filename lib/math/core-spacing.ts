/** The distances in a formula that TeX sets and MathML leaves to the renderer. */
import { type Child, type Element, element, isElement, named, textIn } from "./mathml";

/** U+2061: what stands before it is applied to what stands behind. */
const application = "\u2061";

/** Whether a child is the sign, which nothing shows, between a function and what it is applied to. */
function isApplication(child: Child | undefined): boolean {
  return named(child, "mo") && textIn(child) === application;
}

/** TeX's thin space. */
export function thin(): Element {
  return element("mspace", [], [["width", ".1667em"]]);
}

/** Elements that hold something with what stands above, below and beside it. */
export const scripts = ["msub", "msup", "msubsup", "munder", "mover", "munderover"];

/** Elements whose children stand beside each other. */
export const rowLike = ["math", "mrow", "mstyle", "mtd", "msqrt", "mphantom", "mpadded"];

/** A function's name, with an index or without: `log`, `max` over something. */
function isFunction(child: Child | undefined, next: Child | undefined): boolean {
  if (named(child, "mi")) return isApplication(next);
  return named(child, ...scripts) && child.attributes.has("data-function");
}

/** A sign that opens or closes, or that keeps its own distance. */
const opening = /^[([{|‖⟨⌈⌊∣∥]$/;
const closing = /^[)\]}⟩⌉⌋!′]$/;

function isOperand(child: Child | undefined): boolean {
  if (named(child, "mo")) return closing.test(textIn(child));
  // An empty group is there for the sign behind it.
  if (named(child, "mrow")) return child.children.length > 0;
  return isElement(child) && !named(child, "mspace", "mtext", "mphantom");
}

/** TeX's thin spaces around the names of functions: `β log x`, but `log(x)`. */
export function spaceFunctions(children: readonly Child[]): Child[] {
  const spaced: Child[] = [];
  children.forEach((child, index) => {
    const next = children[index + 1];
    if (isFunction(child, next) && isOperand(children[index - 1])) {
      if (!named(spaced.at(-1), "mspace")) spaced.push(thin());
    }
    spaced.push(child);
    const ends = isApplication(child) || (isFunction(child, next) && !isApplication(next));
    const opens = named(next, "mo") && opening.test(textIn(next));
    const follows = isOperand(next) || (named(next, "mi") && !opens);
    if (ends && follows && !opens) spaced.push(thin());
  });
  return spaced;
}

/** A minus behind a relation or a bracket belongs to what follows it; browsers see that at the start of a row only. */
export function markSigns(children: readonly Child[]): void {
  children.forEach((child, index) => {
    if (!named(child, "mo") || !/^[+−±∓¬]$/.test(textIn(child))) return;
    const before = children.slice(0, index).findLast(one => !named(one, "mspace"));
    if (named(before, "mo") && !closing.test(textIn(before)) && textIn(before) !== application) {
      child.attributes.set("form", "prefix");
    }
  });
}

/** Relations and operations stand close in an index, as in TeX. */
function tighten(node: Element): void {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const isTight = child.attributes.has("lspace") || child.attributes.has("fence");
    if (child.name === "mo" && !isTight && /^[^\s()[\]{}⟨⟩∑∏∫\u2061]$/u.test(textIn(child))) {
      const stretches = child.attributes.get("stretchy");
      if (stretches === undefined) {
        child.attributes.set("lspace", "0");
        child.attributes.set("rspace", "0");
      }
    } else if (child.name === "mrow" || child.name === "mstyle") tighten(child);
  }
}

/** Marks a function, and tightens what stands above, below and beside something. */
export function settleScripts(node: Element): void {
  const [base, ...rest] = node.children;
  if (named(base, "mrow") && isApplication(base.children.at(-1))) {
    base.children.pop();
    node.attributes.set("data-function", "");
  }
  for (const index of rest) {
    if (!isElement(index)) continue;
    // The sign itself may be what stands above; it is what stands around it that is tightened.
    if (index.name === "mrow") tighten(index);
    if (node.attributes.has("accent") && index.name === "mo" && !index.attributes.has("stretchy")) {
      index.attributes.set("stretchy", "false");
    }
  }
}

/** Spaces that take something away, which MathML Core has none of. */
export function isNegativeSpace(child: Child): boolean {
  return named(child, "mtext") && /^[\s\u2000-\u200b]*\u2063$/.test(textIn(child));
}

const widths: Readonly<Record<string, string>> = {
  "\u2005\u200a": ".2778em",
  "\u2009": ".1667em",
  "\u2005": ".2222em",
};

/** `\;` and its kind as spaces: a text of blanks would have to be read. */
export function settleSpace(node: Element): void {
  const width = widths[textIn(node)];
  if (node.name !== "mtext" || width === undefined) return;
  node.name = "mspace";
  node.children = [];
  node.attributes.set("width", width);
}

/** A name, or a letter that stays upright. */
const isUpright = (child: Child): child is Element =>
  named(child, "mi") && (child.attributes.has("mathvariant") || [...textIn(child)].length > 1);

function group(child: Child): Child {
  if (isUpright(child)) return element("mrow", [child, element("mrow", [])]);
  if (!named(child, ...scripts)) return child;
  const [base = "", ...others] = child.children;
  child.children = [group(base), ...others];
  return child;
}

/**
 * Firefox sets thin spaces of its own, beside TeX's: behind the name of a function, and between upright letters and
 * slanted ones, `∇ J`. A group of two things has none around it, and the second may be empty.
 */
export function groupUpright(node: Element): void {
  for (const child of node.children) if (isElement(child)) groupUpright(child);
  if (rowLike.includes(node.name) && node.children.length > 1) node.children = node.children.map(group);
}
