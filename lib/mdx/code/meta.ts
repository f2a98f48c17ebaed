/** Reads what stands behind the language of a block of code: `title="train.py" lines {1,3-5}`. */
import { labelPattern } from "../../label";
import { quote, suggest } from "../../problem";
import { foreignBraces, foreignOption, toWrite } from "./foreign";
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

/** What to write for a word that looks like the name of a file: other blogs take it for the title. */
function titleFor(word: string): string | undefined {
  return /^[^\s"{}=]+\.\w+$/.test(word) ? `write title="${word}"` : undefined;
}

/** One option, as it is written: `{…}`, `/…/`, `name`, `name=…` with a value in quotation marks, in braces or bare. */
const option =
  /\{(?<ranges>[^}]*)\}|\/(?<word>(?:\\.|[^/\\])+)\/(?=\s|$)|(?<name>[^\s="{}/]+)(?<value>=(?:"(?<text>[^"]*)"|\{(?<braced>[^}]*)\}|(?<bare>[^\s"{}]*)))?(?=\s|$)/y;

/** Lists that other blogs mark lines and words by: `[[1, 2, "loss"], [2, 5, "step"]]`. */
const foreignList = /\[.*\](?=\s|$)/y;

/** What of an option's form is there. */
type Groups = { [name: string]: string | undefined };

/** Reads options one after the other. What is wrong is told, and changes nothing. */
class MetaReader {
  readonly faults: MetaFault[] = [];
  readonly options: CodeOptions & { words: string[] } = {
    title: null,
    id: null,
    lines: null,
    marked: new Set(),
    focused: new Set(),
    words: [],
    wrap: false,
    changed: null,
  };
  readonly #given = new Set<string>();

  constructor(
    readonly lang: string,
    readonly code: string,
  ) {}

  #fault(at: number, expected: string, found: string, fix: string): void {
    this.faults.push({ at, expected, found, fix });
  }

  /** The lines of a range; none where it is wrong. */
  #range(at: number, text: string): ReadonlySet<number> {
    const read: ReadRanges = readRanges(text, this.code.split("\n").length);
    if ("lines" in read) return read.lines;
    this.#fault(at, read.expected, read.found, read.fix);
    return new Set();
  }

  #braces(at: number, text: string): void {
    const fix = foreignBraces(text);
    if (fix === undefined) this.options.marked = this.#range(at, text);
    else this.#fault(at, expectedWord, quote(`{${text}}`), fix);
  }

  #word(at: number, written: string): void {
    const text = written.replace(/\\(.)/g, "$1");
    if (this.code.includes(text)) this.options.words.push(text);
    else this.#fault(at, "a word that stands in the code", `/${written}/`, "write it as it stands there");
  }

  #unknown(at: number, name: string, whole: string, value: string): void {
    const other = foreignOption(name, value);
    const hint = other === undefined ? titleFor(name) : toWrite(other);
    const otherwise = "delete it, or say it in the text";
    this.#fault(at, expectedWord, whole, hint ?? suggest(name, Object.keys(forms), otherwise));
  }

  #named(at: number, name: string, { value, text, braced, bare }: Groups): void {
    const { options } = this;
    const whole = `"${name}${value ?? ""}"`;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) {
      const isChanged = this.lang === "diff" && value === undefined && this.#given.size === 0;
      if (isChanged) options.changed = name;
      else this.#unknown(at, name, whole, text ?? braced ?? bare ?? "");
      return;
    }
    const wrong = () => this.#fault(at, form, whole, `write ${form}`);
    if (name === "title") {
      if (text?.trim()) options.title = text.trim();
      else this.#fault(at, form, whole, `write ${bare ? `title="${bare}"` : form}`);
    } else if (name === "id") {
      // Another name is told where names of all kinds are (lib/mdx/check-labels.ts).
      if (text?.startsWith("lst:") && labelPattern.test(text)) options.id = text;
      else if (value === undefined) wrong();
    } else if (name === "lines") {
      const first = value === undefined ? "1" : bare;
      if (first !== undefined && /^\d{1,5}$/.test(first)) options.lines = Number(first);
      else wrong();
    } else if (name === "focus") {
      if (braced === undefined) wrong();
      else options.focused = this.#range(at, braced);
    } else if (value === undefined) options.wrap = true;
    else wrong();
  }

  /** Takes one option. */
  #take(at: number, { ranges, word, name, ...groups }: Groups): void {
    const key = name ?? (ranges === undefined ? `/${word}/` : "{…}");
    if (this.#given.has(key)) this.#fault(at, `${key} once`, "a second one", "write it once");
    else if (ranges !== undefined) this.#braces(at, ranges);
    else if (word !== undefined) this.#word(at, word);
    else if (name !== undefined) this.#named(at, name, groups);
    this.#given.add(key);
  }

  /** Tells of what is no option. @returns how long it is */
  #pass(at: number, rest: string): number {
    const end = rest.startsWith("/") || /=["{]/.test(rest) ? rest.length : rest.search(/\s|$/);
    const piece = rest.slice(0, end).trim();
    this.#fault(at, expectedWord, `"${piece}"`, titleFor(piece) ?? "close what it opens, or delete it");
    return end;
  }

  /** Reads all of it. */
  read(meta: string): void {
    let at = 0;
    while (at < meta.length) {
      option.lastIndex = at;
      const match = option.exec(meta);
      foreignList.lastIndex = at;
      const [list] = foreignList.exec(meta) ?? [];
      if (/\s/.test(meta[at] ?? "")) at++;
      else if (list !== undefined) {
        this.#fault(at, expectedWord, quote(list), "mark lines by their numbers, {2,5}, and words as /word/");
        at += list.length;
      } else if (match) {
        this.#take(at, match.groups ?? {});
        at = option.lastIndex;
      } else at += this.#pass(at, meta.slice(at));
    }
  }
}

/**
 * Reads the options of a block of code.
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
  const reader = new MetaReader(lang, code);
  reader.read(meta);
  const { options, faults } = reader;
  return { options, faults };
}
