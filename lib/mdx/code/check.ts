/** Holds blocks of code against what can be shown: their language, what stands behind it, and their tabs. No word is coloured. */
import type { Code } from "mdast";
import { isJsx, type Jsx } from "../../jsx";
import { type LocalProblem, nearest, type Place, quote } from "../../problem";
import { fault, placeOf } from "../fault";
import { otherSequence } from "./ansi";
import { nameOf } from "./block";
import { changedLines } from "./diff";
import { foreignComment, foreignLanguage } from "./foreign";
import { codeLanguages, terminal } from "./languages";
import { readMeta } from "./meta";

/** Where a fence's language stands, and where each letter of what stands behind it does. */
function placesIn(node: Code, body: string): { language: Place; behind(at: number): Place } {
  const { line, column } = placeOf(node);
  const offset = node.position?.start.offset ?? 0;
  const [first = ""] = body.slice(offset).split("\n", 1);
  const [, fence = "", language = "", space = "", meta = ""] =
    /^((?:`{3,}|~{3,})[ \t]*)(\S*)([ \t]*)(.*)$/.exec(first) ?? [];
  // With signs that Markdown reads (`&amp;`) the letters are not where they are in the source.
  const exact = meta.trimEnd() === node.meta;
  const start = column + fence.length;
  const behind = start + language.length + space.length;
  return {
    language: { line, column: start },
    behind: at => ({ line, column: exact ? behind + at : start }),
  };
}

/** What is called otherwise elsewhere, or is coloured as something else, and what to write. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["cuda", "cpp"],
  ["cu", "cpp"],
  ["pytorch", "python"],
  ["jax", "python"],
  ["ipython", "python"],
  ["pycon", "python"],
  ["output", "text"],
  ["pseudocode", "text"],
]);

const asMath = "write $$ above the formula and below it, and no ```";
const asDiagram = "draw it in mermaid, or as an SVG beside the post; as it stands it is text";

/** What is no language of a program, and is written otherwise here. */
const otherForms: ReadonlyMap<string, string> = new Map([
  ["math", asMath],
  ["katex", asMath],
  ["equation", asMath],
  ["dot", asDiagram],
  ["graphviz", asDiagram],
  ["plantuml", asDiagram],
  ["d2", asDiagram],
  ["tikz", asDiagram],
  ["vega", "draw it as <Plot />"],
  ["vega-lite", "draw it as <Plot />"],
  ["dataview", "write the list out: the blog answers no queries"],
  ["dataviewjs", "write the list out: the blog answers no queries"],
  ["note", "write > [!NOTE], with > before each line, or <Note>"],
]);

/** What other blogs write right behind a language. */
const extras = /[:{=]/;

/** A language with what other blogs write against it: a change, `diff-python`, or a file's name, `python:a.py`. */
const languageWithMore = /^(diff[-_])?([\w+#-]+)(?::([^\s{}="]+))?$/;

/** What to write for a language that Shiki does not know. @param languages those that it knows */
function languageFix(name: string, languages: ReadonlySet<string>): string {
  const [, diff = "", changed = "", title] = languageWithMore.exec(name) ?? [];
  if ((diff || title) && languages.has(changed)) {
    return `write ${diff && "diff "}${changed}${title ? ` title="${title}"` : ""}`;
  }
  const other = otherForms.get(name.toLowerCase());
  if (other) return other;
  const start = name.split(extras)[0] ?? "";
  if (extras.test(name) && languages.has(start)) return `write ${quote(start)}, a blank, and then the rest`;
  const near = otherNames.get(name.toLowerCase()) ?? nearest(name, [...languages]);
  return near ? `did you mean "${near}"?` : 'write "text" for code of no language that the blog knows';
}

async function checkLanguage(name: string, place: Place): Promise<LocalProblem[]> {
  const languages = new Set((await codeLanguages()).keys());
  if (languages.has(name)) return [];
  return [
    fault(place, "code", {
      expected: "a language that Shiki knows",
      found: quote(name),
      fix: languageFix(name, languages),
    }),
  ];
}

/** Each line of a change needs its sign; each sequence of a terminal has to be one that is shown. */
function checkLines(node: Code, changed: boolean): LocalProblem[] {
  const { line, column } = placeOf(node);
  const at = (index: number): Place => ({ line: line + 1 + index, column });
  if (changed) {
    return changedLines(node.value).flatMap((one, index) => {
      if (one) return [];
      const found = quote(node.value.split("\n")[index] ?? "");
      const fix = "begin the line with + or -, or with a blank where it stays";
      return [fault(at(index), "code", { expected: "a line of a change", found, fix })];
    });
  }
  if (node.lang !== terminal) return markedLines(node, at);
  return node.value.split("\n").flatMap((text, index) => {
    const other = otherSequence(text);
    const expected = "colours and weights, as \\e[31m sets them";
    return other === undefined
      ? []
      : [
          fault(at(index), "code", {
            expected,
            found: quote(other),
            fix: "delete it: a page cannot do what it asks a terminal for",
          }),
        ];
  });
}

/** Languages of texts about texts: what marks lines of code elsewhere is shown there for what it is. */
const markup: readonly string[] = ["md", "markdown", "mdx", "text", "txt", "plain", "plaintext"];

/** Lines that ask another program for something: they show as they were typed. */
function markedLines({ lang, value }: Code, at: (index: number) => Place): LocalProblem[] {
  if (markup.includes(lang ?? "")) return [];
  return value.split("\n").flatMap((text, index) => {
    const mark = foreignComment(text);
    if (!mark) return [];
    const told = fault(at(index), "code", {
      expected: "code, and what is asked for behind its language",
      found: mark.found,
      fix: mark.fix,
    });
    return [{ ...told, severity: "warning" as const }];
  });
}

/**
 * Every problem of one block of code.
 * @param body the text that was parsed, for the exact places
 */
export async function checkCode(node: Code, body: string): Promise<LocalProblem[]> {
  const { lang, meta, value } = node;
  if (!lang) return [];
  const places = placesIn(node, body);
  const languages = lang.startsWith("{") ? await codeLanguages() : null;
  const written = meta ? `${lang} ${meta}` : lang;
  const elsewhere = languages && foreignLanguage(written, name => languages.has(name));
  if (elsewhere) {
    const expected = "a language, a blank, and what is asked for, without braces around them";
    return [
      fault(places.language, "code", { expected, found: quote(written), fix: elsewhere }),
      ...checkLines(node, false),
    ];
  }
  const { options, faults } = readMeta(meta ?? "", lang, value);
  const problems = await checkLanguage(lang, places.language);
  if (options.changed !== null) problems.push(...(await checkLanguage(options.changed, places.behind(0))));
  for (const { at, expected, found, fix } of faults) {
    problems.push(fault(places.behind(at), "code", { expected, found, fix }));
  }
  return [...problems, ...checkLines(node, options.changed !== null)];
}

/** Tabs hold blocks of code and nothing else, at least two, each under a name of its own. */
export function checkCodeTabs(node: Jsx): LocalProblem[] {
  const tag = "<CodeTabs>";
  const problems: LocalProblem[] = [];
  const names = new Set<string>();
  let blocks = 0;
  for (const child of node.children) {
    if (child.type !== "code") {
      const found = isJsx(child) ? `<${child.name ?? ""}>` : "a text beside them";
      const fix = "put it before or behind the tabs";
      problems.push(fault(placeOf(child), tag, { expected: "blocks of code and nothing else", found, fix }));
      continue;
    }
    blocks++;
    const name = nameOf(child);
    if (name === null) {
      const fix = 'write a language behind the signs, and title="…" for another name';
      problems.push(
        fault(placeOf(child), tag, {
          expected: "a name for each tab",
          found: "neither title nor language",
          fix,
        }),
      );
    } else if (names.has(name)) {
      const fix = 'write another title="…"';
      problems.push(
        fault(placeOf(child), tag, {
          expected: "names that differ",
          found: `a second tab ${quote(name)}`,
          fix,
        }),
      );
    } else names.add(name);
  }
  if (blocks < 2 && problems.length === 0) {
    const found = blocks === 0 ? "none" : "one, which needs no tabs";
    const fix = "put blocks of code inside, or leave the tabs out";
    problems.push(fault(placeOf(node), tag, { expected: "two blocks of code or more", found, fix }));
  }
  return problems;
}
