/**
 * KaTeX's MathML as MathML Core has it, which is what browsers draw: letters as Unicode's own, tables and boxes by
 * classes, the spaces that TeX sets and MathML leaves to the renderer, and nothing that says nothing.
 */
import { inStyle, slants } from "./letters";
import { type Child, type Element, element, textIn } from "./mathml";

const isElement = (child: Child | undefined): child is Element =>
  child !== undefined && typeof child !== "string";
const named = (child: Child | undefined, ...names: string[]): child is Element =>
  isElement(child) && names.includes(child.name);

/** U+2061: what stands before it is applied to what stands behind. */
const application = "\u2061";
const isApplication = (child: Child | undefined): boolean =>
  named(child, "mo") && textIn(child) === application;

/** TeX's thin space. */
const thin = (): Element => element("mspace", [], [["width", ".1667em"]]);

const scripts = ["msub", "msup", "msubsup", "munder", "mover", "munderover"];

function addClass(node: Element, name: string): void {
  node.attributes.set("class", [node.attributes.get("class") ?? [], name].flat().join(" "));
}

/** Letters and words in the style that they are to have. */
function restyle(node: Element): void {
  const style = node.attributes.get("mathvariant");
  if (style === undefined) return;
  const text = textIn(node);
  node.attributes.delete("mathvariant");
  if (node.name === "mi" && style === "normal" && slants(text)) node.attributes.set("mathvariant", "normal");
  else if (node.name === "mi" && style === "italic" && [...text].length === 1) return;
  else if (style !== "normal") node.children = [inStyle(text, style)];
}

/** `\mathrm{KL}` is one word, which is read as one, not two variables. */
function joinLetters(children: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const isLetter = (one: Child | undefined) =>
      named(one, "mi") && one.attributes.get("mathvariant") === "normal" && /^[A-Za-z]+$/.test(textIn(one));
    if (named(last, "mi") && isElement(child) && isLetter(last) && isLetter(child)) {
      last.children = [textIn(last) + textIn(child)];
    } else joined.push(child);
  }
  for (const child of joined) {
    if (named(child, "mi") && [...textIn(child)].length > 1) child.attributes.delete("mathvariant");
  }
  return joined;
}

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
function spaceFunctions(children: readonly Child[]): Child[] {
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
function markSigns(children: readonly Child[]): void {
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

/** `\text{é}`: KaTeX sets an accent above a letter; a text has letters that carry theirs. */
const marks: Readonly<Record<string, string>> = {
  ˋ: "\u0300",
  ˊ: "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  ˉ: "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030a",
  "˝": "\u030b",
  ˇ: "\u030c",
};

function markedLetter(node: Element): Element | undefined {
  const [base, mark] = node.children;
  if (node.name !== "mover" || !named(base, "mtext") || !named(mark, "mo")) return undefined;
  const sign = marks[textIn(mark)];
  const letter = textIn(base).replace("ı", "i").replace("ȷ", "j");
  return sign === undefined ? undefined : element("mtext", [(letter + sign).normalize("NFC")]);
}

function joinTexts(children: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (named(last, "mtext") && named(child, "mtext") && last.attributes.size + child.attributes.size === 0) {
      last.children = [textIn(last) + textIn(child)];
    } else joined.push(child);
  }
  return joined;
}

const alignments: Readonly<Record<string, string>> = { left: "math-left", right: "math-right" };

/** What a table says by attributes that browsers do not read. Cells carry it as classes. */
function settleTable(table: Element): void {
  const list = (name: string): string[] => {
    const value = table.attributes.get(name) ?? "";
    table.attributes.delete(name);
    return value === "" ? [] : value.split(/\s+/);
  };
  const [align, columnLines, rowLines, spacing] = [
    "columnalign",
    "columnlines",
    "rowlines",
    "columnspacing",
  ].map(list);
  list("rowspacing");
  list("width");
  const rows = table.children.filter(isElement);
  const styles = new Set<string>();
  rows.forEach((row, rowIndex) => {
    // Numbers that KaTeX leaves to its style sheet; this blog numbers what has a label.
    row.children = row.children.filter(
      cell => !(isElement(cell) && /mtr-glue|mml-eqn-num/.test(cell.attributes.get("class") ?? "")),
    );
    row.children.filter(isElement).forEach((cell, column) => {
      const alignment = alignments[align?.[column] ?? ""];
      if (alignment) addClass(cell, alignment);
      const line = columnLines?.[column - 1];
      if (line === "solid" || line === "dashed") addClass(cell, "math-line");
      const above = rowLines?.[rowIndex - 1];
      if (above === "solid" || above === "dashed") addClass(cell, "math-rule");
      const gap = column === 0 ? undefined : spacing?.[Math.min(column - 1, spacing.length - 1)];
      if (gap === "0em") addClass(cell, "math-close");
      const [only] = cell.children;
      const style = cell.children.length === 1 && named(only, "mstyle") ? only : undefined;
      styles.add(style?.attributes.get("displaystyle") ?? "");
    });
  });
  // Where all cells are of one style, the table says so once.
  const [style] = styles;
  if (styles.size !== 1 || !style) return;
  if (style === "true") table.attributes.set("displaystyle", "true");
  for (const row of rows) {
    for (const cell of row.children.filter(isElement)) {
      const [only] = cell.children;
      if (named(only, "mstyle") && only.attributes.get("scriptlevel") === "0") cell.children = only.children;
    }
  }
}

const enclosures: Readonly<Record<string, string>> = {
  box: "math-box",
  updiagonalstrike: "math-strike",
  downdiagonalstrike: "math-strike",
  "updiagonalstrike downdiagonalstrike": "math-strike",
  horizontalstrike: "math-through",
};

/** `menclose` is no part of MathML Core: a style sheet draws what it says. */
function settleEnclosure(node: Element): void {
  const kind = enclosures[node.attributes.get("notation") ?? ""];
  node.name = "mrow";
  node.attributes.clear();
  if (kind) node.attributes.set("class", kind);
}

/** An operator holds text: one that KaTeX puts an element into would be taken apart by HTML's parser. */
function settleOperator(node: Element): void {
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
 * Bars around something, `\\left|` and `\\begin{vmatrix}` and `\\lVert`: KaTeX prints the signs of "divides" and "parallel
 * to", which browsers keep at a distance, and as small as they are. Relations themselves say nothing of their size.
 */
function settleBar(node: Element): void {
  const isAround = node.attributes.has("fence") || node.attributes.has("stretchy");
  if (!isAround || !/^[∣∥]$/.test(textIn(node))) return;
  if (!node.attributes.has("stretchy")) node.attributes.set("stretchy", "true");
  node.attributes.set("lspace", "0");
  node.attributes.set("rspace", "0");
}

/** Spaces that take something away, which MathML Core has none of. */
const isNegativeSpace = (child: Child): boolean =>
  named(child, "mtext") && /^[\s\u2000-\u200b]*\u2063$/.test(textIn(child));

/** `\;` and its kind as spaces: a text of blanks would have to be read. */
const widths: Readonly<Record<string, string>> = {
  "\u2005\u200a": ".2778em",
  "\u2009": ".1667em",
  "\u2005": ".2222em",
};

function settleSpace(node: Element): void {
  const width = widths[textIn(node)];
  if (node.name !== "mtext" || width === undefined) return;
  node.name = "mspace";
  node.children = [];
  node.attributes.set("width", width);
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
function settleWidth(node: Element): void {
  const text = textIn(node);
  const isWide = node.attributes.get("stretchy") === "true";
  if (!isWide || (!wide[text] && !node.attributes.get("minsize")?.endsWith("em"))) return;
  node.children = [wide[text] ?? long[text] ?? text];
  if (long[text]) node.attributes.delete("minsize");
}

/** A box that KaTeX makes wider than what is in it, by an amount that MathML Core does not know. */
function settlePadding(node: Element): void {
  if (!node.attributes.get("width")?.startsWith("+")) return;
  node.name = "mrow";
  node.attributes.clear();
  node.children = [thin(), ...node.children, thin()];
}

/** Groups that group nothing. An empty one is kept: by it a sign is one between two things. */
function unwrap(child: Child): Child[] {
  if (!named(child, "mrow") || child.attributes.size > 0 || child.children.length !== 1) return [child];
  return child.children;
}

const rowLike = ["math", "mrow", "mstyle", "mtd", "msqrt", "mphantom", "mpadded"];

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
  const [base, ...rest] = node.children;
  if (scripts.includes(node.name)) {
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
  node.children = node.children.flatMap(unwrap);
  const [only] = node.children;
  if (rowLike.includes(node.name) && node.children.length === 1 && named(only, "mrow")) {
    if (only.attributes.size === 0) node.children = only.children;
  }
}

function withoutMarks(node: Element): void {
  node.attributes.delete("data-function");
  if (node.attributes.get("separator")) node.attributes.delete("separator");
  for (const child of node.children) if (isElement(child)) withoutMarks(child);
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
function groupUpright(node: Element): void {
  for (const child of node.children) if (isElement(child)) groupUpright(child);
  if (rowLike.includes(node.name) && node.children.length > 1) node.children = node.children.map(group);
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
