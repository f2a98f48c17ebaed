import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { commands } from "../math/commands";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";

/** A place in a file, 1-based. */
export type Place = { line: number; column: number };

/** Parsed YAML with the places of its fields. */
export type ParsedYaml = {
  data: unknown;
  problems: LocalProblem[];
  /** The place of a field's name, or of a list's item: `["tags", 1]`. The start of the text where there is none. */
  placeOf(path: readonly PropertyKey[]): Place;
};

/** What the parser's codes mean to an author, and the usual way out. */
const fixes: Record<string, { expected: string; fix: string }> = {
  DUPLICATE_KEY: { expected: "each field once", fix: "keep one of the two and delete the other" },
  TAB_AS_INDENT: { expected: "spaces before a field", fix: "replace the tab by spaces" },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: "one value behind the colon",
    fix: 'put the value in quotation marks if it holds a colon: title: "A: B"',
  },
  MISSING_CHAR: { expected: "quotation marks and brackets that close", fix: "add the missing sign" },
  BAD_INDENT: { expected: "fields that start in the same column", fix: "line the field up with the others" },
  BAD_DQ_ESCAPE: {
    expected: 'between " and " a \\ with a letter that YAML knows behind it',
    fix: "put the text between ' and ', where a \\ is one sign, or write \\\\",
  },
  TAG_RESOLVE_FAILED: { expected: "plain YAML values", fix: "take the tag (!…) out" },
};

/** A line without a colon, which has the code of a bracket that is missing. */
const noValue = {
  expected: "a field and its value, with a colon between them",
  fix: 'write "field: value"; a text that goes on from the line above has two spaces before it',
};

/** Where a quotation mark that never closes was opened; the parser points to the end of the text instead. */
function openQuote(lines: readonly string[], message: string): Place | undefined {
  const mark = /Missing closing (["'])quote/.exec(message)?.[1];
  if (!mark) return undefined;
  const index = lines.findIndex(line => (line.split(mark).length - 1) % 2 === 1);
  return index === -1 ? undefined : { line: index + 1, column: (lines[index] ?? "").indexOf(mark) + 1 };
}

/** Labels with the sign that Obsidian and others give them: what stands behind `[` is a comment then, `]` too. */
function hashedList(lines: readonly string[]): LocalProblem | undefined {
  const index = lines.findIndex(line => /^[\w-]+:[ \t]*\[[ \t]*#/.test(line));
  const line = lines[index];
  if (line === undefined) return undefined;
  return {
    line: index + 1,
    column: 1,
    severity: "error",
    subject: /^[\w-]+/.exec(line)?.[0] ?? "YAML",
    expected: "a list that closes",
    found: `${quote(line.slice(line.indexOf("[")))}, of which all behind [ is a comment to YAML`,
    fix: `write the labels without #: ${line.slice(line.indexOf("[")).replaceAll("#", "")}`,
  };
}

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

/**
 * Parses YAML 1.2 (core schema: dates stay the text they are), never throwing for what an author wrote.
 * @param source the YAML, with its lines at the numbers they have in the file
 */
export function parseYaml(source: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const text = source.split("\n");
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const told = new Set<string>();
  const hashed = document.errors.length > 0 ? hashedList(text) : undefined;
  // What is said of a list that a comment has opened is about lines further down.
  const faults = hashed ? [] : [...document.errors, ...document.warnings];
  const problems = faults.flatMap((error): LocalProblem[] => {
    const known = /followed by map values/.test(error.message) ? noValue : fixes[error.code];
    const place = openQuote(text, error.message) ?? at(error.pos[0]);
    // Of three colons in a line the parser tells two, and of an item in the place of a field three things.
    const same = String(place.line);
    if (told.has(same)) return [];
    told.add(same);
    const line = text[place.line - 1] ?? "";
    return [
      {
        ...place,
        severity: "error",
        subject: "YAML",
        expected: known?.expected ?? "YAML",
        found: `${quote(line.trim())} (${error.message.replace(/\s+/g, " ").replace(/\.$/, "")})`,
        fix:
          known?.fix ?? 'write "field: value", one field a line, and put text with signs in quotation marks',
      },
    ];
  });
  if (hashed) problems.push(hashed);
  for (const { name, at: offset } of tornTex(document, source)) {
    problems.push({
      ...at(offset),
      severity: "error",
      subject: "YAML",
      expected: 'between " and " no TeX',
      found: `"\\${name}", of which YAML reads "\\${name[0]}" as a sign of its own`,
      fix: `put the text between ' and ', where a \\ is one sign, or write \\\\${name}`,
    });
  }
  for (const offset of lostNames(document)) {
    problems.push({
      ...at(offset),
      severity: "error",
      subject: lostName,
      expected: "a name that a field can have",
      found: quote(lostName),
      fix: "give it another name",
    });
  }
  for (const { name, kept, cut, at: offset } of cutTexts(document, source)) {
    problems.push({
      ...at(offset),
      severity: "warning",
      subject: name,
      expected: "a text that is read to its end",
      found: `${quote(cut)} behind ${quote(kept)}, which is a comment to YAML`,
      fix: "put the whole text in quotation marks, or the comment on a line of its own",
    });
  }
  let data: unknown;
  // A field that stands twice says nothing against the others, which are checked in the same run.
  if (document.errors.every(error => error.code === "DUPLICATE_KEY")) {
    try {
      data = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const [, name] = /^Unresolved alias .*: (\S+)$/.exec(message) ?? [];
      const offset = name === undefined ? -1 : source.indexOf(`*${name}`);
      problems.push({
        ...(offset === -1 ? { line: 1, column: 1 } : at(offset)),
        severity: "error",
        subject: "YAML",
        expected: "plain values",
        found: message,
        fix: "put a text that * opens in quotation marks, and write values out instead of repeating them by *alias",
      });
    }
  }
  return {
    data,
    problems,
    placeOf: path => {
      let range: number | undefined;
      for (let depth = path.length; depth > 0 && range === undefined; depth--) {
        const parent: unknown =
          depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
        const key = path[depth - 1];
        if (!isNode(parent) || !("items" in parent)) continue;
        if (typeof key === "number") {
          const item: unknown = parent.items[key];
          if (isNode(item)) range = item.range?.[0];
        } else {
          const pair = parent.items.find(
            item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
          );
          if (isPair(pair) && isNode(pair.key)) range = pair.key.range?.[0];
        }
      }
      return range === undefined ? { line: 1, column: 1 } : at(range);
    },
  };
}
