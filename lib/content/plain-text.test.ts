import { expect, test } from "vitest";
import { findLosses } from "./losses";
import { parseBody } from "./parse-body";

function told(source: string): string[] {
  const { tree } = parseBody(source);
  return findLosses(tree, source).map(
    ({ line, column, severity, subject, expected, found }) =>
      `${line}:${column} ${severity} ${subject} ${expected} | ${found}`,
  );
}

test.each([
  [
    '<Conversation title="Base $\\pi_0$">',
    "</Conversation>",
    '1:15 warning <Conversation> title: plain text | "$\\pi_0$"',
  ],
  ['<Before label="As `typed`">', "</Before>", '1:9 warning <Before> label: plain text | "`typed`"'],
  [
    '<After label="By [@shao2024, p. 3]">',
    "</After>",
    '1:8 warning <After> label: plain text | "[@shao2024, p. 3]"',
  ],
  [
    '<Plot data="./x.csv" x="x" y="y" caption="$x$" yLabel="$L$" />',
    "",
    '1:48 warning <Plot> yLabel: plain text | "$L$"',
  ],
  [
    '<Embed href="https://a.example" title="See [](#fig:a)" />',
    "",
    '1:33 warning <Embed> title: plain text | "[](#fig:a)"',
  ],
])("%s shows Markdown as typed, which is a warning", (opening, closing, problem) => {
  expect(told(`${opening}\n\n${closing}\n`)).toEqual([`${problem}, which shows as typed`]);
});

test("prices, names of files and signs are plain text", () => {
  expect(
    told(
      '<Embed href="https://a.example" title="$5 and $10" description="a_b * c [1] @x, 2 ** 3 ** 4, f(**a, **b), [a @ b] (c)" />\n',
    ),
  ).toEqual([]);
  expect(told('<Conversation title="GPT-4 (0.7)">\n\n</Conversation>\n')).toEqual([]);
});

test.each([
  ["On $\\beta$", "write the formula in words, or with letters such as β"],
  ["On `x`", "write the code without its backticks"],
  ["As [see @shao2024] says", "name the work in words, as in “Doe (2020)”"],
  ["As in [](#fig:a)", "say in words what it refers to"],
  ["By [us](/posts/a)", "write the words of the link alone"],
  ["**TL;DR** no", "write the words without their signs"],
])("%s is told with a way out that fits it", (text, fix) => {
  const read = (source: string) => findLosses(parseBody(source).tree, source).map(problem => problem.fix);
  expect(read(`<Conversation title="${text}">\n\n</Conversation>\n`)).toEqual([
    `${fix}, or put it into the caption`,
  ]);
  expect(read(`<Embed href="https://a.example" title="${text}" />\n`)).toEqual([fix]);
});

test("each kind of notation in a text is told, not the first alone", () => {
  expect(told('<Turn role="user" name="$x$ of `y` [@a] and $z$">\n\nx\n\n</Turn>\n')).toEqual([
    '1:19 warning <Turn> name: plain text | "$x$", which shows as typed',
    '1:19 warning <Turn> name: plain text | "`y`", which shows as typed',
    '1:19 warning <Turn> name: plain text | "[@a]", which shows as typed',
  ]);
});

test("the title of a block of code is plain text too", () => {
  expect(
    told('```python title="The $x$ loop" lines\n$x$\n```\n\n```python title="a_b.py"\n"$x$"\n```\n'),
  ).toEqual(['1:1 warning code title: plain text | "$x$", which shows as typed']);
});
