/** What a formula says where there is no formula: in the contents, in an address, in a title. */

import type { Macros } from "../formula";
import { mathmlWords } from "./mathml-words";
import { formulaTree } from "./typeset";

/**
 * @param tex a formula's TeX
 * @param macros commands beside KaTeX's own
 * @returns it as one line of text, `O(n²)`; the TeX itself where it has an error
 */
export function formulaWords(tex: string, macros?: Macros): string {
  const tree = formulaTree(tex, macros);
  return tree ? mathmlWords(tree) : tex;
}
