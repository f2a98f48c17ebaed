/** What `syntax.ts` found, as nodes of Markdown's tree. */
import "mdast-util-gfm";
import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import { type FormulaFacts, isFormula } from "../formula";

/** The formula that is being read; there is one wherever a token of it is. */
function current(context: CompileContext) {
  const node = context.stack.at(-1);
  if (!node || !("type" in node) || node.type === "fragment" || !isFormula(node)) {
    throw new Error("A token of a formula outside of one.");
  }
  const facts: FormulaFacts = node.data?.formula ?? { starts: [] };
  node.data = { ...node.data, formula: facts };
  return { node, facts };
}

/** Adds a piece of a line to the formula: the lines in it, and where each begins. */
function addTex(this: CompileContext, token: Token): void {
  const { node, facts } = current(this);
  // In a cell of a table a `|` has a backslash, whatever it stands in (GFM). A blank keeps the columns.
  const text = this.sliceSerialize(token);
  const piece = this.data.inTable ? text.replaceAll("\\|", " |") : text;
  const { line, column } = token.start;
  const first = facts.starts[0]?.line;
  if (first === undefined && piece.trim() === "") return;
  if (first !== undefined) {
    for (let next = first + facts.starts.length; next <= line; next++) {
      node.value += "\n";
      facts.starts.push({ line: next, column });
    }
  } else facts.starts.push({ line, column });
  node.value += piece;
}

/** Takes blanks off the ends of a formula. */
function finish(this: CompileContext, token: Token): void {
  const { node, facts } = current(this);
  const start = facts.starts[0];
  const blank = node.value.length - node.value.trimStart().length;
  if (start) start.column += blank;
  node.value = node.value.trim();
  if (facts.starts.length === 0) facts.starts.push({ line: token.start.line, column: token.start.column });
  this.exit(token);
}

/** How often a formula's signs stood: a block that has one pair of them only was never closed. */
const signs = new WeakMap<object, number>();

/** @returns how mdast-util-from-markdown makes nodes of formulas */
export function formulaFromMarkdown(): Extension {
  return {
    enter: {
      formula(token) {
        this.enter({ type: "inlineMath", value: "" }, token);
      },
      formulaBlock(token) {
        this.enter({ type: "math", value: "" }, token);
      },
    },
    exit: {
      formulaSign(token) {
        const { node, facts } = current(this);
        signs.set(node, (signs.get(node) ?? 0) + 1);
        if (node.type === "inlineMath" && this.sliceSerialize(token) === "$$") facts.display = true;
      },
      formulaTex: addTex,
      formulaTrailing(token) {
        current(this).facts.trailing = this.sliceSerialize(token).trim();
      },
      formula: finish,
      formulaBlock(token) {
        const { node, facts } = current(this);
        if ((signs.get(node) ?? 0) < 2) facts.isOpen = true;
        finish.call(this, token);
      },
    },
  };
}
