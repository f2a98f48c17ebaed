/** Pandoc's and Quarto's fenced divs, `::: {.callout-note}`, of which this blog has elements and callouts instead. */
import { noteKindFor, noteKinds } from "./label-words";

/** Elements by the kind that Quarto's names begin with, and the kind of ours. */
const elements: Readonly<Record<string, readonly [name: string, kind: string]>> = {
  fig: ["Figure", "fig"],
  tbl: ["Table", "tbl"],
  thm: ["Theorem", "thm"],
  lem: ["Lemma", "lem"],
  def: ["Definition", "def"],
  exm: ["Example", "ex"],
};

/** Whether a line opens or closes a fenced div. */
export function isFencedDiv(line: string): boolean {
  return /^\s*:{3,}/.test(line);
}

/** @returns what to write in the place of a line that opens a fenced div */
export function fencedDivFix(line: string): string {
  const [, kind] = /\.callout-(note|tip|important|warning|caution)\b/.exec(line) ?? [];
  if (kind !== undefined)
    return `write > [!${kind.toUpperCase()}], and > before each line; delete the ::: below it`;
  // Docusaurus and Quarto's shorter form: :::tip[Title].
  const [, word = ""] = /^\s*:{3,}\s*([a-z]+)/i.exec(line) ?? [];
  const known = noteKinds.find(one => one === word.toLowerCase()) ?? noteKindFor(word);
  if (known) return `write > [!${known.toUpperCase()}], and > before each line; delete the ::: below it`;
  if (/^\s*:{3,}\s*$/.test(line))
    return "delete it, with the line that opens the block: this blog knows no ::: blocks";
  const [, prefix = "", id = ""] = /#([a-z]+)[-:]([\w-]+)/.exec(line) ?? [];
  const element = Object.hasOwn(elements, prefix) ? elements[prefix] : undefined;
  if (!element) return "this blog knows no ::: blocks: use <Note>, or delete both lines";
  const [name, own] = element;
  const caption = name === "Figure" || name === "Table" ? ' caption="…"' : "";
  return `write <${name}${caption} id="${own}:${id}"> in its place, and </${name}> in that of the ::: below it`;
}
