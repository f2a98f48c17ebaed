/** Options of blocks of code as other programs write them (Hugo, Pandoc, Quarto, MkDocs), and how they are written here. */
import { noteKindFor, noteKinds } from "../../label-words";
import { quote } from "../../problem";

/** What an option of another program comes to here; an empty text where nothing stands for it. */
type Converter = (value: string) => string;

function linesOf(value: string): string {
  const ranges = value.match(/\d+(?:\s*-\s*\d+)?/g) ?? [];
  return ranges.length > 0 ? `{${ranges.join(",").replace(/\s/g, "")}}` : "{1,3-5}";
}

const title: Converter = value => `title="${value || "…"}"`;
const marked: Converter = value => linesOf(value);
const numbered: Converter = value => {
  if (/^(?:false|no|none|off|0)$/i.test(value)) return "";
  return /^\d+$/.test(value) && value !== "1" ? `lines=${value}` : "lines";
};
const from: Converter = value => `lines=${/^\d+$/.test(value) ? value : 10}`;
const named: Converter = value => {
  const name = value
    .toLowerCase()
    .replace(/^lst[:-]/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `id="lst:${name || "…"}"`;
};

const none: Converter = () => "";

/** By names in lower case, without `-` and `_`. */
const converters: Readonly<Record<string, Converter>> = {
  filename: title,
  file: title,
  name: title,
  caption: title,
  lstcap: title,
  codelinenumbers: numbered,
  showlinenumbers: numbered,
  linenumbers: numbered,
  numberlines: numbered,
  linenums: numbered,
  linenos: numbered,
  startfrom: from,
  startline: from,
  firstline: from,
  firstnumber: from,
  linenostart: from,
  highlight: marked,
  hllines: marked,
  emphasizelines: marked,
  highlightlines: marked,
  mark: marked,
  label: named,
  lstlabel: named,
  collapse: none,
  copy: none,
  echo: none,
  eval: none,
  frame: none,
  live: none,
  nocopy: none,
  noinline: none,
  output: none,
  playground: none,
  twoslash: none,
};

/**
 * @param name an option's
 * @param value what is set to it; empty where nothing is
 * @returns how it is written here; undefined where no other program's option is known by that name
 */
export function foreignOption(name: string, value: string): string | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  return Object.hasOwn(converters, plain) ? converters[plain]?.(value) : undefined;
}

/** @param written what stands for an option here, as `foreignOption` gives it */
export function toWrite(written: string): string {
  return written === "" ? "delete it: nothing here stands for it" : `write ${written}`;
}

/** One word of what other programs write in braces: `.class`, `#name`, `name=value` or a word alone. */
const word =
  /\.(?<kind>[\w+-]+)|#(?<id>[\w:.-]+)|(?<name>[\w.-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|\[[^\]]*\]|[^\s,}]+)|(?<bare>[\w+#-]+)/g;

/** What stands in braces behind the signs of a block: the words that may be its language, and the options. */
function readBraces(text: string): { words: string[]; options: string[] } {
  const words: string[] = [];
  const options: string[] = [];
  for (const { groups = {} } of text.matchAll(word)) {
    const { kind, id, name, value = "", bare } = groups;
    const option =
      id === undefined
        ? foreignOption(kind ?? name ?? bare ?? "", value.replace(/^["']|["']$/g, ""))
        : named(id);
    if (option === undefined && name === undefined) words.push(kind ?? bare ?? "");
    else if (name === "title") options.push(title(value.replace(/^["']|["']$/g, "")));
    else if (option) options.push(option);
  }
  // Numbers from 10 are numbers.
  const hasFirst = options.some(option => option.startsWith("lines="));
  return { words, options: [...new Set(options)].filter(option => !(hasFirst && option === "lines")) };
}

/**
 * Options in braces: `{linenos=table,hl_lines=[2,"4-6"]}`, `{.numberLines startFrom="10"}`.
 * @param text what stands between the braces
 * @returns what to do; undefined where they are the blog's own, which name lines
 */
export function foreignBraces(text: string): string | undefined {
  if (!/=|^\s*[.#]/.test(text)) return undefined;
  const { options } = readBraces(text);
  return toWrite(options.join(" "));
}

/** What MyST and Quarto call a block of code whose language stands behind it. */
const codeBlocks: readonly string[] = ["code-block", "code-cell", "code", "sourcecode"];

/**
 * A language in braces, with what else stands there: `{python}`, `{r, echo=FALSE}`, `{.python .numberLines}`,
 * `{code-block} python`.
 * @param text all that stands behind the signs of the block
 * @param isLanguage whether a name is that of a language
 * @returns what to do; undefined where no brace opens it
 */
export function foreignLanguage(text: string, isLanguage: (name: string) => boolean): string | undefined {
  const [, inside, behind = ""] = /^\{([^}]*)\}?(.*)$/.exec(text) ?? [];
  if (inside === undefined) return undefined;
  const { words, options } = readBraces(inside);
  const [first = ""] = words;
  const kind = noteKindFor(first) ?? noteKinds.find(one => one === first.toLowerCase());
  if (kind) return `write > [!${kind.toUpperCase()}], with > before each line`;
  const names = [...words, ...(codeBlocks.includes(first) ? [behind.trim().split(/\s/)[0] ?? ""] : [])];
  const language = names.map(name => name.toLowerCase()).find(isLanguage);
  return `write ${[language ?? "text", ...options].join(" ")}`;
}

/** Comments by which other programs mark lines of code: Docusaurus, VitePress and Shiki, Quarto. */
const marks: readonly { pattern: RegExp; fix: string }[] = [
  {
    pattern: /(?:\/\/|#|--|\/\*|<!--|;|%)\s*highlight-(?:next-line|start|end)\b.*/,
    fix: "delete the line, and name those that it means behind the language, {1,3-5}",
  },
  {
    pattern: /(?:\/\/|#|--|\/\*|<!--|;|%)?\s*\[!code (?:\+\+|--)[^\]]*\].*/,
    fix: "delete it, and write the block as a change: diff and the language, and + or - before each line",
  },
  {
    pattern: /(?:\/\/|#|--|\/\*|<!--|;|%)?\s*\[!code focus[^\]]*\].*/,
    fix: "delete it, and name the line behind the language, focus={4}",
  },
  {
    pattern: /(?:\/\/|#|--|\/\*|<!--|;|%)?\s*\[!code (?:highlight|hl|word|error|warning)[^\]]*\].*/,
    fix: "delete it, and name the line behind the language, {1,3-5}, or the word, /loss/",
  },
  {
    pattern: /^\s*(?:#|\/\/|%%)\| ?[\w-]+:.*/,
    fix: 'delete it: nothing is run here; a caption is title="…" behind the language, a name id="lst:…"',
  },
];

/** @returns the comment in a line of code by which another program marks lines, as it stands, and what to do; undefined where none is */
export function foreignComment(line: string): { found: string; fix: string } | undefined {
  for (const { pattern, fix } of marks) {
    const [written] = pattern.exec(line) ?? [];
    if (written !== undefined) return { found: `${quote(written.trim())}, which shows as typed`, fix };
  }
  return undefined;
}
