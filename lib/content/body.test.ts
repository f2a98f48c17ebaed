import { expect, test } from "vitest";
import { factsOf } from "./body";
import { parseBody } from "./parse-body";

function headingsOf(body: string): string[] {
  return factsOf(parseBody(body).tree, "en").headings.map(({ id, text }) => `${id}: ${text}`);
}

test("a formula in a heading is what it says, with references in the text or without", () => {
  const heading = "## The cost $O(n^2)$\n";
  expect(headingsOf(heading)).toEqual(["the-cost-o-n2: The cost O(n²)"]);
  expect(headingsOf(`${heading}\nSee [](#more).\n\n## More\n\n### After [](#the-cost-o-n2)\n`)).toEqual([
    "the-cost-o-n2: The cost O(n²)",
    "more: More",
    "after: After The cost O(n²)",
  ]);
});

test("a name at a heading's end is its address, and no part of its words", () => {
  expect(headingsOf("## Reward *models* {#sec:reward}\n\n## A {#sec:a} ##\n\n`x` {#sec:b}\n---\n")).toEqual([
    "sec:reward: Reward models",
    "sec:a: A",
    "sec:b: x",
  ]);
  expect(headingsOf("## After [](#sec:reward)\n\n## Models {#sec:reward}\n")).toEqual([
    'after: After Section "Models"',
    "sec:reward: Models",
  ]);
});

test("a name is none in code, nor in the middle of a text", () => {
  expect(headingsOf("```md\n## A {#sec:a}\n```\n\n## Code `{#sec:b}`\n")).toEqual([
    "code-sec-b: Code {#sec:b}",
  ]);
  expect(parseBody("## A {#sec:a} b\n").problems).toMatchObject([
    { line: 1, column: 7, subject: "expression", fix: expect.stringContaining("at the end of a heading") },
  ]);
});

test.each([
  ["other letters", "<Note>\n\nText\n\n</note>\n", ["1:1 <Note> | </note>"]],
  ["crossed", "<Theorem>\n\n<Note>\n\nx\n\n</Theorem>\n\n</Note>\n", ["3:1 <Note> | </Theorem>"]],
  ["outside its quotation", "> <Note>\n\nx\n\n</Note>\n", ['1:3 <Note> | "<Note>"']],
  ["with an attribute", '<Note>\n\nx\n\n</Note id="a>b">\n', ['5:8 </Note> | "id="a>b""']],
  [
    "with others before and behind it",
    "</Note>\n\n<b>x</i>\n\ny</b>\n\n</Note>\n",
    ['1:2 tag | "</Note>"', "3:1 <b> | </i>", '7:2 tag | "</Note>"'],
  ],
])("a tag that is closed wrongly is one mistake: %s", (_, body, expected) => {
  expect(
    parseBody(body).problems.map(
      ({ line, column, subject, found }) => `${line}:${column} ${subject} | ${found}`,
    ),
  ).toEqual(expected);
});

test("a < without a blank behind it is told where it stands, and not at the next one", () => {
  expect(parseBody("So x<y and <3.\n").problems).toMatchObject([{ line: 1, column: 5, subject: "tag" }]);
});
