/** What a formula says in a line of text, of the MathML that it was set as. */

import { withoutStyle } from "./letters";
import { type Child, type Element, textIn } from "./mathml";

const isElement = (child: Child | undefined): child is Element =>
  child !== undefined && typeof child !== "string";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const level = "0123456789+−=()ni";

/** A word in upright letters, as `\mathrm{ref}` makes one: as an index it is one thing without brackets. */
function isWord(child: Child | undefined): boolean {
  if (!isElement(child)) return false;
  if (child.name === "mi" || child.name === "mtext") return /^\p{L}[\p{L}\p{N}]+$/u.test(textIn(child));
  const shown = child.children.filter(one => textIn(one) !== "");
  return (child.name === "mrow" || child.name === "mstyle") && shown.length === 1 && isWord(shown[0]);
}

/** An index as Unicode's small signs, where there are some for all of it. */
function indexed(child: Child | undefined, sign: "^" | "_"): string {
  const text = child === undefined ? "" : wordsIn(child);
  const small = sign === "^" ? raised : lowered;
  const signs = [...text].map(one => small[level.indexOf(one)]);
  if (text !== "" && !signs.includes(undefined)) return signs.join("");
  if (/^[′″*†⊤]$/.test(text)) return text;
  return [...text].length > 1 && !isWord(child) ? `${sign}(${text})` : `${sign}${text}`;
}

/** What stands side by side: an index of a word ends before the next letter. */
function wordsOf(children: readonly Child[]): string {
  return children.map(wordsIn).reduce((line, next) => {
    const isTaken = /[_^]\p{L}[\p{L}\p{N}]+$/u.test(line) && /^[\p{L}\p{N}]/u.test(next);
    return isTaken ? `${line} ${next}` : line + next;
  }, "");
}

/** A part of a fraction or a root: in brackets where it is more than one thing. */
function part(child: Child | undefined): string {
  const text = child === undefined ? "" : wordsIn(child);
  return isElement(child) && child.name === "mrow" && /[^\p{L}\p{N}]/u.test(text) ? `(${text})` : text;
}

/** Relations stand free, as in a line of print. */
const free = /^[=≠<>≤≥≈∼≡≪≫∈∉⊂⊆→←↦⇒⇔∣+−×±∝≔]$/u;

function wordsIn(child: Child): string {
  if (typeof child === "string") return child;
  const [first, second, third] = child.children;
  const words = (one: Child | undefined) => (one === undefined ? "" : wordsIn(one));
  switch (child.name) {
    case "mo": {
      const text = textIn(child).replace(/[\u2061-\u2064]/g, "");
      return free.test(text) && !child.attributes.has("lspace") ? ` ${text} ` : text;
    }
    case "mspace":
      return " ";
    case "mphantom":
      return "";
    case "mfrac":
      return `${part(first)}/${part(second)}`;
    case "msqrt":
      return `√${child.children.length > 1 ? `(${wordsOf(child.children)})` : part(first)}`;
    case "mroot":
      return `${indexed(second, "^")}√${part(first)}`;
    case "msub":
    case "munder":
      return words(first) + indexed(second, "_");
    case "msup":
      return words(first) + indexed(second, "^");
    case "mover":
      return child.attributes.has("accent") ? words(first) : words(first) + indexed(second, "^");
    case "msubsup":
    case "munderover":
      return words(first) + indexed(second, "_") + indexed(third, "^");
    case "mtr":
      return `${child.children.map(wordsIn).join(" ")}; `;
    default:
      return wordsOf(child.children);
  }
}

/** @returns a formula as one line of text, `O(n²)`, of letters without styles */
export function mathmlWords(tree: Element): string {
  return withoutStyle(wordsIn(tree))
    .replace(/\s+/g, " ")
    .replace(/^ | $|;$/g, "")
    .trim();
}
