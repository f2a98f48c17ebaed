/** Letters and words of a formula as MathML Core has them: in Unicode's own letters, and joined where they are one. */
import { inStyle, slants } from "./letters";
import { type Child, type Element, element, isElement, named, textIn } from "./mathml";

/** Letters and words in the style that they are to have. */
export function restyle(node: Element): void {
  const style = node.attributes.get("mathvariant");
  if (style === undefined) return;
  const text = textIn(node);
  node.attributes.delete("mathvariant");
  if (node.name === "mi" && style === "normal" && slants(text)) node.attributes.set("mathvariant", "normal");
  else if (node.name === "mi" && style === "italic" && [...text].length === 1) return;
  else if (style !== "normal") node.children = [inStyle(text, style)];
}

/** `\mathrm{KL}` is one word, which is read as one, not two variables. */
export function joinLetters(children: readonly Child[]): Child[] {
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

/** A letter with the accent that is set above it; undefined where an element is no such. */
export function markedLetter(node: Element): Element | undefined {
  const [base, mark] = node.children;
  if (node.name !== "mover" || !named(base, "mtext") || !named(mark, "mo")) return undefined;
  const sign = marks[textIn(mark)];
  const letter = textIn(base).replace("ı", "i").replace("ȷ", "j");
  return sign === undefined ? undefined : element("mtext", [(letter + sign).normalize("NFC")]);
}

/** Texts beside each other as one. */
export function joinTexts(children: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (named(last, "mtext") && named(child, "mtext") && last.attributes.size + child.attributes.size === 0) {
      last.children = [textIn(last) + textIn(child)];
    } else joined.push(child);
  }
  return joined;
}
