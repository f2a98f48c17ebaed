/** Formulas of a plain tree as text: TeX between dollar signs, as it was written. */
import type { Options } from "mdast-util-to-markdown";
import { type Formula, isDisplay } from "../formula";
import { labelOf } from "../label";
import { definitionsOf } from "./macros";
import { withoutTerms } from "./terms";

/** What a formula uses of the blog's own commands, which no other reader has. */
function own({ data }: Formula): string {
  const definitions = definitionsOf(data?.formula?.macros ?? {});
  return definitions === "" ? "" : `${definitions} `;
}

/** @returns how mdast-util-to-markdown writes formulas, and keeps other dollar signs from reading as some */
export function formulaToMarkdown(): Options {
  return {
    unsafe: [{ character: "$", after: "[^\\s\\d]", inConstruct: "phrasing" }],
    handlers: {
      inlineMath(node, _, state) {
        const sign = isDisplay(node) ? "$$" : "$";
        const tex = withoutTerms(own(node) + node.value).trim();
        return sign + (state.stack.includes("tableCell") ? tex.replaceAll("|", "\\|") : tex) + sign;
      },
      math(node) {
        const label = labelOf(node);
        const tex = node.value.replace(/\s*\\label\s*\{[^{}]*\}/g, "");
        const number = label && !/\\tag\b/.test(tex) ? ` \\tag{${label.number}}` : "";
        return `$$\n${withoutTerms(own(node) + tex.trim())}${number}\n$$`;
      },
    },
  };
}
