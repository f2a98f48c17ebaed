import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { isDisplay, isFormula } from "../formula";
import { walk } from "../tree";

/** The formulas of a body: in a line as `$…$`, set apart as `$$…$$`. */
function formulasOf(body: string): string[] {
  const { tree, problems } = parseBody(body);
  expect(problems).toEqual([]);
  const found: string[] = [];
  walk(tree, (node: Nodes) => {
    if (isFormula(node)) found.push(isDisplay(node) ? `$$${node.value}$$` : `$${node.value}$`);
  });
  return found;
}

test.each([
  "$5 and $10",
  "costs $5",
  "US$ 3 and US$ 4",
  "from $5 to $10, or $15",
  "$ x $",
  "$x $",
  "$x$5",
  "\\$x\\$",
  "\\$x$",
  "`$x$`",
  "`` `$x$` ``",
  "```\n$x$\n$$\ny\n$$\n```",
  "A$7, A$8",
  "from $5 (or, in $US, 6)",
  "$HOME and $PATH",
  "$x\n\ny$",
  "$$",
  "$$ $$ x",
  "$$$x$$$",
  "the shell's $$ is its number",
  '<span title="$x$">a</span>',
  "[a](https://example.org/$x$)",
  "https://example.org/$x$/",
  "{'$x$'}",
])("%j is prose", body => {
  expect(formulasOf(body.replace(/^\$\$$/, "a $$"))).toEqual([]);
});

test.each<[string, string[]]>([
  ["$x$", ["$x$"]],
  ["a $x$, ($y$) and$z$.", ["$x$", "$y$", "$z$"]],
  ["$5 is less than $x$", ["$x$"]],
  ["costs \\$5, and $x$", ["$x$"]],
  ["$\\$5$", ["$\\$5$"]],
  ["$a < b$ and $\\{x\\}_{i}$ and $<p>$", ["$a < b$", "$\\{x\\}_{i}$", "$<p>$"]],
  ["$\\mathbb{E}_{x}$", ["$\\mathbb{E}_{x}$"]],
  ["$5 and $10, [$x$](/a) or ($y$)", ["$x$", "$y$"]],
  ["$[$, $($ and $)$", ["$[$", "$($", "$)$"]],
  ["$x$-axis, $k$th", ["$x$", "$k$"]],
  ["one $a +\nb$ two", ["$a +\nb$"]],
  ["> one $a +\n> b$ two", ["$a +\nb$"]],
  ["$`x`$", ["$`x`$"]],
  ["`a` $x$ `b`", ["$x$"]],
  ["*$x$* **$y$** ~~$z$~~", ["$x$", "$y$", "$z$"]],
  ["$a_b$ and $c_d$, $e*f$ and $g*h$", ["$a_b$", "$c_d$", "$e*f$", "$g*h$"]],
  ["# On $x$\n\nTitle $y$\n---", ["$x$", "$y$"]],
  ["[a $x$](/b)", ["$x$"]],
  ["| $a$ | $p(y\\|x)$ |\n| - | - |\n| $b$ | \\$5 |", ["$a$", "$p(y |x)$", "$b$"]],
  ["a[^1]\n\n[^1]: So $x$.", ["$x$"]],
  ["<Note>\n\nSo $x$.\n\n$$\ny\n$$\n\n</Note>", ["$x$", "$$y$$"]],
  ["<b>$x$</b>", ["$x$"]],
  ["- $x$\n- $y$", ["$x$", "$y$"]],
  ["so $$x$$ and", ["$$x$$"]],
  ["$$x$$ and $$y$$", ["$$x$$", "$$y$$"]],
  ["$$x$$", ["$$x$$"]],
  ["  $$ x + 1 $$  ", ["$$x + 1$$"]],
  ["$$\nx\n$$", ["$$x$$"]],
  ["$$ x\n+ y $$", ["$$x\n+ y$$"]],
  [
    "$$\\begin{aligned}\na &= {b} \\\\\nc &< d\n\\end{aligned}$$",
    ["$$\\begin{aligned}\na &= {b} \\\\\nc &< d\n\\end{aligned}$$"],
  ],
  ["text\n$$\nx\n$$\ntext", ["$$x$$"]],
  ["> $$\n> x\n> $$", ["$$x$$"]],
  ["- a\n\n  $$\n  x\n    + y\n  $$\n- b", ["$$x\n  + y$$"]],
  ["$$\n\\text{if $x$}\n$$", ["$$\\text{if $x$}$$"]],
  ["$$a \\$$$", ["$$a \\$$$"]],
  ["$$\na\n$$\n\n$$\nb\n$$", ["$$a$$", "$$b$$"]],
])("%j", (body, formulas) => {
  expect(formulasOf(body)).toEqual(formulas);
});

test("a block that nothing closes ends at an empty line", () => {
  const { tree } = parseBody("$$\nx_{i}\n\nText $y$.\n");
  expect(tree.children.map(({ type }) => type)).toEqual(["math", "paragraph"]);
  expect(tree.children[0]?.data?.formula).toMatchObject({ isOpen: true });
});

test("what stands behind the closing signs is kept apart", () => {
  const { tree } = parseBody("$$\nx\n$$.\n\nText.\n");
  expect(tree.children[0]).toMatchObject({ value: "x", data: { formula: { trailing: "." } } });
});

test("each line of a formula knows where it stands", () => {
  const { tree } = parseBody("> $$ a\n>   b\n> c $$\n\nx $d\n e$\n");
  const starts: unknown[] = [];
  walk(tree, node => {
    if (isFormula(node)) starts.push(node.value, node.data?.formula?.starts);
  });
  expect(starts).toEqual([
    "a\n  b\nc",
    [
      { line: 1, column: 6 },
      { line: 2, column: 3 },
      { line: 3, column: 3 },
    ],
    "d\n e",
    [
      { line: 5, column: 4 },
      { line: 6, column: 1 },
    ],
  ]);
});
