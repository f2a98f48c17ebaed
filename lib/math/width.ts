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
/** And those behind which a formula may break that is too wide for that. */
const closer = new RegExp(`${breaks.source}|^[,;]$`, "u");
/** What the narrowest column holds, in em. */
export const column = 14;

/** The sign that a child is, or that an index stands at: the bracket of `)^2` closes one too. */
function signOf(child: Child | undefined): string {
  if (child === undefined || !isElement(child)) return "";
  if (child.name === "mo") return textIn(child);
  return ["msub", "msup", "msubsup"].includes(child.name) ? signOf(child.children[0]) : "";
}

/** A row, divided behind signs that stand in no more than so many brackets, with something before them. */
function divided(row: readonly Child[], breaks: RegExp, most: number): Child[][] {
  const parts: Child[][] = [[]];
  let depth = 0;
  row.forEach((child, index) => {
    parts.at(-1)?.push(child);
    const text = signOf(child);
    // A minus that belongs to what follows it joins nothing.
    const isSign = isElement(child) && child.name === "mo" && child.attributes.get("form") !== "prefix";
    if (/^[([{⟨⌈⌊]$/.test(text)) depth++;
    else if (/^[)\]}⟩⌉⌋]$/.test(text)) depth = Math.max(0, depth - 1);
    else if (isSign && depth <= most && breaks.test(text) && index > 0 && index < row.length - 1)
      parts.push([]);
  });
  return parts;
}

/**
 * A formula in a line of text, divided where the line may break: behind a relation or an operation that stands in no
 * group; where that leaves more than the narrowest column holds, in brackets and behind commas too.
 */
export function breakable(row: readonly Child[]): Child[][] {
  return divided(row, breaks, 0).flatMap(part =>
    widthOf(part) > column ? divided(part, closer, Number.POSITIVE_INFINITY) : [part],
  );
}
