/** Pandoc's and Quarto's fenced divs, `::: {.callout-note}`, of which this blog has elements and callouts instead. */

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
  const [, prefix = "", id = ""] = /#([a-z]+)[-:]([\w-]+)/.exec(line) ?? [];
  const element = Object.hasOwn(elements, prefix) ? elements[prefix] : undefined;
  if (!element) return "this blog knows no ::: blocks: use <Note>, or delete both lines";
  const [name, own] = element;
  const caption = name === "Figure" || name === "Table" ? ' caption="…"' : "";
  return `write <${name}${caption} id="${own}:${id}"> in its place, and </${name}> in that of the ::: below it`;
}
