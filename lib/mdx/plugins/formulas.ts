import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { type InlineMath, isDisplay } from "../../formula";
import { isJsx } from "../../jsx";
import { labelOf } from "../../label";
import { setFormula } from "../../math/typeset";
import { formulaWords } from "../../math/words";
import { replaceIn, walk } from "../../tree";
import { attributes } from "../jsx-attributes";

/**
 * The formulas that stand alone in the head of a column or a row. A head is read again with each of its cells, by some
 * readers without what is no text: so these say in words what they are.
 */
function formulasInHeads(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>();
  const look = (cell: { children: readonly Nodes[] }) => {
    const inked = cell.children.filter(one => one.type !== "text" || one.value.trim() !== "");
    const [first] = inked;
    if (inked.length === 1 && first?.type === "inlineMath") found.add(first);
  };
  walk(tree, node => {
    if (node.type === "table") node.children[0]?.children.forEach(look);
    else if (isJsx(node) && node.name === "th") look(node);
  });
  return found;
}

/** The sign right before a formula, and right behind it, that must not be parted from it. */
const openingSign = /[\p{Ps}\p{Pi}\p{Pf}\p{Sm}]$/u;
const closingSign = /^[\p{Script=Latin}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Pd}]/u;

type Neighbours = { before: string | undefined; after: string | undefined };

/**
 * Takes the signs beside formulas out of the text. To browsers a formula is a box, beside which a line may break
 * whatever stands there: a bracket would end a line, and a full stop begin one.
 */
function takeNeighbours(tree: Root): Map<InlineMath, Neighbours> {
  const taken = new Map<InlineMath, Neighbours>();
  walk(tree, (node, parent) => {
    if (node.type !== "inlineMath" || !parent || isDisplay(node)) return;
    const children: readonly Nodes[] = parent.children;
    const at = children.indexOf(node);
    const [left, right] = [children[at - 1], children[at + 1]];
    const before = left?.type === "text" ? openingSign.exec(left.value)?.[0] : undefined;
    const after = right?.type === "text" ? closingSign.exec(right.value)?.[0] : undefined;
    if (left?.type === "text" && before) left.value = left.value.slice(0, -before.length);
    if (right?.type === "text" && after) right.value = right.value.slice(after.length);
    taken.set(node, { before, after });
  });
  return taken;
}

/**
 * Sets formulas as MathML, and hands them to the components that place them. It goes last: to what comes before it a
 * formula is one thing.
 */
export function formulas() {
  return (tree: Root) => {
    const inHeads = formulasInHeads(tree);
    const neighbours = takeNeighbours(tree);
    replaceIn(tree, node => {
      if (node.type === "inlineMath") {
        const display = isDisplay(node);
        const { macros, terms } = node.data?.formula ?? {};
        const { parts: pieces, wide } = setFormula(node.value, display, macros, terms);
        const words = inHeads.has(node) ? formulaWords(node.value, macros) : undefined;
        // A formula with a spoken name stays in one piece, which carries the name.
        const isParted = words === undefined;
        const parts = isParted ? pieces : [pieces.join("")];
        const formula: MdxJsxTextElement = {
          type: "mdxJsxTextElement",
          name: "Formula",
          attributes: attributes({
            parts,
            wide: isParted && wide.length > 0 ? wide : undefined,
            display: display || undefined,
            words,
            ...neighbours.get(node),
          }),
          children: [],
        };
        return formula;
      }
      if (node.type !== "math") return undefined;
      const { macros, terms } = node.data?.formula ?? {};
      const { parts, width } = setFormula(node.value, true, macros, terms);
      const label = labelOf(node);
      const mark = node.data?.formula?.tag ?? (label && `(${label.number})`);
      const equation: MdxJsxFlowElement = {
        type: "mdxJsxFlowElement",
        name: "Equation",
        attributes: attributes({ mathml: parts.join(""), width, mark, id: label?.id }),
        children: [],
      };
      return equation;
    });
  };
}
