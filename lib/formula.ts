/** Formulas as nodes of Markdown's tree. They hold TeX; what is made of it is the business of `lib/math/`. */
import type { Literal, Nodes } from "mdast";

/** Where a line of a formula's TeX begins in the file, 1-based. */
type LineStart = { line: number; column: number };

/** Commands of the blog's own, as TeX by command: `\R` as `\mathbb{R}`. A `#1` in it stands for what follows the command. */
export type Macros = Readonly<Record<string, string>>;

/** What a parse tells of a formula beside its TeX. */
export type FormulaFacts = {
  /** One for each line of the TeX. */
  starts: LineStart[];
  /** In a line of text, but between `$$`: set on a line of its own. */
  display?: boolean;
  /** A `$$` that nothing closes before an empty line or the end. */
  isOpen?: boolean;
  /** What stands behind the closing `$$`, which is to have its line for itself. */
  trailing?: string;
  /** What the formula says in a text without formulas, where that was asked for: in headings. */
  words?: string;
  /** What a formula that is set apart shows in the place of a number, "(A)". */
  tag?: string;
  /** The blog's own commands that it uses. */
  macros?: Macros;
  /** Ids of the terms that it names, where the text has them. */
  terms?: Readonly<Record<string, string>>;
};

declare module "unist" {
  interface Data {
    formula?: FormulaFacts | undefined;
  }
}

/** `$x$` in a line of text. */
export interface InlineMath extends Literal {
  type: "inlineMath";
}

/** `$$ … $$` as a block. */
interface DisplayMath extends Literal {
  type: "math";
}

declare module "mdast" {
  interface RootContentMap {
    inlineMath: InlineMath;
    math: DisplayMath;
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    math: DisplayMath;
  }
}

/** A formula, in a line or set apart. */
export type Formula = InlineMath | DisplayMath;

/** Whether a node is a formula, in a line or set apart. */
export function isFormula(node: Nodes): node is Formula {
  return node.type === "inlineMath" || node.type === "math";
}

/** Whether a formula is set apart, in the larger form that TeX calls display style. */
export function isDisplay(node: Formula): boolean {
  return node.type === "math" || node.data?.formula?.display === true;
}

/**
 * The text of a node without formulas: of a formula in it what it says, or its TeX where that is not known.
 * @param change what else is to be done to the words of a formula
 */
export function textWithFormulas(node: Nodes, change = (words: string): string => words): string {
  if (isFormula(node)) return change(node.data?.formula?.words ?? node.value);
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  return "children" in node ? node.children.map(child => textWithFormulas(child, change)).join("") : "";
}
