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
    '<Conversation> title: plain text | "$\\pi_0$"',
  ],
  ['<Before label="As `typed`">', "</Before>", '<Before> label: plain text | "`typed`"'],
  ['<After label="By [@shao2024, p. 3]">', "</After>", '<After> label: plain text | "[@shao2024, p. 3]"'],
  ['<Plot data="./x.csv" x="x" y="y" caption="$x$" yLabel="$L$" />', "", '<Plot> yLabel: plain text | "$L$"'],
  [
    '<Embed href="https://a.example" title="See [](#fig:a)" />',
    "",
    '<Embed> title: plain text | "[](#fig:a)"',
  ],
])("%s shows Markdown as typed, which is a warning", (opening, closing, problem) => {
  expect(told(`${opening}\n\n${closing}\n`)).toEqual([`1:1 warning ${problem}, which shows as typed`]);
});

test("prices, names of files and signs are plain text", () => {
  expect(
    told('<Embed href="https://a.example" title="$5 and $10" description="a_b * c [1] @x" />\n'),
  ).toEqual([]);
  expect(told('<Conversation title="GPT-4 (0.7)">\n\n</Conversation>\n')).toEqual([]);
});
