/** About how wide a formula is. Where it matters, the browser finds out; here it is known before. */
import { type Child, type Element, textIn } from "./mathml";

/** Widths in em: of a letter, of the space around a relation or an operation, and the share of an index. */
const letter = 0.52;
const around = 0.5;
const small = 0.7;

/** Signs with space on both sides. */
const spaced = /^[=≠<>≤≥≈∼≡≪≫∈∉⊂⊆→←↦⇒⇔∣+−×±∝≔≺≻⟶⟹]$/u;

const isElement = (child: Child): child is Element => typeof child !== "string";

function widthOfOne(child: Child): number {
  if (!isElement(child)) return [...child].length * letter;
  const [base = "", ...others] = child.children;
  const widest = (children: readonly Child[]) => Math.max(0, ...children.map(widthOfOne));
  switch (child.name) {
    case "mo": {
      const text = textIn(child);
      return [...text].length * letter + (spaced.test(text) && !child.attributes.has("lspace") ? around : 0);
    }
    case "mspace":
      return Number.parseFloat(child.attributes.get("width") ?? "0") || 0;
    case "msub":
    case "msup":
    case "msubsup":
      return widthOfOne(base) + widest(others) * small;
    case "munder":
    case "mover":
    case "munderover":
      return Math.max(widthOfOne(base), widest(others) * small);
    case "mfrac":
      return widest(child.children) + 0.2;
    case "msqrt":
    case "mroot":
      return widthOf(child.children) + letter;
    case "mtable": {
      const rows = child.children.filter(isElement).map(row => row.children.map(widthOfOne));
      const columns = Math.max(0, ...rows.map(row => row.length));
      const column = (index: number) => Math.max(0, ...rows.map(row => row[index] ?? 0));
      return Array.from({ length: columns }, (_, index) => column(index) + letter).reduce((a, b) => a + b, 0);
    }
    default:
      return widthOf(child.children);
  }
}

/** The width of what stands in a row, in em, to a whole one. */
export function widthOf(row: readonly Child[]): number {
  return Math.round(row.reduce((sum: number, child) => sum + widthOfOne(child), 0) * 10) / 10;
}

/** Signs behind which TeX breaks a line. */
const breaks = /^[=≠<>≤≥≈∼≡≪≫∈⊂⊆→←↦⇒⇔+−×±∝≔≺≻]$/u;

/**
 * A formula in a line of text, divided where the line may break: behind a relation or an operation that stands in no
 * group, with something before it.
 */
export function breakable(row: readonly Child[]): Child[][] {
  const parts: Child[][] = [[]];
  let depth = 0;
  row.forEach((child, index) => {
    parts.at(-1)?.push(child);
    if (!isElement(child) || child.name !== "mo") return;
    const text = textIn(child);
    if (/^[([{⟨⌈⌊]$/.test(text)) depth++;
    else if (/^[)\]}⟩⌉⌋]$/.test(text)) depth--;
    else if (depth === 0 && breaks.test(text) && index > 0 && index < row.length - 1) parts.push([]);
  });
  return parts;
}
