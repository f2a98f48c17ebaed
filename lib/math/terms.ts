/** `\term{policy}{\pi_\theta}`: symbols that stand for terms of the text, and show what they mean. */
import type { Macros } from "../formula";
import type { Element } from "./mathml";

/** Ids of a text's terms, by their names as formulas have them, without blanks. */
export type TermIds = Readonly<Record<string, string>>;

const call = /\\term\s*\{([^{}]*)\}/g;

/** A name as KaTeX hands it on, which may lose its blanks. */
export function withoutBlanks(name: string): string {
  return name.replace(/\s+/g, "");
}

/**
 * The command, as KaTeX's macros define it: `\href`, whose name MathML has as an attribute, or the symbol alone where no
 * term is known.
 */
export function termMacro(terms: TermIds | undefined): string {
  return terms ? "\\href{#1}{#2}" : "{\\@secondoftwo{#1}{#2}}";
}

/** A term that a formula names, and where in its TeX; at its start where one of the blog's own commands does. */
type NamedTerm = { name: string; offset: number };

/**
 * The terms that a formula names, by itself and through commands.
 * @param macros the blog's own commands that it uses
 */
export function termsNamedIn(tex: string, macros: Macros = {}): NamedTerm[] {
  const named = (text: string) =>
    [...text.matchAll(call)].map(({ index, 1: name = "" }) => ({ name: name.trim(), offset: index }));
  return [
    ...named(tex),
    ...Object.values(macros).flatMap(meaning => named(meaning).map(one => ({ ...one, offset: 0 }))),
  ];
}

/** TeX without the names of terms, for readers who know TeX alone. */
export function withoutTerms(tex: string): string {
  return tex.replace(call, " ");
}

/**
 * Marks what KaTeX names terms by, for the script that shows what they mean. They are no links: readers who do not see
 * a formula hear it as one thing, and find the term in the text.
 */
export function markSymbols(node: Element, terms: TermIds): void {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    markSymbols(child, terms);
    const id = terms[withoutBlanks(child.attributes.get("href") ?? "")];
    child.attributes.delete("href");
    if (id === undefined) continue;
    child.attributes.set("class", [child.attributes.get("class") ?? [], "math-term"].flat().join(" "));
    child.attributes.set("data-term", id);
  }
}
