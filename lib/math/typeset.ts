/** TeX as MathML, by KaTeX. */
import katex from "katex";
import type { Macros } from "../formula";
import { coreMathml } from "./core";
import { type Element, printMathml, readMathml } from "./mathml";
import { markSymbols, type TermIds, termMacro } from "./terms";
import { breakable, column, widthOf } from "./width";

/** Letters that KaTeX takes apart or does not know, of Vietnamese among others: within a text they are whole. */
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/g;

/** Where their stand-ins begin: letters of Burmese, which KaTeX passes on as they are. */
const standIns = 0x1000;

/** Something KaTeX says of a formula: where in the TeX, from 0, how long the piece is, and what it is. */
export type TexFault = { code: string; message: string; offset: number; length: number };

/** TeX that KaTeX can take, as long as the author's, so that places stay. */
type Prepared = {
  tex: string;
  restore(text: string): string;
};

/** `\tag{A}`, or `\tag*{A}` for one without brackets. Its text may have braces, one pair in another. */
export const tagPattern = /\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Takes out what is no part of the formula, its label and its tag, and replaces what KaTeX would take apart. */
export function prepareTex(source: string): Prepared {
  const letters: string[] = [];
  const tex = source
    .replace(/\\label\s*\{[^{}]*\}/g, blank)
    .replace(tagPattern, blank)
    .replace(accented, letter => {
      if (!letters.includes(letter)) letters.push(letter);
      return String.fromCodePoint(standIns + letters.indexOf(letter));
    });
  const restore = (text: string): string =>
    text.replace(/[\u1000-\u109f]/g, sign => letters[sign.charCodeAt(0) - standIns] ?? sign);
  return { tex, restore };
}

/** Formulas in a line that are not wider than this, in em, stay whole: the narrowest column holds them. */
const unbroken = 8;

/** Commands that KaTeX would print as their names, since they load or name something. */
const untrusted = "untrusted";

type Attempt = { mathml: string | null; faults: TexFault[] };

/**
 * One run of KaTeX, with everything that it has to say.
 * @param macros commands beside KaTeX's own
 * @param terms what `\term` may name; without them it shows its symbol
 */
export function runKatex(tex: string, display: boolean, macros: Macros = {}, terms?: TermIds): Attempt {
  const faults: TexFault[] = [];
  try {
    const mathml = katex.renderToString(tex, {
      displayMode: display,
      output: "mathml",
      throwOnError: true,
      maxSize: 100,
      // KaTeX writes into it what the formula defines.
      macros: { ...macros, "\\term": termMacro(terms) },
      strict: (code, message, token) => {
        const start = token?.loc?.start ?? 0;
        // A comment at the end, `\\` in a display and a letter of a text harm nothing.
        if (code !== "commentAtEnd" && code !== "newLineInDisplayMode" && code !== "unknownSymbol") {
          faults.push({ code, message, offset: start, length: (token?.loc?.end ?? start) - start });
        }
        return "ignore";
      },
      trust: ({ command }) => {
        // The check, which knows no terms, has refused an author's own.
        if (terms && command === "\\href") return true;
        const offset = Math.max(0, tex.indexOf(command));
        faults.push({ code: untrusted, message: command, offset, length: command.length });
        return false;
      },
    });
    return { mathml, faults };
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    // KaTeX's own declaration of its error lacks what stands in it.
    const { rawMessage, position, length } = error;
    return {
      mathml: null,
      faults: [
        ...faults,
        { code: "error", message: rawMessage, offset: position ?? tex.length, length: length ?? 0 },
      ],
    };
  }
}

/** A formula, set. */
type SetFormula = {
  /** What stands in `<math>`: several, where a line of text may break between them. */
  parts: string[];
  /** Which of them, counted from 0, are wider than the narrowest column and cannot be divided. */
  wide: number[];
  /** About how wide it is, in em. */
  width: number;
};

/**
 * The tree of a formula.
 * @returns null where its TeX has an error; the check says which
 */
function treeOf(source: string, display: boolean, macros: Macros = {}, terms?: TermIds): Element | null {
  const prepared = prepareTex(source);
  const { mathml } = runKatex(prepared.tex, display, macros, terms);
  if (mathml === null) return null;
  const math = coreMathml(readMathml(prepared.restore(mathml)));
  if (terms) markSymbols(math, terms);
  return math;
}

/**
 * Sets a formula.
 * @param source its TeX; a `\label` in it is passed over
 * @param display whether it is set apart, with limits above and below its signs
 * @param macros commands beside KaTeX's own
 * @param terms ids of the terms that it names
 * @throws where the TeX has an error, which the check tells before
 */
export function setFormula(source: string, display: boolean, macros?: Macros, terms?: TermIds): SetFormula {
  const found = treeOf(source, display, macros, terms);
  if (!found) throw new Error(`TeX that cannot be set: ${source}`);
  const { children } = found;
  const width = widthOf(children);
  const parts = display || width <= unbroken ? [children] : breakable(children);
  return {
    parts: parts.map(part => part.map(printMathml).join("")),
    wide: parts.flatMap((part, index) => (widthOf(part) > column ? [index] : [])),
    width,
  };
}

/** As `setFormula`, as a tree; null where the TeX has an error. */
export function formulaTree(source: string, macros?: Macros): Element | null {
  return treeOf(source, false, macros);
}
