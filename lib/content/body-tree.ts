/** The tree of a body: Markdown and MDX, and what the notation of this blog stands for in it. */
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";
import type { Extension } from "micromark-util-types";
import { isFormula, type Macros } from "../formula";
import { gfmOptions } from "../gfm";
import { formulaFromMarkdown } from "../math/from-markdown";
import { macrosIn } from "../math/macros";
import { formulaSyntax } from "../math/syntax";
import { tagOf } from "../math/tag";
import { formulaWords } from "../math/words";
import { walk } from "../tree";
import { parseCallouts } from "./callouts";
import { parseCaptions } from "./captions";
import { parseDiagrams } from "./diagrams";
import { nameFromMarkdown, nameHeadings, nameSyntax } from "./heading-names";

/** MDX without its tags and braces, which are text then: what never fails. */
export const tagless: Extension = { disable: { null: ["autolink", "codeIndented", "htmlFlow", "htmlText"] } };

/**
 * A body as a tree, without what is made of it afterwards.
 * @param syntax what reads tags and expressions, or leaves them
 * @throws where a tag or an expression does not hold together: a `VFileMessage` with its place
 */
export function parse(body: string, syntax: Extension = mdxjs()): Root {
  const tree = fromMarkdown(body, {
    extensions: [gfm(gfmOptions), syntax, formulaSyntax(), nameSyntax()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown(), formulaFromMarkdown(), nameFromMarkdown()],
  });
  nameHeadings(tree);
  return tree;
}

/** Headings are shown in the contents and give addresses, where a formula is what it says; so are references by tag. */
function nameFormulas(tree: Root): void {
  walk(tree, node => {
    if (node.type === "math" && node.data?.formula) {
      const tag = tagOf(node.value, node.data.formula.macros);
      if (tag !== undefined) node.data.formula.tag = tag;
    }
    if (node.type !== "heading") return;
    walk(node, inner => {
      const formula = inner.type === "inlineMath" ? inner.data?.formula : undefined;
      if (inner.type === "inlineMath" && formula) formula.words = formulaWords(inner.value, formula.macros);
    });
  });
}

/** Hands each formula those of the blog's own commands that it uses. */
function giveMacros(tree: Root, macros: Macros): void {
  if (Object.keys(macros).length === 0) return;
  walk(tree, node => {
    if (!isFormula(node) || !node.data?.formula) return;
    const used = macrosIn(node.value, macros);
    if (Object.keys(used).length > 0) node.data.formula.macros = used;
  });
}

/** A body's tree with what its notation stands for: captions, callouts, diagrams. */
export function treeOf(body: string, macros: Macros, syntax?: Extension): Root {
  const tree = parse(body, syntax);
  parseCallouts(tree);
  parseDiagrams(tree, body);
  parseCaptions(tree, body);
  giveMacros(tree, macros);
  nameFormulas(tree);
  return tree;
}
