import { describe, expect, test } from "vitest";
import { findLosses } from "./losses";
import { parseBody } from "./parse-body";

/** Each problem of a body, in a line. */
function told(body: string): string[] {
  return parseBody(body).problems.map(
    ({ line, column, subject, found, fix }) => `${line}:${column} ${subject}: ${found} → ${fix}`,
  );
}

const rows = (second: string, end = "]}") =>
  `Before {1 + 1}.\n\n<Plot\n  data={[\n    { x: 1, y: [1, 2] },\n${second}\n    { x: 3, y: 3 },\n  ${end}\n  title="A {plot}"\n/>\n\nBehind {2}.\n`;

describe("a bracket that is missing in an attribute is told once, where it opens", () => {
  test.each([
    [
      "a brace",
      rows("    { x: 2, y: 2,"),
      '6:5 expression: "{ x: 2, y: 2,", still open at the ] of line 8 → write } before that ], or delete that ] where nothing opens it',
    ],
    [
      "a bracket",
      rows("    { x: 2, y: [2 },"),
      '6:16 expression: "[2 },", still open at the } of line 6 → write ] before that }, or delete that } where nothing opens it',
    ],
    [
      "the list's own",
      rows("    { x: 2, y: 2 },", "}"),
      '4:9 expression: "[", still open at the } of line 8 → write ] before that }, or delete that } where nothing opens it',
    ],
    [
      "the value's own",
      rows("    { x: 2, y: 2 },", "]"),
      '4:8 expression: "{[", still open where the tag goes on, in line 9 → write } where the value ends',
    ],
  ])("%s", (_, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  test("at the end of the text", () => {
    expect(told("Text.\n\n<Plot data={[\n  { x: 1 },\n")).toEqual([
      '3:13 expression: "[", still open where the text ends → write ] where the value ends',
    ]);
  });

  test("on a line with a text, which is no code then", () => {
    const body = "<Note title={(a, b]}>x</Note>";
    expect(told(body)).toHaveLength(1);
    expect(findLosses(parseBody(body).tree, body)).toEqual([]);
  });

  test("before another tag", () => {
    expect(told("<Plot data={[\n  { x: 1 },\n\n<Note>x</Note>\n")).toEqual([
      '1:13 expression: "[", still open where the text ends → write ] where the value ends',
    ]);
  });

  test("around a text, which is checked all the same", () => {
    expect(told("<Note title={[1}>\n\nOne {1 +}.\n\n</Note>\n\nTwo {2 +}.\n")).toEqual([
      '1:14 expression: "[1}>", still open at the } of line 1 → write ] before that }, or delete that } where nothing opens it',
      expect.stringMatching(/^3:9 expression: "\{1 \+\}\." \(Unexpected token\)/),
      expect.stringMatching(/^7:9 expression: "\{2 \+\}\." \(Unexpected token\)/),
    ]);
  });
});

test("another fault of a value is told once too, where it is", () => {
  expect(told(rows("    { x: 2, y: 2 }"))).toEqual([
    expect.stringMatching(/^7:5 expression: "\{ x: 3, y: 3 \}," \(Unexpected token\)/),
  ]);
});

test.each([
  "<Plot data={[{ x: 1 }]} />\n\n{1 + }\n",
  "```jsx\n<Plot data={[\n```\n\n{1 + }\n",
  "As `<Plot data={` opens.\n\n{1 + }\n",
])("a fault behind an attribute, or behind half of one in code, is none of it: %j", body => {
  const line = body.split("\n").length - 1;
  expect(told(body)).toEqual([expect.stringMatching(new RegExp(`^${line}:\\d expression: "\\{1 \\+`))]);
});
