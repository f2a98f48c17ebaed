/** Reads what stands behind the language of a block of code: `title="train.py" lines {1,3-5}`. */
import { labelPattern } from "../../label";
import { suggest } from "../../problem";
import { type ReadRanges, readRanges } from "./ranges";

/** What an author asks for. Lines count from 1. */
export type CodeOptions = {
  title: string | null;
  /** `lst:name`, by which the text refers to it. */
  id: string | null;
  /** The number of the first line, where lines are numbered. */
  lines: number | null;
  marked: ReadonlySet<number>;
  focused: ReadonlySet<number>;
  /** Words that are marked wherever they stand. */
  words: readonly string[];
  wrap: boolean;
  /** The language that a `diff` is a change of. */
  changed: string | null;
};

/** A mistake, and where in the text behind the language it stands, from 0. */
type MetaFault = { at: number; expected: string; found: string; fix: string };

/** How each option is written, by its first word. */
const forms: Readonly<Record<string, string>> = {
  title: 'title="train.py"',
  id: 'id="lst:name"',
  lines: "lines, or lines=10",
  focus: "focus={4}",
  wrap: "wrap",
};
const expectedWord = `${Object.values(forms).join(", ")}, {1,3-5} or /word/`;

/** Names that other blogs have for these options. */
const elsewhere: Readonly<Record<string, string>> = {
  filename: 'title="…"',
  file: 'title="…"',
  name: 'title="…"',
  caption: 'title="…"',
  label: 'id="lst:…"',
  showlinenumbers: "lines",
  linenumbers: "lines",
  linenos: "lines",
  startline: "lines=10",
  highlight: "{1,3-5}",
  hl_lines: "{1,3-5}",
  mark: "{1,3-5}",
};

/** What to write for a word that looks like the name of a file: other blogs take it for the title. */
function titleFor(word: string): string | undefined {
  return /^[^\s"{}=]+\.\w+$/.test(word) ? `write title="${word}"` : undefined;
}

/** One option, as it is written: `{…}`, `/…/`, `name`, `name=…` with a value in quotation marks, in braces or bare. */
const option =
  /\{(?<ranges>[^}]*)\}|\/(?<word>(?:\\.|[^/\\])+)\/(?=\s|$)|(?<name>[^\s="{}/]+)(?<value>=(?:"(?<text>[^"]*)"|\{(?<braced>[^}]*)\}|(?<bare>[^\s"{}]*)))?(?=\s|$)/y;

/** How many lines a block has: as many as it shows. */
function lineCount(code: string): number {
  return code.split("\n").length;
}

/**
 * @param meta what stands behind the language
 * @param lang the language
 * @param code the block's text, for lines and words that it must have
 * @returns what was asked for, without what is wrong, and each mistake
 */
export function readMeta(
  meta: string,
  lang: string,
  code: string,
): { options: CodeOptions; faults: MetaFault[] } {
  const faults: MetaFault[] = [];
  const words: string[] = [];
  const given = new Set<string>();
  const options: CodeOptions = {
    title: null,
    id: null,
    lines: null,
    marked: new Set(),
    focused: new Set(),
    words,
    wrap: false,
    changed: null,
  };
  const count = lineCount(code);

  const fault = (at: number, expected: string, found: string, fix: string) => {
    faults.push({ at, expected, found, fix });
  };
  /** The lines of a range; none where it is wrong, which is told. */
  const rangeAt = (at: number, text: string): ReadonlySet<number> => {
    const read: ReadRanges = readRanges(text, count);
    if ("lines" in read) return read.lines;
    fault(at, read.expected, read.found, read.fix);
    return new Set();
  };

  const readNamed = (at: number, name: string, value: string | undefined, groups: Groups): void => {
    const { text, braced, bare } = groups;
    const whole = `"${name}${value ?? ""}"`;
    if (lang === "diff" && value === undefined && given.size === 0 && !Object.hasOwn(forms, name)) {
      options.changed = name;
      return;
    }
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) {
      const lower = name.toLowerCase();
      const other = Object.hasOwn(elsewhere, lower) ? elsewhere[lower] : undefined;
      const hint = other === undefined ? titleFor(name) : `write ${other}`;
      const otherwise = "delete it, or say it in the text";
      fault(at, expectedWord, whole, hint ?? suggest(name, Object.keys(forms), otherwise));
      return;
    }
    const wrong = () => fault(at, form, whole, `write ${form}`);
    if (name === "title") {
      if (text?.trim()) options.title = text.trim();
      else fault(at, form, whole, `write ${bare ? `title="${bare}"` : form}`);
    } else if (name === "id") {
      if (text?.startsWith("lst:") && labelPattern.test(text)) options.id = text;
      else fault(at, "id: lst: and lower-case words joined by -", whole, 'write id="lst:name"');
    } else if (name === "lines") {
      const first = value === undefined ? "1" : bare;
      if (first !== undefined && /^\d{1,5}$/.test(first)) options.lines = Number(first);
      else wrong();
    } else if (name === "focus") {
      if (braced === undefined) wrong();
      else options.focused = rangeAt(at, braced);
    } else if (value === undefined) options.wrap = true;
    else wrong();
  };

  let at = 0;
  while (at < meta.length) {
    if (/\s/.test(meta[at] ?? "")) {
      at++;
      continue;
    }
    option.lastIndex = at;
    const match = option.exec(meta);
    if (!match) {
      const rest = meta.slice(at);
      const end = rest.startsWith("/") || /=["{]/.test(rest) ? rest.length : rest.search(/\s|$/);
      const piece = rest.slice(0, end).trim();
      const fix = titleFor(piece) ?? "close what it opens, or delete it";
      fault(at, expectedWord, `"${piece}"`, fix);
      at += end;
      continue;
    }
    const { ranges, word, name, value, ...groups }: Groups = match.groups ?? {};
    const key = name ?? (ranges === undefined ? `/${word}/` : "{…}");
    if (given.has(key)) fault(at, `${key} once`, "a second one", "write it once");
    else if (ranges !== undefined) options.marked = rangeAt(at, ranges);
    else if (word !== undefined) {
      const text = word.replace(/\\(.)/g, "$1");
      if (code.includes(text)) words.push(text);
      else fault(at, "a word that stands in the code", `/${word}/`, "write it as it stands there");
    } else if (name !== undefined) readNamed(at, name, value, groups);
    given.add(key);
    at = option.lastIndex;
  }
  return { options, faults };
}

type Groups = { [name: string]: string | undefined };
