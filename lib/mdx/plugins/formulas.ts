import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";
import { isDisplay } from "../../formula";
import { labelOf } from "../../label";
import { setFormula } from "../../math/typeset";
import { attributes } from "../jsx-attributes";

/**
 * Sets formulas as MathML, and hands them to the components that place them. It goes last: to what comes before it a
 * formula is one thing.
 */
export function formulas() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === "inlineMath") {
        const display = isDisplay(node);
        const { parts } = setFormula(node.value, display);
        const formula: MdxJsxTextElement = {
          type: "mdxJsxTextElement",
          name: "Formula",
          attributes: attributes({ parts, display: display || undefined }),
          children: [],
        };
        parent.children[index] = formula;
        return SKIP;
      }
      if (node.type !== "math") return undefined;
      const { parts, width, tag } = setFormula(node.value, true);
      const label = labelOf(node);
      const mark = tag ?? (label && `(${label.number})`);
      const equation: MdxJsxFlowElement = {
        type: "mdxJsxFlowElement",
        name: "Equation",
        attributes: attributes({ mathml: parts.join(""), width, mark, id: label?.id }),
        children: [],
      };
      parent.children[index] = equation;
      return SKIP;
    });
  };
}
