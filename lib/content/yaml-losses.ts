/** What YAML takes otherwise than its author meant it, though nothing is wrong with it. */
import { type Document, isScalar, visit } from "yaml";
import { commands } from "../math/commands";
import { type LocalProblem, type Place, quote } from "../problem";

/** A command of TeX whose first letter makes a sign of YAML's with the `\` before it: `\theta` is a tab and "heta". */
const escapedTex = /(?<!\\)(?:\\\\)*\\([abefnrtv][A-Za-z]+)/g;

/** Where double quotation marks take TeX apart: its name, and where it stands. */
function tornTex(document: Document, source: string): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== "QUOTE_DOUBLE" || !range) return;
      for (const match of source.slice(range[0], range[1]).matchAll(escapedTex)) {
        const [whole, name = ""] = match;
        const at = range[0] + match.index + whole.length - name.length - 1;
        if (commands.includes(name)) found.push({ name, at });
      }
    },
  });
  return found;
}

/** Fields that readers see as text, in which a `#` is more likely the author's own sign than a comment's. */
const textFields = /^(?:title|excerpt|series|change|label|description|definition|name|bio|alt)$/;

/** Texts without quotation marks that end where a blank and a `#` stand. */
function cutTexts(
  document: Document,
  source: string,
): { name: string; kept: string; cut: string; at: number }[] {
  const found: { name: string; kept: string; cut: string; at: number }[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || value.type !== "PLAIN" || !value.range) return;
      const name = String(key.value);
      const kept = String(value.value);
      const [, cut] = /^[ \t]+(#[^\n]*)/.exec(source.slice(value.range[1])) ?? [];
      // A term's meaning, under a name of its own, is a sentence.
      if (cut === undefined || !(textFields.test(name) || kept.split(" ").length > 3)) return;
      found.push({ name, kept, cut: cut.trimEnd(), at: key.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** The one name that JavaScript's objects have no room for: what stands behind it would be passed over. */
const lostName = "__proto__";

/** Where fields have that name. */
function lostNames(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === lostName) found.push(key.range?.[0] ?? 0);
    },
  });
  return found;
}

/** @param at the place of an offset */
export function lossProblems(
  document: Document,
  source: string,
  at: (offset: number) => Place,
): LocalProblem[] {
  return [
    ...tornTex(document, source).map(
      ({ name, at: offset }): LocalProblem => ({
        ...at(offset),
        severity: "error",
        subject: "YAML",
        expected: 'between " and " no TeX',
        found: `"\\${name}", of which YAML reads "\\${name[0]}" as a sign of its own`,
        fix: `put the text between ' and ', where a \\ is one sign, or write \\\\${name}`,
      }),
    ),
    ...lostNames(document).map(
      (offset): LocalProblem => ({
        ...at(offset),
        severity: "error",
        subject: lostName,
        expected: "a name that a field can have",
        found: quote(lostName),
        fix: "give it another name",
      }),
    ),
    ...cutTexts(document, source).map(
      ({ name, kept, cut, at: offset }): LocalProblem => ({
        ...at(offset),
        severity: "warning",
        subject: name,
        expected: "a text that is read to its end",
        found: `${quote(cut)} behind ${quote(kept)}, which is a comment to YAML`,
        fix: "put the whole text in quotation marks, or the comment on a line of its own",
      }),
    ),
  ];
}
