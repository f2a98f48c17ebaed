/** What an author wants in the place of an equation's number. */
import type { Macros } from "../formula";
import { tagPattern } from "./typeset";
import { formulaWords } from "./words";

/** A formula in a tag, or a command outside of one, which LaTeX takes for a sign. */
const formulaInTag = /\$([^$]*)\$|\\[a-zA-Z]+/g;

/** What `\tag` shows: in brackets, where it has no star. Formulas in it are what they say. */
export function tagOf(tex: string, macros?: Macros): string | undefined {
  const [, star = "", written] = tagPattern.exec(tex) ?? [];
  if (written === undefined) return undefined;
  const text = written
    .replace(/\\(?:text|textrm|mathrm)\s*\{([^{}]*)\}/g, "$1")
    .replace(formulaInTag, (whole, inner: string | undefined) => formulaWords(inner ?? whole, macros))
    .replace(/[${}\\]/g, "");
  return star === "" ? `(${text})` : text;
}
