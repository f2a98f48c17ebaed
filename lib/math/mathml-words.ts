/** What a formula says in a line of text, of the MathML that it was set as. */

import { withoutStyle } from "./letters";
import { type Child, type Element, textIn } from "./mathml";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const level = "0123456789+−=()ni";

/** An index as Unicode's small signs, where there are some for all of it. */
function indexed(text: string, sign: "^" | "_"): string {
  const small = sign === "^" ? raised : lowered;
  const signs = [...text].map(one => small[level.indexOf(one)]);
  if (text !== "" && !signs.includes(undefined)) return signs.join("");
  if (/^[′″*†⊤]$/.test(text)) return text;
  return [...text].length > 1 ? `${sign}(${text})` : `${sign}${text}`;
}

const isElement = (child: Child | undefined): child is Element =>
  child !== undefined && typeof child !== "string";

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
      return `√${child.children.length > 1 ? `(${child.children.map(wordsIn).join("")})` : part(first)}`;
    case "mroot":
      return `${indexed(words(second), "^")}√${part(first)}`;
    case "msub":
    case "munder":
      return words(first) + indexed(words(second), "_");
    case "msup":
      return words(first) + indexed(words(second), "^");
    case "mover":
      return child.attributes.has("accent") ? words(first) : words(first) + indexed(words(second), "^");
    case "msubsup":
    case "munderover":
      return words(first) + indexed(words(second), "_") + indexed(words(third), "^");
    case "mtr":
      return `${child.children.map(wordsIn).join(" ")}; `;
    default:
      return child.children.map(wordsIn).join("");
  }
}

/** @returns a formula as one line of text, `O(n²)`, of letters without styles */
export function mathmlWords(tree: Element): string {
  return withoutStyle(wordsIn(tree))
    .replace(/\s+/g, " ")
    .replace(/^ | $|;$/g, "")
    .trim();
}
