import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { checkLabels } from "./check-labels";

/** Each problem of a tree: its place, what it is about, what was found, and the fix. */
function told(tree: Root, body = ""): string[] {
  return checkLabels(tree, body).map(
    ({ line, column, severity, subject, found, fix }) =>
      `${line}:${column} ${severity} ${subject} | ${found} | ${fix}`,
  );
}

const problems = (body: string) => told(parseBody(body).tree, body);

/** A formula as a parser of math makes it. */
function formula(value: string, line = 1): Root {
  const position = { start: { line, column: 1 }, end: { line, column: 1 } };
  const node = { type: "math", value, position };
  const tree: Root = { type: "root", children: [] };
  const children: object[] = tree.children;
  children.push(node);
  return tree;
}

describe("names", () => {
  test("that fit are fine, wherever they are written", () => {
    expect(
      problems(
        '![a](./a.png "Loss {#fig:loss}")\n\n<Figure src="./b.png" alt="b" id="fig:b-2" />\n\n<Theorem id="thm:one">x</Theorem>\n\n```py id="lst:train"\nx\n```\n',
      ),
    ).toEqual([]);
    expect(told(formula("x \\label{eq:x}"))).toEqual([]);
  });

  test.each([
    [
      "![a](./a.png){#fig-loss width=50%}",
      '1:14 error name | "{#fig-loss width=50%}" at the end of a text that is none | write it in the caption, ![…](… "caption {#fig:loss}")',
    ],
    [
      "Table: Results {#tbl-main}",
      '1:16 error name | "{#tbl-main}" at the end of a text that is none | write <Table caption="…" id="tbl:main"> above the table, and </Table> below it',
    ],
    [
      '![a](./a.png "Loss {#fig-loss}")',
      '1:20 error figure | "fig-loss" | write {#fig:loss} at the end of the caption',
    ],
    ["See [](fig:loss).", '1:5 error link | no words, to "fig:loss" | write [](#fig:loss)'],
    [
      '![a](./a.png "Loss {#loss}")',
      '1:20 error figure | "loss" | write {#fig:loss} at the end of the caption',
    ],
    [
      '![a](./a.png "Loss {#}")',
      "1:20 error figure | an empty name | write {#fig:name} at the end of the caption",
    ],
    [
      '<Figure src="./b.png" alt="b" id="tbl:Die Loss" />',
      '1:31 error <Figure> | "tbl:Die Loss" | write id="fig:die-loss"',
    ],
    ['<Lemma id="thm:x">x</Lemma>', '1:8 error <Lemma> | "thm:x" | write id="lem:x"'],
    [
      "<Lemma id={1 + 1}>x</Lemma>",
      '1:8 error <Lemma> | an id that has to be computed | write id="lem:…", or leave it out',
    ],
    ["```py id=train\nx\n```", '1:7 error listing | "train" | write id="lst:train"'],
    ['```py title="a" id="fig:x"\nx\n```', '1:17 error listing | "fig:x" | write id="lst:x"'],
    ['```py id="lst:Train"\nx\n```', '1:7 error listing | "lst:Train" | write id="lst:train"'],
    ["$$\nx\n= 1 \\label{x}\n$$", '3:5 error equation | "x" | write \\label{eq:x}'],
    [
      '<Figure caption="All">\n\n![a](./a.png "A {#fig:a}")\n![b](./b.png "B {#b}")\n\n</Figure>',
      '4:17 error figure | "b" | write {#fig:b} at the end of the caption',
    ],
    [
      '<Figure caption="All" id="fig:a">\n\n![a](./a.png "A {#fig:a}")\n\n</Figure>',
      '3:17 error figure | "fig:a", which line 1 has | write another: {#fig:a-2} at the end of the caption',
    ],
    [
      'so ![a](./a.png "x {#fig:x}")',
      "1:20 error figure | a name on an image in a line, which has no number | put the image in a paragraph of its own, or take the name out",
    ],
  ])("%s is told", (body, expected) => expect(problems(body)).toEqual([expected]));

  test("of equations are told too", () => {
    expect(told(formula("x \\label{Loss}", 3))).toEqual([
      '3:1 error equation | "Loss" | write \\label{eq:loss}',
    ]);
    // A second one of a formula is told with the formula (lib/math/faults.ts).
    expect(told(formula("\\label{eq:a} \\label{eq:b}"))).toEqual([]);
  });

  test("stand for one thing", () => {
    expect(
      problems(
        '<Theorem id="thm:a">x</Theorem>\n\n<div id="thm:b" />\n\n<Theorem id="thm:a">y</Theorem>\n\n<Theorem id="thm:b">z</Theorem>\n',
      ),
    ).toEqual([
      '5:10 error <Theorem> | "thm:a", which line 1 has | write another: id="thm:a-2"',
      '7:10 error <Theorem> | "thm:b", which line 3 has | write another: id="thm:b-2"',
    ]);
  });

  test("are needed where something else has the address of a figure without one, which no heading has", () => {
    expect(problems("## Figure 1\n\n![a](./a.png)\n")).toEqual([]);
    expect(problems('<div id="figure-1" />\n\n![a](./a.png)\n')).toEqual([
      '3:1 error figure | "figure-1", which line 1 has | name it: {#fig:name} at the end of the caption',
    ]);
  });
});

describe("names of headings", () => {
  test("that fit are fine, and can be referred to", () => {
    expect(problems("## A {#sec:a}\n\n[](#sec:a)\n")).toEqual([]);
  });

  test.each([
    ["## A {#a b}", '1:6 error heading | "a b" | write {#sec:a-b} at its end'],
    ["## A {#}", "1:6 error heading | an empty name | write {#sec:name} at its end"],
    ["## A {#fig:a}", '1:6 error heading | "fig:a" | write {#sec:a} at its end'],
    ["# A {#sec:a}", "1:5 error heading | a name on the subtitle, which has no address | take it out"],
    [
      "## A {#sec:a}\n\n## B {#sec:a}",
      '3:6 error heading | "sec:a", which line 1 has | write another: {#sec:a-2}',
    ],
    [
      "A text {#sec:a}",
      '1:8 error name | "{#sec:a}" at the end of a text that is none | put it at the end of a heading, or write \\{ for the sign itself',
    ],
  ])("%s is told", (body, expected) => expect(problems(body)).toEqual([expected]));
});

describe("links without words", () => {
  test("have those of what they lead to", () => {
    expect(
      problems(
        '## Why\n\n[](#why) [](#fig:a) [](#figure-2)\n\n![a](./a.png "A {#fig:a}")\n\n![b](./b.png)\n',
      ),
    ).toEqual([]);
  });

  test("to nothing are left to the check of links", () => {
    expect(problems("[](#fig:nowhere)")).toEqual([]);
  });

  test.each([
    ["[](/posts/x#fig:a)", '1:1 error link | no words, to "/posts/x#fig:a" | write [words](/posts/x#fig:a)'],
    [
      "[](https://example.org)",
      '1:1 error link | no words, to "https://example.org" | write [words](https://example.org)',
    ],
    ["[](#top)", '1:1 error link | no words, to "#top" | write [words](#top)'],
    ['<div id="x" />\n\n[ ](#x)', '3:1 error link | no words, to "#x" | write [words](#x)'],
    ["[][y]\n\n[y]: /z", '1:1 error link | no words, to "/z" | write [words](/z)'],
  ])("%s are told", (body, expected) => expect(problems(body)).toEqual([expected]));
});
