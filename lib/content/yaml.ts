import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { LocalProblem, Place } from "../problem";
import { syntaxProblems } from "./yaml-faults";
import { lossProblems } from "./yaml-losses";

/** Parsed YAML with the places of its fields. */
export type ParsedYaml = {
  data: unknown;
  problems: LocalProblem[];
  /** The place of a field's name, or of a list's item: `["tags", 1]`. The start of the text where there is none. */
  placeOf(path: readonly PropertyKey[]): Place;
};

/** The values of a document; undefined where they cannot be had, which the problem tells. @param at the place of an offset */
function valuesOf(
  document: Document,
  source: string,
  at: (offset: number) => Place,
): { data: unknown; problems: LocalProblem[] } {
  // A field that stands twice says nothing against the others, which are checked in the same run.
  if (document.errors.some(error => error.code !== "DUPLICATE_KEY")) return { data: undefined, problems: [] };
  try {
    return { data: document.toJS({ maxAliasCount: 100 }), problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, name] = /^Unresolved alias .*: (\S+)$/.exec(message) ?? [];
    const offset = name === undefined ? -1 : source.indexOf(`*${name}`);
    const problem: LocalProblem = {
      ...(offset === -1 ? { line: 1, column: 1 } : at(offset)),
      severity: "error",
      subject: "YAML",
      expected: "plain values",
      found: message,
      fix: "put a text that * opens in quotation marks, and write values out instead of repeating them by *alias",
    };
    return { data: undefined, problems: [problem] };
  }
}

/** Where the last of some names stands, within what holds it: a field's name, or a list's item. */
function offsetIn(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isNode(parent) || !("items" in parent)) return undefined;
  const key = path.at(-1);
  if (typeof key === "number") {
    const item: unknown = parent.items[key];
    return isNode(item) ? item.range?.[0] : undefined;
  }
  const pair = parent.items.find(
    item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
  return isPair(pair) && isNode(pair.key) ? pair.key.range?.[0] : undefined;
}

/** Where a field stands, or the nearest one that it would stand in. @returns undefined where there is neither */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = offsetIn(document, path.slice(0, depth));
    if (offset !== undefined) return offset;
  }
  return undefined;
}

/**
 * Parses YAML 1.2 (core schema: dates stay the text they are), never throwing for what an author wrote.
 * @param source the YAML, with its lines at the numbers they have in the file
 */
export function parseYaml(source: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { data, problems } = valuesOf(document, source, at);
  return {
    data,
    problems: [...syntaxProblems(document, source, at), ...lossProblems(document, source, at), ...problems],
    placeOf: path => {
      const offset = offsetOf(document, path);
      return offset === undefined ? { line: 1, column: 1 } : at(offset);
    },
  };
}
